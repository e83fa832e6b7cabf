import { expect, test, type Page } from '@playwright/test';
import { liveOutside, watchLife, type LiveCount } from '../support/life.ts';
import { pagesWithFigures } from '../support/pages.ts';
import { visit } from '../support/visit.ts';

const TIMES = 100;

/** Takes the figure out of the page and puts it back, again and again, sometimes while it plays. It ends in its place. */
async function remount(page: Page, tag: string, times: number): Promise<void> {
  await page.evaluate(
    async ({ tag, times }) => {
      const figure = document.querySelector(tag) as HTMLElement;
      const place = document.createComment('the figure stood here');
      figure.before(place);
      for (let k = 0; k < times; k++) {
        figure.remove();
        place.after(figure);
        if (k % 10 === 0)
          figure.querySelector<HTMLElement>('[data-control=play], [data-control=start]')?.click();
        if (k % 20 === 0) await new Promise(requestAnimationFrame);
      }
      figure.remove();
      place.replaceWith(figure);
    },
    { tag, times },
  );
}

/** How many changes of the figure one arrow key or slider makes at once: a figure that is wired twice draws twice. */
function changesOfOnePress(page: Page, tag: string): Promise<number> {
  return page.evaluate((tag) => {
    const figure = document.querySelector(tag) as HTMLElement;
    const press = (handle: Element | undefined) => {
      if (handle instanceof HTMLInputElement && handle.type === 'range') handle.stepDown();
      handle?.dispatchEvent(new Event('input', { bubbles: true }));
      handle?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
    };
    const reset = () => figure.querySelector<HTMLElement>('[data-control=reset]')?.click();
    reset(); // so that the counted press always starts from the same state
    const observer = new MutationObserver(() => {});
    observer.observe(figure, { subtree: true, childList: true, attributes: true, characterData: true });
    const handles = figure.querySelectorAll('svg [role=slider], input[type=range]');
    press([...handles].at(-1) ?? figure.querySelector('input') ?? undefined);
    const changes = observer.takeRecords().length;
    observer.disconnect();
    reset();
    return changes;
  }, tag);
}

/** What there is more of than before, once frames and timers that were under way have ended. */
async function expectNothingMore(page: Page, tag: string, before: LiveCount): Promise<void> {
  const more = async () =>
    Object.entries(await liveOutside(page, tag))
      .filter(([kind, count]) => count > (before[kind] ?? 0))
      .map(([kind, count]) => `${kind}: ${before[kind] ?? 0} before, ${count} after`);
  await expect.poll(more, 'left behind').toEqual([]);
}

for (const { path, figures } of pagesWithFigures) {
  for (const tag of new Set(figures)) {
    test(`${path}: ${tag}, taken away and put back ${TIMES} times, leaves nothing behind`, async ({
      page,
    }) => {
      await watchLife(page);
      await visit(page, path);
      await remount(page, tag, 1);
      const changes = await changesOfOnePress(page, tag);
      expect(changes, 'changes made by one press').toBeGreaterThan(0);
      await expect
        .poll(() => liveOutside(page, tag))
        .toMatchObject({ requestAnimationFrame: 0, setTimeout: 0 });
      const before = await liveOutside(page, tag);
      await remount(page, tag, TIMES);
      // A press may draw once more or less than the first one did, but not a hundred times.
      expect(await changesOfOnePress(page, tag), 'changes made by one press').toBeLessThan(2 * changes);
      await page.evaluate((tag) => document.querySelector(tag)?.remove(), tag);
      await expectNothingMore(page, tag, before);
    });
  }
}

test('the count notices an element that forgets to clean up', async ({ page }) => {
  await watchLife(page);
  await page.goto('/404.html');
  await page.evaluate(() => {
    class Leaky extends HTMLElement {
      connectedCallback() {
        window.addEventListener('resize', () => this.dataset.width);
        new ResizeObserver(() => {}).observe(this);
        setInterval(() => this.dataset.tick, 1000);
      }
    }
    customElements.define('bn-leaky', Leaky);
    document.body.append(document.createElement('bn-leaky'));
  });
  const before = await liveOutside(page, 'bn-leaky');
  await remount(page, 'bn-leaky', 10);
  const after = await liveOutside(page, 'bn-leaky');
  for (const kind of ['window resize', 'ResizeObserver', 'setInterval']) {
    expect(after[kind] - before[kind], kind).toBe(11); // ten times, and once to put it back
  }
});

import { expect, test, type Locator, type Page } from '@playwright/test';
import { watchFaults } from '../support/faultLog.ts';
import { pagesWithFigures } from '../support/pages.ts';
import { fillStorage, forbidStorage } from '../support/storage.ts';
import { drawn, figuresOf, visit } from '../support/visit.ts';

/** What a reader can move with arrow keys: a mark of the drawing, else a slider. */
const HANDLE = 'svg [role=slider][tabindex="0"], input[type=range]:not(:disabled)';

const valueOf = (handle: Locator) =>
  handle.evaluate((h) => (h instanceof HTMLInputElement ? h.value : h.getAttribute('aria-valuenow')));

async function expectKeysToMove(handle: Locator): Promise<void> {
  const before = await valueOf(handle);
  await handle.press('ArrowRight');
  await drawn(handle.page());
  if ((await valueOf(handle)) === before) await handle.press('ArrowLeft'); // it stood at its end
  await expect.poll(() => valueOf(handle)).not.toBe(before);
}

async function expectDragToMove(page: Page, mark: Locator): Promise<void> {
  await mark.hover(); // scrolls there first
  const before = await valueOf(mark);
  const { x, y, width, height } = (await mark.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + 40, y + height / 2 - 30, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => valueOf(mark)).not.toBe(before);
}

async function figuresAnswer(page: Page): Promise<void> {
  for (const figure of await figuresOf(page).all()) {
    const handle = figure.locator(HANDLE).first();
    if (await handle.count()) await expectKeysToMove(handle);
    const mark = figure.locator('svg [role=slider]').first();
    if (await mark.count()) await expectDragToMove(page, mark);
    const box = figure.getByRole('checkbox').first();
    if (await box.count()) await box.press('Space');
  }
}

for (const { path } of pagesWithFigures) {
  test(`${path}: where KaTeX does not arrive, keys and drags still work and numbers come as plain text`, async ({
    page,
  }) => {
    const exceptions: Error[] = [];
    page.on('pageerror', (error) => exceptions.push(error));
    await visit(page, path);
    await page.route('**/_astro/*.js', (route) => route.abort());
    await figuresAnswer(page);
    for (const figure of await figuresOf(page).all()) {
      const formulas = figure.locator('[data-control=numbers]:visible');
      if (!(await formulas.count())) continue;
      // What the reader's move did not change stays typeset as it was built.
      const plain = formulas.filter({ hasNot: page.locator('.katex') });
      await expect.poll(() => plain.count()).toBeGreaterThan(0);
      for (const formula of await formulas.all()) await expect(formula).toHaveText(/\d/);
    }
    expect(exceptions).toEqual([]);
  });

  for (const [how, spoil] of Object.entries({ forbidden: forbidStorage, full: fillStorage })) {
    test(`${path}: where storage is ${how}, figures work and nothing complains`, async ({ page }) => {
      await spoil(page);
      const faults = await watchFaults(page);
      await visit(page, path);
      await figuresAnswer(page);
      expect(faults).toEqual([]);
    });
  }
}

import { expect, test, type Page } from '@playwright/test';
import { pages } from '../support/pages.ts';
import { drawn, visit } from '../support/visit.ts';

const MOST = 0.01;

interface Shift {
  value: number;
  moved: string[];
}
type ShiftWindow = Window & { shifts: Shift[] };

/** Notes every shift that no press of the reader explains, and what moved from where to where. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    type Entry = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: Source[] };
    type Source = { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly };
    const name = (node: Node | null) =>
      node instanceof Element
        ? `${node.localName}.${node.getAttribute('class') ?? ''}`
        : `text "${node?.textContent?.trim().slice(0, 30)}"`;
    const place = ({ x, y, width, height }: DOMRectReadOnly) =>
      [x, y, width, height].map(Math.round).join(' ');
    const shifts: Shift[] = ((window as unknown as ShiftWindow).shifts = []);
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as Entry[]) {
        if (hadRecentInput) continue;
        const moved = sources.map(
          (s) => `${name(s.node)} from ${place(s.previousRect)} to ${place(s.currentRect)}`,
        );
        shifts.push({ value, moved });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** A slow line: scripts arrive when the page has been painted, so that whatever they move is seen to move. */
async function scriptsArriveAfterPaint(page: Page): Promise<void> {
  const painted = () => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length);
  await page.route('**/_astro/*.js', async (route) => {
    await expect.poll(painted, { intervals: [20] }).toBeGreaterThan(0);
    await route.continue();
  });
}

for (const width of [360, 1440]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 900 }, contextOptions: { reducedMotion: 'no-preference' } });
    for (const { path } of pages) {
      test(`${path} holds still while its scripts arrive and its figures wake`, async ({ page }) => {
        await watchShifts(page);
        await scriptsArriveAfterPaint(page);
        await visit(page, path);
        await page.evaluate(() => document.fonts.ready);
        await drawn(page); // the last shift is reported after the frame that made it
        const shifts = await page.evaluate(() => (window as unknown as ShiftWindow).shifts);
        const total = shifts.reduce((sum, { value }) => sum + value, 0);
        expect(total, JSON.stringify(shifts, null, 1)).toBeLessThanOrEqual(MOST);
      });
    }
  });
}

import { expect, test } from '@playwright/test';
import { watchFaults } from '../support/faultLog.ts';
import { pages } from '../support/pages.ts';
import { figuresOf, readToTheEnd, visit } from '../support/visit.ts';

for (const { path, figures } of pages) {
  test(`${path} read to the end: every figure answers, and the console stays empty`, async ({ page }) => {
    const faults = await watchFaults(page);
    await visit(page, path);
    await expect(figuresOf(page), 'figures in the page as in its HTML').toHaveCount(figures.length);
    await readToTheEnd(page);
    await page.waitForLoadState('networkidle');
    expect(faults).toEqual([]);
  });
}

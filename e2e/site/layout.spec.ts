import { expect, test } from '@playwright/test';
import { labelFaults } from '../support/drawingLabels.ts';
import { pages } from '../support/pages.ts';
import { sidewaysFaults } from '../support/sideways.ts';
import { openAllDetails, visit } from '../support/visit.ts';

/** One load a page: narrowing the window also shows that figures follow it. Labels are judged from 360 px up. */
const WIDTHS = [1440, 768, 360, 320];

/** The figures redraw in the frame after a resize; what is still wrong after this is wrong. */
const settled = { timeout: 1500 };

for (const { path } of pages) {
  test(`${path} never scrolls sideways, and its drawings can be read at every width`, async ({ page }) => {
    await page.setViewportSize({ width: WIDTHS[0], height: 900 });
    await visit(page, path);
    await openAllDetails(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await expect.soft
        .poll(() => sidewaysFaults(page), { message: `sideways at ${width}`, ...settled })
        .toEqual([]);
      if (width < 360) continue;
      await expect.soft
        .poll(() => labelFaults(page), { message: `labels at ${width}`, ...settled })
        .toEqual([]);
    }
  });
}

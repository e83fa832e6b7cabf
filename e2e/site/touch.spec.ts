import { expect, test } from '@playwright/test';
import { pages } from '../support/pages.ts';
import { openAllDetails, visit } from '../support/visit.ts';

const FINGER_PX = 40;

test.use({ viewport: { width: 360, height: 740 } });

for (const { path } of pages) {
  test(`${path}: every control on a phone is high enough for a finger`, async ({ page }) => {
    await visit(page, path);
    await openAllDetails(page);
    const low = await page.evaluate((least) => {
      const controls = [...document.querySelectorAll('button, select, summary, textarea, input')];
      return controls
        .filter((control) => control.checkVisibility({ visibilityProperty: true }))
        .map((control) => {
          // A tick box or radio button is pressed by its label.
          const box = control.matches('[type=radio], [type=checkbox]')
            ? (control.closest('label') ?? control)
            : control;
          const name =
            control.getAttribute('aria-label') ??
            control.closest('label, button, summary')?.textContent ??
            '';
          return {
            name: `${control.localName} "${name.trim()}"`,
            height: box.getBoundingClientRect().height,
          };
        })
        .filter(({ height }) => height < least - 0.5)
        .map(({ name, height }) => `${name}: ${height.toFixed(1)} px`);
    }, FINGER_PX);
    expect(low).toEqual([]);
  });
}

import { expect, test, type Page } from '@playwright/test';
import { watchFaults } from '../support/faultLog.ts';
import { pagesWithFigures } from '../support/pages.ts';
import { figuresReady, visit } from '../support/visit.ts';

/** Keys that the stepper asks for, with values that it refuses. */
const REFUSED = [
  'batch=4,foo',
  'batch=',
  'batch=1e9',
  'stepper.step=999',
  'stepper.a=NaN',
  'batch=4,foo&stepper.step=999',
];
/** Nobody asks for these. */
const UNKNOWN = ['%E0%A4%A=1', 'nobody=1', 'stepper.nothing=3', '=', '&&==&'];

const notices = (page: Page) => page.locator('.link-notice:visible');
/** All that the reader's numbers decide, as text. */
const shown = (page: Page) => page.locator('bn-stepper .drawing svg').evaluate((svg) => svg.textContent);

/** Opens a link as if it came from elsewhere: a new fragment alone would not load the page again. */
async function openLink(page: Page, path: string, hash: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${path}#${hash}`);
  await figuresReady(page);
}

test.describe('a link that cannot be read', () => {
  const path = pagesWithFigures.find(({ figures }) => figures.includes('bn-stepper'))?.path ?? '';
  test.beforeAll(() => expect(path, 'a page with the stepper').not.toBe(''));

  test('opens with the defaults and says so once', async ({ page }) => {
    const faults = await watchFaults(page);
    await visit(page, path);
    const defaults = await shown(page);
    for (const hash of REFUSED) {
      await openLink(page, path, hash);
      await expect.soft(notices(page), hash).toHaveCount(1);
      await expect.soft(notices(page), hash).toContainText(/batch=|stepper\./);
      expect.soft(await shown(page), hash).toBe(defaults);
    }
    expect(faults).toEqual([]);
  });

  test('followed on an open page, changes nothing but for one notice', async ({ page }) => {
    const faults = await watchFaults(page);
    await visit(page, path);
    const defaults = await shown(page);
    for (const hash of REFUSED) await page.evaluate((hash) => (location.hash = hash), hash);
    await expect(notices(page)).toHaveCount(1);
    expect(await shown(page)).toBe(defaults);
    expect(faults).toEqual([]);
  });
});

for (const { path } of pagesWithFigures) {
  test(`${path}: parts of a link that nobody knows are passed over in silence`, async ({ page }) => {
    const faults = await watchFaults(page);
    for (const hash of UNKNOWN) {
      await openLink(page, path, hash);
      await expect.soft(notices(page), hash).toHaveCount(0);
    }
    expect(faults).toEqual([]);
  });
}

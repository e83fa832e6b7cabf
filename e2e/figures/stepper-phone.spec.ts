import { expect, test, type Page } from '@playwright/test';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

/** A finger in Chromium; where the driver has none, a mouse. */
async function drag(page: Page, browserName: string, from: { x: number; y: number }, by: number) {
  if (browserName !== 'chromium') {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + by, from.y, { steps: 8 });
    return page.mouse.up();
  }
  const finger = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y: from.y }] });
  await touch('touchStart', from.x);
  for (let k = 1; k <= 8; k++) await touch('touchMove', from.x + (k * by) / 8);
  await touch('touchEnd');
}

test('on a phone a finger drags a bead, and the page stays where it is', async ({ page, browserName }) => {
  await page.goto('/lessons/normalize/');
  const figure = page.locator('bn-stepper[data-ready]');
  const b = figure.getByRole('slider', { name: 'Sample b', exact: true });
  await b.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await b.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const scrolled = await page.evaluate(() => scrollY);
  await drag(page, browserName, { x: x + width / 2, y: y + height / 2 }, -100);
  await expect(b).not.toHaveAttribute('aria-valuenow', '9');
  await expect(figure.locator('.figure-title')).toHaveText('You moved b alone. Every x̂ moved.');
  await expect(page).toHaveURL(/#batch=/);
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
});

test('on a phone the drawing fits itself, and its drawing for wide windows is gone @firefox', async ({
  page,
}) => {
  await page.goto('/lessons/normalize/');
  const svg = page.locator('bn-stepper[data-ready] .drawing > svg');
  await expect(svg).toHaveCount(1);
  const { width } = (await svg.boundingBox()) ?? { width: 0 };
  expect(width).toBeLessThanOrEqual(360);
  expect(await svg.getAttribute('viewBox')).toBe(`0 0 ${Math.round(width)} 420`);
});

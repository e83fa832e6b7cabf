import { expect, test, type Page } from '@playwright/test';

const open = async (page: Page, hash = '') => {
  await page.goto(`/lessons/moving-inputs/${hash}`);
  const figure = page.locator('bn-percentiles');
  await figure.scrollIntoViewIfNeeded(); // its code comes when the reader does
  await expect(figure).toHaveAttribute('data-ready', '');
  return figure;
};
const title = '.figure-title';
const FOUND = '#percentiles.marks=-0.33,-0.01,0.37';

test('mark after mark is found with the keys, and the title says what the three tell', async ({ page }) => {
  const figure = await open(page);
  const mark = (name: string) => figure.getByRole('slider', { name });
  await expect(figure.locator(title)).toHaveText(/^Left mark: 0\.5 % of the values lie below it\./);
  // Right first: a mark does not pass its neighbour.
  for (const [name, pages, steps] of [
    ['Right mark', 1, 7],
    ['Middle mark', 1, 9],
    ['Left mark', 2, 6],
  ] as const) {
    for (let k = 0; k < pages; k++) await mark(name).press('PageUp');
    for (let k = 0; k < steps; k++) await mark(name).press('ArrowRight');
  }
  await expect(mark('Left mark')).toHaveAttribute('aria-valuetext', /^−0\.34, 14\.\d % of the values below$/);
  await expect(figure.locator(title)).toHaveText(/^Half of the values lie below −0\.01, and 70 % in a band/);
  await expect(page).toHaveURL(/percentiles\.marks=/);
  await mark('Middle mark').press('Home');
  await expect(mark('Middle mark'), 'stopped by its neighbour').toHaveAttribute('aria-valuenow', '-0.34');
  await mark('Middle mark').press('Control+ArrowRight');
  await expect(mark('Middle mark'), 'no key of ours').toHaveAttribute('aria-valuenow', '-0.34');
});

test('shift and stretch move the band, and the marks with it', async ({ page }) => {
  const figure = await open(page, FOUND);
  await figure.getByRole('slider', { name: /^Shift/ }).press('End');
  await expect(figure.locator(title)).toHaveText(
    'The band drifts: its middle goes from −0.01 to 0.29, its width stays 0.70.',
  );
  const stretch = figure.getByRole('slider', { name: /^Stretch/ });
  for (let k = 0; k < 10; k++) await stretch.press('ArrowLeft');
  await expect(figure.locator(title)).toHaveText(
    'The band drifts and closes: its middle goes from −0.01 to 0.29, its width from 0.70 to 0.35.',
  );
  await figure.getByRole('button', { name: 'Reset' }).press('Enter');
  await expect(figure.locator(title)).toHaveText(/^Left mark: 0\.5 %/);
  await figure.getByRole('button', { name: 'Place the marks for me' }).press('Enter');
  await expect(figure.locator(title)).toHaveText(/^Half of the values/);
});

test('a mark is dragged along the axis @firefox', async ({ page }) => {
  const figure = await open(page);
  const handle = figure.locator('.mark circle').first();
  await handle.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const { x, y, width, height } = (await handle.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + 60, y + 40, { steps: 5 });
  await page.mouse.up();
  await expect(figure.locator(title)).not.toHaveText(/^Left mark: 0\.5 %/);
  await expect(figure.getByRole('slider', { name: 'Left mark' })).toBeFocused();
});

test('marks that are no three numbers in order are not taken from a link', async ({ page }) => {
  const figure = await open(page, '#percentiles.marks=0.4,0,-0.3');
  await expect(figure.locator(title)).toHaveText(/^Left mark: 0\.5 %/);
  await expect(page.locator('.link-notice')).toBeVisible();
});

import { expect, test, type Page } from '@playwright/test';

const open = async (page: Page, hash = '') => {
  await page.goto(`/lessons/normalize/${hash}`);
  const figure = page.locator('bn-gain');
  await figure.scrollIntoViewIfNeeded(); // its code comes when the reader does
  await expect(figure).toHaveAttribute('data-ready', '');
  return figure;
};
const title = '.figure-title';
const slider = { name: /^Standard deviation/ };

test('a pair 0.01 apart comes out at ±0.845, and moves towards 0 as its gap closes', async ({ page }) => {
  const figure = await open(page);
  await expect(figure.locator(title)).toHaveText('A pair 0.01 apart comes out at ±0.845.');
  const gap = figure.getByRole('slider', slider);
  for (let k = 0; k < 20; k++) await gap.press('ArrowLeft');
  await expect(figure.locator(title)).toHaveText('ε wins: a gap of 0.001 is treated as noise, x̂ = ±0.156.');
  await expect(gap).toHaveAttribute('aria-valuetext', '0.0005, a gap of 0.001');
  await expect(figure.locator('.numbers')).toContainText('0.156');
});

test('the first stop of the slider is no gap at all: 0 with ε, no answer without', async ({ page }) => {
  const figure = await open(page);
  await figure.getByRole('slider', slider).press('Home');
  await expect(figure.locator(title)).toHaveText(/^Two equal samples: with ε/);
  await figure.getByRole('radio', { name: '0', exact: true }).check();
  await expect(figure.locator(title)).toHaveText(/^0\/0 has no answer/);
  await expect(figure.getByText('no gain: 1/0')).toBeVisible();
  await expect(figure).not.toContainText('NaN');
});

test('the ceiling is 316 in PyTorch and Flax, 31.6 in Keras, and without ε there is none', async ({
  page,
}) => {
  const figure = await open(page);
  await expect(figure.getByText('ceiling 1/√ε = 316')).toBeVisible();
  await figure.getByRole('radio', { name: /PyTorch/ }).press('ArrowRight');
  await expect(figure.getByRole('radio', { name: /Keras/ })).toBeChecked();
  await expect(figure.getByText('ceiling 1/√ε = 31.6')).toBeVisible();
  expect(page.url()).toContain('eps=0.001');
  await figure.getByRole('radio', { name: '0', exact: true }).check();
  await expect(figure.locator(title)).toHaveText(/^Without ε the gain has no ceiling/);
  await expect(figure.getByText(/^ceiling/)).toHaveCount(0);
});

test('the marker can be dragged along the curve @firefox', async ({ page }) => {
  const figure = await open(page);
  const marker = figure.locator('.marker circle');
  await marker.scrollIntoViewIfNeeded();
  const box = (await marker.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x - 80, box.y + 30, { steps: 5 });
  await page.mouse.up();
  await expect(figure.locator(title)).toHaveText(/^ε wins/);
  expect(page.url()).toContain('gain.gap=');
  await figure.getByRole('button', { name: 'Reset' }).click();
  await expect(figure.locator(title)).toHaveText('A pair 0.01 apart comes out at ±0.845.');
});

test('Reset brings back the gap and ε', async ({ page }) => {
  const figure = await open(page, '#eps=0.04&gain.gap=0.4');
  await figure.getByRole('button', { name: 'Reset' }).click();
  await expect(figure.locator(title)).toHaveText('A pair 0.01 apart comes out at ±0.845.');
  await expect(figure.getByRole('radio', { name: /PyTorch/ })).toBeChecked();
});

test('a gap from a link that is too small for its square is not taken', async ({ page }) => {
  const figure = await open(page, '#gain.gap=1e-300');
  await expect(figure.locator(title)).toHaveText('A pair 0.01 apart comes out at ±0.845.');
});

test('another ε from a link is shown as its own choice', async ({ page }) => {
  const figure = await open(page, '#eps=0.04&gain.gap=0.4');
  await expect(figure.getByRole('radio', { name: /^0\.04/ })).toBeChecked();
  await expect(figure.getByText('ceiling 1/√ε = 5')).toBeVisible();
  await figure.getByRole('radio', { name: /PyTorch/ }).check();
  await expect(figure.getByRole('radio', { name: /^0\.04/ })).toBeHidden();
});

test('pressing a symbol lights its part of the plot', async ({ page }) => {
  const figure = await open(page);
  await figure.getByRole('button', { name: /constant/ }).click();
  await expect(figure).toHaveAttribute('data-lit', 'eps');
  await expect(figure.locator('.ceiling')).toHaveCSS('opacity', '1');
  await expect(figure.locator('.scenery > .normalized')).toHaveCSS('opacity', '0.4');
});

import { expect, test, type Page } from '@playwright/test';

const open = async (page: Page, hash = '') => {
  await page.goto(`/lessons/moving-inputs/${hash}`);
  const figure = page.locator('bn-signal-through-depth');
  await figure.scrollIntoViewIfNeeded(); // its code and its digits come when the reader does
  await expect(figure).toHaveAttribute('data-ready', '');
  return figure;
};
const title = '.figure-title';
const dial = { name: /^Init scale/ };

test('the dial goes from a signal that fades over one that lasts to one that swells @firefox', async ({
  page,
}) => {
  const figure = await open(page);
  const slider = figure.getByRole('slider', dial);
  await expect(figure.locator(title)).toHaveText(/fades: from 0\.35 in layer 1 to 0\.00014 in layer 8\.$/);
  await expect(figure.locator('.verdict')).toHaveText(
    /by 0\.33 on average\. From layer 5 on it is below 0\.01/,
  );
  const before = await figure.locator('.row.with .layers').innerHTML();
  for (let k = 0; k < 9; k++) await slider.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', '0.14');
  await expect(figure.locator(title)).toHaveText(/the signal lasts: 0\.98 in layer 1, 0\.54 in layer 8\.$/);
  expect(await figure.locator('.row.with .layers').innerHTML(), 'with BN nothing stirs').toBe(before);
  await slider.press('End');
  await expect(figure.locator(title)).toHaveText(/swells: from 7\.0 in layer 1 to 3,700,000 in layer 8\.$/);
  await expect(figure.getByText('↑ 3.7e6')).toBeVisible();
  await expect(page).toHaveURL(/signal\.init=1$/);
  await figure.getByRole('button', { name: 'Reset' }).press('Enter');
  await expect(slider).toHaveAttribute('aria-valuetext', '0.05');
});

test('standardizing lifts layer 1 and leaves layer 8 behind; the line of before stays, dashed', async ({
  page,
}) => {
  const figure = await open(page);
  await expect(figure.getByText('with standardized input', { exact: true })).toBeVisible();
  await figure.getByRole('radio', { name: /^raw/ }).press('ArrowRight');
  await expect(figure.getByRole('radio', { name: 'standardized' })).toBeChecked();
  await expect(figure.locator(title)).toHaveText(
    'Standardizing lifts layer 1 from 0.35 to 1.1. Layer 8 still ends at 0.00040.',
  );
  await expect(figure.getByText('with raw input', { exact: true })).toBeVisible();
});

test('a link brings scale, activation and seed, and a bad scale gets one notice', async ({ page }) => {
  const figure = await open(page, '#signal.init=0.1&signal.activation=sigmoid&seed=7');
  await expect(figure.getByRole('radio', { name: 'sigmoid' })).toBeChecked();
  await expect(figure.locator(title)).toHaveText(
    /fades: from 0\.\d\d in layer 1 to 0\.0000\d+ in layer 8\.$/,
  );
  await page.goto('about:blank');
  const again = await open(page, '#signal.init=7');
  await expect(again.getByRole('slider', dial)).toHaveAttribute('aria-valuetext', '0.05');
  await expect(page.locator('.link-notice')).toBeVisible();
});

test('where the digits do not arrive the drawing stands, and the figure starts on a second try', async ({
  page,
}) => {
  await page.route('**/sixty.bin', (route) => route.abort());
  await page.goto('/lessons/moving-inputs/');
  const figure = page.locator('bn-signal-through-depth');
  const retry = figure.getByRole('button', { name: 'Try again' });
  await retry.scrollIntoViewIfNeeded();
  await expect(figure.locator('.layers > g').first()).toBeVisible();
  await page.unroute('**/sixty.bin');
  await retry.press('Enter');
  await expect(figure).toHaveAttribute('data-ready', '');
  await figure.getByRole('slider', dial).press('Home');
  await expect(figure.locator(title)).toHaveText(
    /^Without batch normalization the signal fades: from 0\.070/,
  );
});

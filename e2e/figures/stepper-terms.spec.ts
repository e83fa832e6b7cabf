import { expect, test, type Locator, type Page } from '@playwright/test';

const open = async (page: Page, hash = '') => {
  await page.goto(`/lessons/normalize/${hash}`);
  const figure = page.locator('bn-stepper[data-ready]');
  await expect(figure).toBeVisible();
  return figure;
};
/** The code lines that stand on a ground of their own. */
const litLines = (figure: Locator) =>
  figure
    .locator('.engine-code pre code')
    .evaluateAll((lines) =>
      lines
        .filter((line) => getComputedStyle(line).backgroundColor !== 'rgba(0, 0, 0, 0)')
        .map((line) => /const (\w+)/.exec(line.textContent ?? '')?.[1]),
    );
const legend = (figure: Locator, name: string) =>
  figure.locator('.legend').getByRole('button', { name: new RegExp(name) });

test('at each step the lines of code that compute it are lit', async ({ page }) => {
  const figure = await open(page, '#stepper.step=3');
  await expect(figure).toHaveAttribute('data-lit-step', /\bmu\b/);
  await expect.poll(() => litLines(figure)).toEqual(['mean', 'centred']);
  await figure.getByRole('slider', { name: 'Step', exact: true }).press('End');
  await expect.poll(() => litLines(figure)).toEqual(['squares', 'variance', 's', 'xHat']);
});

test('before the reader steps, nothing is lit', async ({ page }) => {
  const figure = await open(page);
  await expect(figure).toHaveAttribute('data-lit-step', '');
  expect(await litLines(figure)).toEqual([]);
});

test('a press on a symbol of the legend lights its line and its part of the drawing, and holds @firefox', async ({
  page,
}) => {
  const figure = await open(page);
  const [mean, variance] = [legend(figure, 'mean'), legend(figure, 'variance')];
  const part = (name: string) => figure.locator(`.drawing .${name}`);
  await mean.focus();
  await mean.press('Enter');
  await expect(mean).toHaveAttribute('aria-pressed', 'true');
  await expect(figure).toHaveAttribute('data-lit', 'mu');
  await expect(figure).toHaveAttribute('data-dim', '');
  await expect(part('mean')).toHaveCSS('opacity', '1');
  await expect(part('spread')).not.toHaveCSS('opacity', '1');
  await page.keyboard.press('Tab'); // on to the next symbol, and away
  await figure.getByLabel('Your batch').focus();
  await expect(figure).toHaveAttribute('data-lit', 'mu');
  await variance.press('Enter');
  await expect(mean).toHaveAttribute('aria-pressed', 'false');
  await expect(figure).toHaveAttribute('data-lit', 'sigma');
  await expect.poll(() => litLines(figure)).toEqual(['squares', 'variance', 's']);
});

test('Escape, or a second press, lets go', async ({ page }) => {
  const figure = await open(page);
  const s = legend(figure, 'divisor');
  await s.press('Enter');
  await s.press('Escape');
  await expect(s).toHaveAttribute('aria-pressed', 'false');
  await s.press('Enter');
  await expect(s).toHaveAttribute('aria-pressed', 'true');
  await s.press('Enter');
  await expect(s).toHaveAttribute('aria-pressed', 'false');
  await figure.getByLabel('Your batch').focus();
  await expect(figure).toHaveAttribute('data-lit', '');
  await expect(figure).not.toHaveAttribute('data-dim');
});

test('pointing at a number in the equation lights its symbol everywhere @firefox', async ({ page }) => {
  const figure = await open(page);
  await figure.locator('.numbers .katex-html .term-mu').hover();
  await expect(figure).toHaveAttribute('data-lit', 'mu');
  await expect.poll(() => litLines(figure)).toContain('mean');
  await page.getByRole('heading', { level: 1 }).hover();
  await expect(figure).toHaveAttribute('data-lit', '');
});

test('the equation and the legend follow the numbers', async ({ page }) => {
  const figure = await open(page);
  await figure.getByLabel('Your batch').fill('3, 7');
  // The formula for screen readers, which holds the numbers in their order.
  await expect(figure.locator('.numbers mrow').first()).toHaveText('1.00=7.00−5.004.00+0.00001');
  await expect(figure.locator('.legend [data-value=s]')).toHaveText('2.00');
  await expect(figure.locator('.legend [data-value=xhat]')).toHaveText('1.00');
});

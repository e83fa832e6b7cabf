import { expect, test, type Page } from '@playwright/test';

const open = async (page: Page, hash = '') => {
  await page.goto(`/lessons/inference/${hash}`);
  const figure = page.locator('bn-fold');
  await figure.scrollIntoViewIfNeeded(); // its code comes when the reader does
  await expect(figure).toHaveAttribute('data-ready', '');
  return figure;
};
const title = '.figure-title';

test('the folded layer gives the same outputs, unit by unit @firefox', async ({ page }) => {
  const figure = await open(page);
  await expect(figure.locator(title)).toHaveText(
    /^One linear layer does the work of two: .* which is rounding/,
  );
  const factor = await figure.locator('.factor').textContent();
  await figure.getByRole('slider', { name: /^Unit/ }).press('ArrowRight');
  await expect(figure.getByText('the 100 weights w of unit 11')).toBeVisible();
  expect(await figure.locator('.factor').textContent()).not.toBe(factor);
  await expect(figure.locator(title)).toHaveText(/which is rounding/);
});

test('a wrong divisor hides behind the usual epsilon, and shows with a large one', async ({ page }) => {
  const figure = await open(page);
  await figure.getByRole('radio', { name: '√(σ² + ε)' }).press('ArrowRight');
  await expect(figure.locator(title)).toHaveText(/^Folded with σ \+ ε and ε = 0\.00001, .* no label changes/);
  await expect(figure.locator('.apart')).toHaveCount(0);
  await figure.getByRole('radio', { name: 'σ', exact: true }).check();
  await figure.getByRole('radio', { name: /to see it/ }).check();
  await expect(figure.locator(title)).toHaveText(
    /^Folded with σ and ε = 0\.1, outputs are off by up to 0\.\d+/,
  );
  await expect(figure.locator('.apart')).toHaveCount(1);
  await figure.getByRole('button', { name: 'Reset' }).click();
  await expect(figure.locator(title)).toHaveText(/which is rounding/);
});

test('in the table of the four calls, yes and no each have their say', async ({ page }) => {
  await page.goto('/lessons/inference/');
  const cell = page.getByRole('group', { name: 'torch.no_grad(): Normalizes with the running statistics?' });
  const open = cell.locator('details[open]');
  await cell.getByText('yes', { exact: true }).click();
  await expect(open).toContainText('Not so. It knows no modes.');
  await cell.getByText('no', { exact: true }).press('Enter');
  await expect(open).toHaveCount(1);
  await expect(open).toContainText('So it is. It knows no modes.');
});

import { expect, test, type Page } from '@playwright/test';

const open = async (page: Page, hash = '') => {
  await page.goto(`/lessons/normalize/${hash}`);
  const figure = page.locator('bn-stepper[data-ready]');
  await expect(figure).toBeVisible();
  return figure;
};
const title = '.figure-title';

test('moving one sample with the arrow keys moves the normalized values of all', async ({ page }) => {
  const figure = await open(page);
  const b = figure.getByRole('slider', { name: 'Sample b' });
  const c = figure.getByRole('slider', { name: 'Sample c' });
  await expect(c).toHaveAttribute('aria-valuetext', '2, normalized −1.50');
  await b.focus();
  await b.press('ArrowRight');
  await expect(b).toHaveAttribute('aria-valuenow', '9.5');
  await expect(c).toHaveAttribute('aria-valuetext', '2, normalized −1.44');
  await expect(figure.locator(title)).toHaveText('You moved b alone. Every x̂ moved.');
  await expect(figure.getByLabel('Your batch')).toHaveValue('4, 9.5, 2, 5, 4, 7, 5, 4');
});

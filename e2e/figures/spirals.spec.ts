import { expect, test, type Page } from '@playwright/test';

const open = async (page: Page, hash = '') => {
  await page.goto(`/lessons/benefit-preprocessing/${hash}`);
  const figure = page.locator('bn-spirals');
  await figure.scrollIntoViewIfNeeded(); // its code comes when the reader does
  await expect(figure).toHaveAttribute('data-ready', '');
  return figure;
};
const title = '.figure-title';
const WHOLE_RUN = { timeout: 60_000 };

test('standardized features let both nets learn the spirals; batch normalization on raw ones does not', async ({
  page,
}) => {
  test.slow();
  const figure = await open(page);
  await expect(figure.locator(title)).toHaveText(/^A recorded start, after 20 steps/);
  await figure.getByRole('button', { name: 'Start' }).press('Enter');
  await expect(figure).toHaveAttribute('data-phase', 'done', WHOLE_RUN);
  await expect(figure).toHaveAttribute('data-step', '1000');
  const scores = (await figure.locator('.score').allTextContents()).map((text) => parseFloat(text));
  const [raw, rawBn, standardized, standardizedBn] = scores;
  expect(Math.min(standardized, standardizedBn)).toBeGreaterThan(95);
  expect(Math.max(raw, rawBn)).toBeLessThan(85);
  expect(rawBn).toBeGreaterThan(raw); // on average; test by test either may lead
  await expect(figure.locator(title)).toHaveText(/^Steps 500 to 1,000, on average: raw \d\d\s%, with/);
  await expect(figure.locator('.region')).toHaveCount(4);
  await figure.getByRole('button', { name: 'Reset' }).press('Enter');
  await expect(figure.locator(title)).toHaveText(/^A recorded start/);
});

test('at learning rate 0.1 the raw net diverges, and the three others go on to the end', async ({ page }) => {
  test.slow();
  const figure = await open(page);
  await figure.getByRole('slider', { name: 'Learning rate' }).press('ArrowRight');
  await expect(figure.locator(title)).toHaveText(
    'Recorded with learning rate 0.03. Press Start for learning rate 0.1.',
  );
  await figure.getByRole('button', { name: 'Start' }).press('Enter');
  await expect(figure).toHaveAttribute('data-phase', 'diverged', WHOLE_RUN);
  await expect(figure.locator(title)).toHaveText(
    /^Steps 500 to 1,000, on average: raw diverged, with batch normalization \d/,
  );
  await expect(figure.getByText('diverged, step 8', { exact: true })).toBeVisible();
  await expect(figure).not.toContainText('NaN');
  await expect(page).toHaveURL(/spirals\.rate=0\.1/);
});

test('a run can be paused, and goes on @firefox', async ({ page }) => {
  test.slow();
  const figure = await open(page, '#seed=2');
  await figure.getByRole('button', { name: 'Start' }).press('Enter');
  await expect(figure).not.toHaveAttribute('data-step', '0');
  await figure.getByRole('button', { name: 'Pause' }).press('Enter');
  await expect(figure).toHaveAttribute('data-phase', 'paused');
  await figure.getByRole('button', { name: 'Go on' }).press('Enter');
  await expect(figure).toHaveAttribute('data-phase', 'done', WHOLE_RUN);
});

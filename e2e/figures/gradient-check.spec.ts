import { expect, test, type Page } from '@playwright/test';

const open = async (page: Page, hash = '') => {
  await page.goto(`/lessons/backward/${hash}`);
  const figure = page.locator('bn-gradient-check');
  await figure.scrollIntoViewIfNeeded(); // its code comes when the reader does
  await expect(figure).toHaveAttribute('data-ready', '');
  return figure;
};
const title = '.figure-title';

test('the right step size gives nine digits in 64 bits, another one three in 32', async ({ page }) => {
  const figure = await open(page);
  await expect(figure.locator(title)).toHaveText(/share 9 digits in 64 bits; in 32 they are 13\s% apart\.$/);
  const h = figure.getByRole('slider', { name: /^Step size/ });
  for (let k = 0; k < 12; k++) await h.press('ArrowRight');
  await expect(h).toHaveAttribute('aria-valuetext', '10⁻²');
  await expect(figure.locator(title)).toHaveText(/^At h = 10⁻² .* and 3 in 32\.$/);
  await expect(page).toHaveURL(/gradient-check\.h=-2/);
});

test('with constants no step size helps, and the table shows why', async ({ page }) => {
  const figure = await open(page);
  await figure.getByRole('radio', { name: 'depend on the batch' }).press('ArrowRight');
  await expect(figure.getByRole('radio', { name: 'taken for constants' })).toBeChecked();
  await expect(figure.locator(title)).toHaveText(/off by 167\s%: no step size/);
  await expect(figure.getByRole('row', { name: /^b / })).toContainText('0.49999');
  await expect(figure.getByRole('row', { name: /^b / })).toContainText('0.18750');
});

test('trained with a constant mean the bias walks to 50 while the loss stays', async ({ page }) => {
  const figure = await open(page);
  await expect(figure.getByText('bias; the loss is 2.5')).toBeVisible();
  await expect(figure.locator('.drawing').getByText(/50$/)).toHaveText(['50']); // of the steps: the bet stays open
  await figure.getByRole('button', { name: 'Train' }).press('Enter');
  await expect(figure).toHaveAttribute('data-phase', 'done');
  await expect(figure.getByText('bias; the loss stays 2.5')).toBeVisible();
  await expect(figure.getByText('bias 50', { exact: true })).toBeVisible();
  await expect(figure.getByText('bias 0', { exact: true })).toBeVisible();
  await figure.getByRole('slider', { name: /^Training steps/ }).press('Home');
  await expect(figure).toHaveAttribute('data-step', '0');
  await figure.getByRole('button', { name: 'Train' }).press('Enter');
  await figure.getByRole('button', { name: 'Reset' }).press('Enter'); // stops the run
  await expect(figure).toHaveAttribute('data-phase', 'idle');
});

test('mathjs comes when asked, finds the same gradient, and needs no eval @firefox', async ({ page }) => {
  const violations: string[] = [];
  page.on('console', (message) => message.type() === 'error' && violations.push(message.text()));
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(request.url()));
  const figure = await open(page);
  const before = asked.length;
  await figure.getByRole('button', { name: 'Ask mathjs for the derivative' }).press('Enter');
  await expect(
    figure.getByText(
      /^For a minibatch of a, b and c alone, .* mathjs finds −0\.060969, 0\.017420, 0\.043549; the engine/,
    ),
  ).toBeVisible({ timeout: 20_000 }); // a library is fetched
  await expect(figure.locator('[data-control=algebra-formula]')).toContainText('gamma');
  expect(asked.length).toBeGreaterThan(before);
  expect(violations).toEqual([]);
  await page
    .locator('bn-laws')
    .getByRole('slider', { name: /^Scale/ })
    .press('End');
  await expect(figure.getByText(/mathjs finds/)).toHaveCount(0); // that was another gamma’s
  await expect(figure.locator('[data-control=algebra-box]')).toBeHidden();
});

test('a reader who only follows the bets sees the V, and the wrong formula at a push', async ({ page }) => {
  const figure = await open(page);
  await page.locator('#bet-stretch summary').press('Enter');
  await page.locator('#bet-stretch').getByRole('link', { name: 'See it' }).press('Enter');
  await page.getByRole('link', { name: 'Switch to it' }).press('Enter');
  await expect(figure.locator(title)).toHaveText(/off by 167\s%/);
  await page.locator('#bet-bias summary').press('Enter');
  await page.locator('#bet-bias').getByRole('link', { name: 'See it' }).press('Enter');
  await expect(figure.locator(title)).toHaveText(/share 9 digits/);
  await expect(figure.getByText('bias 50', { exact: true })).toBeVisible();
});

test('where nothing gets through the constants are entirely wrong, and Reset keeps the push', async ({
  page,
}) => {
  const figure = await open(page, '#laws.dy=1,1,1,1,1,1,1,1&gradient-check.formula=constants');
  await expect(figure.locator(title)).toHaveText(
    'The formula with constants says 0.5 for a; the differences say 0. Here it is entirely wrong.',
  );
  await figure.getByRole('button', { name: 'Reset' }).press('Enter');
  await expect(figure.locator(title)).toHaveText(/^Nothing gets through/);
});

test('where nothing gets through the figure says so, and offers a push', async ({ page }) => {
  const figure = await open(page, '#laws.dy=1,1,1,1,1,1,1,1');
  await expect(figure.locator(title)).toHaveText(/^Nothing gets through/);
  const push = figure.getByRole('button', { name: 'Push at b alone' });
  await push.press('Enter');
  await expect(figure.locator(title)).toHaveText(/share 9 digits/);
  await page.goto('/lessons/backward/#gamma=0');
  await expect(figure.locator(title)).toHaveText(/^γ is 0/);
  await expect(push).toBeHidden();
});

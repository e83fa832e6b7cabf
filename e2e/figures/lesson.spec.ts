/** @file What surrounds the figures of a lesson: bets, links that set a figure, checks, contents. */
import { expect, test, type Page } from '@playwright/test';

const open = async (page: Page) => {
  await page.goto('/lessons/normalize/');
  await expect(page.locator('bn-stepper[data-ready]')).toBeVisible();
};

const place = { name: 'Place the bet' };

test('a bet that is placed stands, and opens its answer', async ({ page }) => {
  await open(page);
  const bet = page.locator('#bet-wall');
  const answer = bet.getByText('The wall is a law.');
  await expect(answer).toBeHidden();
  await expect(bet.getByRole('button', place)).toBeDisabled();
  await bet.getByRole('radio', { name: /^To about 500/ }).check();
  await expect(answer).toBeHidden();
  await bet.getByRole('button', place).click();
  await expect(bet.getByText('Not so. Read on, then try it.')).toBeVisible();
  await expect(answer).toBeVisible();
  await expect(bet.getByRole('radio', { name: /^It stops short of 3/ })).toBeDisabled();
});

test('a bet can be placed with the keyboard alone @firefox', async ({ page }) => {
  await open(page);
  const bet = page.locator('#bet-one');
  await bet.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(bet.getByRole('radio', { name: /^0/ })).toBeChecked();
  await bet.getByRole('button', place).press('Enter');
  await expect(bet.getByText('You won the bet.')).toBeVisible();
  await expect(bet.locator('summary')).toBeFocused();
});

test('each bet has exactly one right answer, and bets do not share their choice', async ({ page }) => {
  await open(page);
  const bets = page.locator('bn-predict');
  for (const bet of await bets.all()) {
    await expect(bet.locator('[data-right]')).toHaveCount(1);
    await bet.locator('[data-right] input').check();
    await bet.getByRole('button', place).click();
  }
  await expect(page.getByText('You won the bet.')).toHaveCount(await bets.count());
  await expect(bets.getByRole('radio', { checked: true })).toHaveCount(await bets.count());
});

test('the answer can be seen without a bet', async ({ page }) => {
  await open(page);
  const bet = page.locator('#bet-two');
  await bet.locator('summary', { hasText: 'See the answer without a bet' }).press('Enter');
  await expect(bet.getByText(/the wall is at/)).toBeVisible();
  await expect(bet.getByRole('radio', { checked: true })).toHaveCount(0);
});

test('the links of an answer set the stepper and scroll to it', async ({ page }) => {
  await open(page);
  const stepper = page.locator('bn-stepper');
  const bet = page.locator('#bet-wall');
  await bet.locator('summary', { hasText: 'See the answer without a bet' }).press('Enter');
  for (const [link, at] of [
    ['20', '2.5642'],
    ['100', '2.6435'],
    ['1,000', '2.6457'],
  ]) {
    await bet.getByRole('link', { name: link, exact: true }).click();
    await expect(stepper.locator('.figure-title')).toHaveText(
      `b is at ${at}. The wall at √7 = 2.6458 holds.`,
    );
    await expect(stepper.locator('.figure-title')).toBeInViewport();
  }
  await expect(page).toHaveURL(/#batch=4,1000,2,5,4,7,5,4/);
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/\/lessons\/normalize\//); // Back leads through the tries, not out of the lesson
});

test('adding, multiplying and mirroring by link moves every x and no x̂', async ({ page }) => {
  await open(page);
  const title = page.locator('bn-stepper .figure-title');
  const bet = page.locator('#bet-shift');
  await bet.locator('summary', { hasText: 'See the answer without a bet' }).press('Enter');
  await bet.getByRole('link', { name: 'Add 6' }).click();
  await expect(title).toHaveText('Every x has moved. No x̂ has.');
  await expect(page.getByLabel('plus b')).toHaveValue('6');
  await bet.getByRole('link', { name: 'multiply by 1.5' }).click();
  await expect(page.getByLabel('The whole batch times a')).toHaveValue('1.5');
  await bet.getByRole('link', { name: 'negative factor' }).click();
  await expect(title).toHaveText(/^A negative factor mirrors the row/);
  await expect(page.getByLabel('plus b')).toHaveValue('0');
});

test('each option of a check opens its own feedback, one of them right', async ({ page }) => {
  await open(page);
  for (const check of await page.locator('.check').all()) {
    const options = check.locator('details');
    for (const option of await options.all()) await option.locator('summary').click();
    await expect(check.getByText('Yes.', { exact: true })).toHaveCount(1);
    await expect(check.getByText('No.', { exact: true })).toHaveCount((await options.count()) - 1);
    const feedback = await check.locator('.feedback').allInnerTexts();
    expect(new Set(feedback).size).toBe(await options.count());
    expect(feedback.every((text) => text.length > 20)).toBe(true);
  }
});

test('the contents lead to every section, and mark the one being read @firefox', async ({ page }) => {
  await open(page);
  const contents = page.getByRole('navigation', { name: 'On this page' });
  const links = contents.getByRole('link');
  expect(await links.allInnerTexts()).toEqual(await page.getByRole('heading', { level: 2 }).allInnerTexts());
  const link = contents.getByRole('link', { name: 'What epsilon is for' });
  await link.click();
  await expect(page.getByRole('heading', { name: 'What epsilon is for' })).toBeInViewport();
  await expect(link).toHaveAttribute('aria-current', 'location');
  await expect(contents.locator('[aria-current]')).toHaveCount(1);
  await page.keyboard.press('End');
  await expect(links.last()).toHaveAttribute('aria-current', 'location');
  await expect(async () => {
    await page.keyboard.press('Home'); // Chromium loses it while it still scrolls from the press before
    await expect(contents.locator('[aria-current]'), 'above the first section').toHaveCount(0, {
      timeout: 1000,
    });
  }).toPass();
});

import { expect, test, type Page } from '@playwright/test';

const open = async (page: Page, hash = '') => {
  await page.goto(`/lessons/inference/${hash}`);
  const figure = page.locator('bn-mode-switch');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute('data-ready', '');
  return figure;
};
const title = '.figure-title';

test('alone in training mode every digit gets the same answer; in inference mode its own', async ({
  page,
}) => {
  const figure = await open(page);
  await expect(figure.locator(title)).toHaveText(/^Alone in training mode: the net says 8 with 12 %/);
  await figure.getByLabel('Ask about a').selectOption('7');
  await expect(figure.getByText('what the net says of the 7')).toBeVisible();
  await expect(figure.locator(title)).toHaveText(/^Alone in training mode: the net says 8 with 12 %/);
  await figure.getByRole('radio', { name: 'Training' }).press('ArrowRight');
  await expect(figure.locator(title)).toHaveText(/^In inference mode the net says 7 of this 7/);
});

test('31 other 3s spoil the answer in training mode, and mark who has changed it; inference mode knows them all', async ({
  page,
}) => {
  const figure = await open(page);
  await figure.getByRole('button', { name: '31 mixed digits' }).press('Enter');
  await expect(figure.locator(title)).toHaveText(/^Among 31 mixed digits the net says 3 with 99/);
  await figure.getByRole('button', { name: '31 other 3s' }).press('Enter');
  await expect(figure.locator(title)).toHaveText(
    /^Among 31 other 3s the net says \d with \d+ %, which is wrong/,
  );
  await expect(figure.locator('.tally')).toHaveText(/^3 of 32 right; \d of the \d that stayed changed/);
  await expect(figure.locator('.seat.asked.changed')).toHaveCount(1);
  await figure.getByRole('radio', { name: 'Inference' }).check();
  await expect(figure.locator('.tally')).toHaveText(/^32 of 32 right; 29 of the 32 that stayed changed/);
  await figure.getByRole('button', { name: 'Reset' }).press('Enter');
  await expect(figure.locator(title)).toHaveText(/^Alone/);
  await expect(figure.locator('.seat.changed')).toHaveCount(0); // nothing was before
});

test('a batch is put together digit by digit with the keyboard, and taken apart again @firefox', async ({
  page,
}) => {
  const figure = await open(page);
  await figure.getByRole('button', { name: 'One more 7' }).press('Enter');
  await figure.getByRole('button', { name: 'One more 0' }).press('Enter');
  await expect(figure.locator(title)).toHaveText(/^Among 2 mixed digits/);
  const seat = figure.getByRole('button', { name: /^A 7, the net says/ });
  await seat.focus();
  await seat.press('ArrowRight');
  await expect(figure.getByRole('button', { name: /^A 0, the net says/ })).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(figure.locator(title)).toHaveText(/^Beside a 7/);
  await expect(seat).toBeFocused();
  await figure.getByRole('button', { name: 'Nobody' }).press('Enter');
  await expect(figure.locator(title)).toHaveText(/^Alone/);
});

test('a digit is dragged from the tray to the seats, and a press sends it away @firefox', async ({
  page,
}) => {
  const figure = await open(page);
  const digit = await figure.getByRole('button', { name: 'One more 5' }).boundingBox();
  const seats = await figure.locator('.drawing > svg').boundingBox();
  if (!digit || !seats) throw new Error('nothing to drag');
  await page.mouse.move(digit.x + 20, digit.y + 20);
  await page.mouse.down();
  await page.mouse.move(seats.x + 100, seats.y + 60, { steps: 5 });
  await page.mouse.up();
  await expect(figure.locator('.seat')).toHaveCount(2);
  await figure.locator('.seat').nth(1).click();
  await expect(figure.locator('.seat')).toHaveCount(1);
});

test('where the net does not arrive, the figure says so, and tries again', async ({ page }) => {
  await page.route('**/data/nets/*', (route) => route.abort());
  const figure = await open(page);
  await figure.getByRole('button', { name: '31 other 3s' }).click();
  await expect(figure.getByText(/^e6\.bin did not arrive/)).toBeVisible();
  await expect(figure.locator(title)).toHaveText(/^Alone/);
  await page.unroute('**/data/nets/*');
  await figure.getByRole('button', { name: 'Try again' }).click();
  await expect(figure.locator(title)).toHaveText(/^Among 31 other 3s/);
  await expect(figure.getByText(/did not arrive/)).toBeHidden();
});

test('a link opens with its mode, its question and its seats', async ({ page }) => {
  const figure = await open(page, '#mode-switch.mode=eval&mode-switch.ask=7&mode-switch.seats=98,99,0');
  await expect(figure.locator(title)).toHaveText(/^In inference mode the net says 7 of this 7/);
  await expect(figure.locator('.seat')).toHaveCount(4);
  await expect(figure.getByLabel('Ask about a')).toHaveValue('7');
});

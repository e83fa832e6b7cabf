import { expect, test, type Locator, type Page } from '@playwright/test';

const open = async (page: Page, hash = '') => {
  await page.goto(`/lessons/backward/${hash}`);
  const figure = page.locator('bn-laws[data-ready]');
  await expect(figure).toBeVisible();
  return figure;
};
const title = '.figure-title';
const bar = (figure: Locator, name: string) =>
  figure.getByRole('slider', { name: `dY of sample ${name}`, exact: true });
/** dX of each sample, as the bars say to those who do not see them. */
const dX = async (figure: Locator) => {
  const texts = await figure
    .getByRole('slider', { name: /^dY of sample/ })
    .evaluateAll((bars) => bars.map((one) => one.getAttribute('aria-valuetext') ?? ''));
  return texts.map((text) => text.split('dX ')[1]);
};

test('a push at the 9 reaches four others, and leaves the fours alone', async ({ page }) => {
  const figure = await open(page);
  await expect(figure.locator(title)).toHaveText(/^Of the push at b, 37\.5\s% gets through/);
  expect(await dX(figure)).toEqual(['0', '0.1875', '0.125', '−0.0625', '0', '−0.1875', '−0.0625', '0']);
  for (const number of ['0.1875', '0.125', '−0.1875'])
    await expect(figure.locator('.answer').getByText(number, { exact: true })).toBeVisible();
});

test('pushing all alike, or stretching, leaves every dX at 0', async ({ page }) => {
  const figure = await open(page);
  for (const [name, says] of [
    ['All alike', /^All are pushed alike/],
    ['Stretch', /^A pure stretch/],
  ] as const) {
    await figure.getByRole('button', { name, exact: true }).press('Enter');
    await expect(figure.locator(title)).toHaveText(says);
    expect(new Set(await dX(figure))).toEqual(new Set(['0']));
  }
  await expect(page).toHaveURL(/laws\.dy=/);
  await figure.getByRole('button', { name: 'At random' }).press('Enter');
  const first = await dX(figure);
  await figure.getByRole('button', { name: 'At random' }).press('Enter');
  await expect.poll(() => dX(figure)).not.toEqual(first);
  await expect(page).not.toHaveURL(/seed=/); // that is other figures’ seed
  await figure.getByRole('button', { name: 'Reset' }).press('Enter');
  await expect(figure.locator(title)).toHaveText(/^Of the push at b/);
});

test('a bar is pulled by keys and by the mouse, and dX answers @firefox', async ({ page }) => {
  const figure = await open(page);
  const a = bar(figure, 'a');
  await a.press('End');
  await expect(a).toHaveAttribute('aria-valuenow', '1');
  await expect(figure.locator(title)).toHaveText(/^Of dY/);
  await a.press('b'); // on to the next bar
  await expect(bar(figure, 'b')).toBeFocused();
  await page.keyboard.press('0');
  await expect(bar(figure, 'b')).toHaveAttribute('aria-valuenow', '0');
  const circle = bar(figure, 'c').locator('circle');
  await circle.scrollIntoViewIfNeeded();
  const box = (await circle.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2 + 26, { steps: 4 });
  await page.mouse.up();
  await expect(bar(figure, 'c')).toHaveAttribute('aria-valuenow', '-0.5');
  await expect(figure.locator('[data-control=sum-ones]')).toHaveText('0');
});

test('the second law holds as far as ε lets it', async ({ page }) => {
  const figure = await open(page);
  const sum = figure.locator('[data-control=sum-xhat]');
  const law = figure.locator('[data-control=leak]');
  await expect(sum).toHaveText('0.0000025');
  await figure.getByRole('slider', { name: /^Epsilon/ }).press('End');
  await expect(sum).toHaveText('0.16');
  await expect(law).toHaveText('0.16');
  await expect(figure.locator('[data-control=sum-ones]')).toHaveText('0');
  await expect(figure.locator(title)).toHaveText(
    /so a stretch is felt: the sum of dx · x̂ is 0\.16, not 0\.$/,
  );
});

test('moving all x up, or farther apart, leaves every x̂ where it is', async ({ page }) => {
  const figure = await open(page);
  const row = (name: 'raw' | 'normalized') => figure.locator(`.${name} .of-sample`).allTextContents();
  const xHat = await row('normalized');
  await figure.getByRole('button', { name: '+1 for all' }).press('Enter');
  await expect(figure.locator(title)).toHaveText('Every x is up by 1, and x̂ stands still: no y moves.');
  expect(await row('raw')).toEqual(['5', '10', '3', '6', '5', '8', '6', '5']);
  await figure.getByRole('button', { name: '× 1.1 about the mean' }).press('Enter');
  await expect(figure.locator(title)).toHaveText(/^Every x is 10\s% farther from the mean, and x̂ stands/);
  await expect(figure.getByLabel('Your batch')).toHaveValue('4.9, 10.4, 2.7, 6, 4.9, 8.2, 6, 4.9');
  expect(await row('normalized')).toEqual(xHat);
  await bar(figure, 'b').press('ArrowDown'); // what else changes is spoken of again
  await expect(figure.locator(title)).toHaveText(/^Of the push at b, 37\.5\s%/);
});

test('the bets on a shift and a stretch can be won, and their links show it', async ({ page }) => {
  const figure = await open(page);
  const bet = page.locator('#bet-alike');
  await bet.getByRole('radio', { name: '0 for all eight.' }).check();
  await bet.getByRole('button', { name: 'Place the bet' }).press('Enter');
  await expect(bet.getByText('You won the bet.')).toBeVisible();
  await bet.getByRole('link', { name: 'See it' }).press('Enter');
  await expect(figure.locator(title)).toHaveText(/^All are pushed alike/);
  await page.locator('#bet-stretch summary').press('Enter');
  await page.locator('#bet-stretch').getByRole('link', { name: 'See it' }).press('Enter');
  await expect(figure.locator(title)).toHaveText(/^A pure stretch/);
});

test('a gradient from a link that is beyond the scale is not taken; odd batches show no NaN', async ({
  page,
}) => {
  const figure = await open(page, '#laws.dy=0,7&batch=5,5&eps=0');
  await expect(figure.locator(title)).toHaveText(/0\/0/);
  await expect(figure).not.toContainText('NaN');
  await expect(bar(figure, 'b')).toHaveAttribute('aria-valuenow', '1');
});

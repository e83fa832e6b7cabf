import { expect, test, type Locator, type Page } from '@playwright/test';

const open = async (page: Page, hash = '') => {
  await page.goto(`/lessons/minibatch-statistics/${hash}`);
  const figure = page.locator('bn-sampling');
  await figure.scrollIntoViewIfNeeded(); // its code comes when the reader does
  await expect(figure).toHaveAttribute('data-ready', '');
  return figure;
};
const title = '.figure-title';
const size = { name: /^Samples in a minibatch/ };
const drop = (figure: Locator, name: string) => figure.getByRole('button', { name, exact: true });
/** The cells of the row for minibatches of m, without m itself. */
const row = async (figure: Locator, m: number) =>
  (
    await figure
      .getByRole('row', { name: new RegExp(`^${m} `) })
      .getByRole('cell')
      .allTextContents()
  ).map((text) => text.trim());

test('each press drops minibatches, and the theory joins in after thirty @firefox', async ({ page }) => {
  const figure = await open(page);
  await expect(figure.locator(title)).toHaveText(/^One minibatch of 8/);
  await drop(figure, 'One minibatch').press('Enter');
  await expect(figure.locator(title)).toHaveText(/^The means of 2 minibatches of 8 spread by/);
  await drop(figure, '10 more').press('Enter');
  await expect(figure.getByText('The theory follows after 30 minibatches.')).toBeVisible();
  await expect(figure.locator('path.curve')).toHaveCount(0);
  await drop(figure, '100 more').press('Enter');
  await expect(figure.locator(title)).toHaveText(/^Means of 8 spread by 0\.1\d+; σ\/√m is 0\.1092\.$/);
  await expect(figure.locator('path.curve')).toHaveCount(1);
  await expect(figure.locator('.fallen circle')).toHaveCount(112);
  expect(await row(figure, 8)).toEqual([
    '112',
    expect.stringMatching(/^0\.1/),
    '0.1092',
    expect.stringMatching(/^−?0\.0/),
    '0.0109',
  ]);
});

test('four times the samples halve the wobble, and the table keeps both rows', async ({ page }) => {
  const figure = await open(page, '#sampling.from=uniform');
  await drop(figure, '100 more').press('Enter');
  const slider = figure.getByRole('slider', size);
  await slider.press('ArrowRight');
  await slider.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', 'm = 32');
  await expect(figure.locator(title)).toHaveText(/σ\/√m is 0\.177\.$/);
  const [eight, thirtyTwo] = [await row(figure, 8), await row(figure, 32)];
  expect([eight[0], eight[2], thirtyTwo[0], thirtyTwo[2]]).toEqual(['101', '0.354', '101', '0.177']);
  expect(Number(thirtyTwo[1]) / Number(eight[1])).toBeCloseTo(0.5, 0);
});

test('with 1/m the variances of 4 average three quarters, with 1/(m − 1) the whole', async ({ page }) => {
  const figure = await open(
    page,
    '#sampling.from=normal&sampling.size=1&sampling.drawn=0,1000,0,0,0,0,0,0&sampling.show=biased',
  );
  await expect(figure.locator(title)).toHaveText(
    /^Average 0\.7\d\d, near 3\/4 of σ² = 1\.000\. Spread 0\.\d{3}; theory 0\.612\.$/,
  );
  await figure.getByRole('radio', { name: 'variance, 1/m', exact: true }).press('ArrowRight');
  await expect(figure.getByRole('radio', { name: 'variance, 1/(m − 1)' })).toBeChecked();
  await expect(figure.locator(title)).toHaveText(
    /^Average (0\.9|1\.0)\d\d, the population has 1\.000\. Spread 0\.\d{3}; theory 0\.816\.$/,
  );
  expect((await row(figure, 4))[4]).toBe('1.000');
});

test('another population starts afresh', async ({ page }) => {
  const figure = await open(page);
  await drop(figure, '100 more').press('Enter');
  await figure.getByLabel('Draw from').selectOption({ label: 'two humps' });
  await expect(figure.getByText('the population: two humps')).toBeVisible();
  await expect(figure.locator(title)).toHaveText(/^One minibatch of 8: .* the population’s 0\.$/);
  expect(await row(figure, 8)).toEqual(['1', '–', '–', '–', '–']);
});

test('a link shows the same minibatches to everyone', async ({ page }) => {
  const hash = '#sampling.drawn=0,0,40,0,0,0,0,0&sampling.from=exponential&seed=7';
  const summary = async () => (await open(page, hash)).getByRole('status').first().textContent();
  const first = await summary();
  expect(first).toMatch(/Measured over 40: [\d.]+ ± [\d.]+\. Theory: 1\.000 ± 0\.354\./);
  await page.goto('about:blank');
  expect(await summary()).toBe(first);
});

test('a thousand minibatches are enough: the buttons say so and do nothing more', async ({ page }) => {
  const figure = await open(page, '#sampling.drawn=0,0,950,0,0,0,0,0');
  await drop(figure, '100 more').press('Enter');
  await expect(figure.getByText('1,000 minibatches of 8 are enough.')).toBeVisible();
  await expect(drop(figure, '10 more')).toHaveAttribute('aria-disabled', 'true');
  await drop(figure, '10 more').press('Enter');
  expect((await row(figure, 8))[0]).toBe('1,000');
  await figure.getByRole('button', { name: 'Reset' }).click();
  await expect(figure.locator(title)).toHaveText(/^One minibatch of 8/);
  await expect(figure.getByText('are enough')).toHaveCount(0);
});

test('a bad link gets one notice, and the figure its defaults', async ({ page }) => {
  const figure = await open(page, '#sampling.drawn=1,2,3');
  await expect(figure.locator(title)).toHaveText(/^One minibatch of 8/);
  await expect(page.locator('.link-notice')).toBeVisible();
});

test('the formulas are those of what falls, with the reader’s numbers', async ({ page }) => {
  const figure = await open(page, '#sampling.from=normal');
  const [spread, average] = [0, 1].map((k) => figure.locator('.laws').nth(k).locator('.shown .numbers'));
  await expect(spread).toContainText('0.354');
  await figure.getByRole('radio', { name: 'mean', exact: true }).press('ArrowRight');
  await expect(average).toContainText('0.875');
  await expect(figure.getByRole('group', { name: /^The standard deviation of the batch mean/ })).toHaveCount(
    0,
  );
  await figure.getByRole('slider', size).press('Home');
  await expect(spread).toContainText('0.707');
  await expect(average).toContainText('0.500');
  await figure.getByRole('radio', { name: 'variance, 1/m', exact: true }).press('ArrowRight');
  await expect(spread).toContainText('1.41');
  await expect(average).toContainText('1.00');
});

test('another statistic moves nothing: all formulas have the same room', async ({ page }) => {
  const figure = await open(page);
  const side = figure.locator('.figure-side');
  const before = await side.evaluate(({ clientHeight }) => clientHeight);
  await figure.getByRole('radio', { name: 'mean', exact: true }).press('ArrowRight');
  await expect(figure.getByRole('radio', { name: 'variance, 1/m', exact: true })).toBeChecked();
  await expect(figure.locator('.shown')).toHaveCount(2);
  expect(await side.evaluate(({ clientHeight }) => clientHeight)).toBe(before);
});

test('for a lopsided population the title and a third mark show what a normal shape would give', async ({
  page,
}) => {
  const figure = await open(
    page,
    '#sampling.from=exponential&sampling.size=3&sampling.drawn=0,0,0,1000,0,0,0,0&sampling.show=unbiased',
  );
  await expect(figure.locator(title)).toHaveText(
    /Spread 0\.\d{3}; theory 0\.713; for a normal shape, 0\.365\.$/,
  );
  await expect(figure.locator('path.if-normal')).toHaveCount(1);
  await expect(figure.getByText(/if normal ± 0\.365/)).toBeVisible();
  await expect(figure.getByText(/^\d+ beyond$/)).toBeVisible();
  await figure.getByRole('radio', { name: 'mean', exact: true }).check();
  await expect(figure.locator('path.if-normal')).toHaveCount(0);
});

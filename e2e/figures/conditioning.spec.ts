import { expect, test, type Page } from '@playwright/test';

const open = async (page: Page, hash = '') => {
  await page.goto(`/lessons/benefit-preprocessing/${hash}`);
  const figure = page.locator('bn-conditioning[data-ready]');
  await expect(figure).toBeVisible();
  return figure;
};
const title = '.figure-title';

test('the gorge becomes a valley, then a round bowl, as the reader ticks both boxes', async ({ page }) => {
  const figure = await open(page);
  await expect(figure.locator(title)).toHaveText(/the loss is a gorge, 145 times as long as it is wide/);
  await figure.getByRole('checkbox', { name: 'Subtract the mean' }).press('Space');
  await expect(figure.locator(title)).toHaveText(/the valley is 20 times as long as it is wide/);
  await figure.getByRole('checkbox', { name: 'Divide by the standard deviation' }).press('Space');
  await expect(figure.locator(title)).toHaveText('Standardized: the valley is a round bowl.');
  const ring = figure.locator('.contours ellipse').last();
  await expect(async () => {
    expect(await ring.getAttribute('rx')).toBe(await ring.getAttribute('ry'));
  }).toPass(); // when the data have arrived
  await expect(figure.locator('.equation.numbers')).not.toContainText('50');
  await figure.getByRole('button', { name: 'One step' }).press('Enter');
  await expect(figure.locator(title)).toHaveText(/^One step, and it is there/);
  await expect(page).toHaveURL(/conditioning\.centre=1&conditioning\.scale=1&conditioning\.step=1/);
});

test('the numbers of a row are open until the reader has run it to the end', async ({ page }) => {
  const figure = await open(page);
  const raw = figure.getByRole('row', { name: /x, as it is/ });
  for (const number of ['21,038', '0.00069', '72,661'])
    await expect(raw.getByText(number, { exact: true })).toBeHidden();
  await figure.getByRole('button', { name: 'To the end' }).press('Enter');
  await expect(figure.locator(title)).toHaveText(
    'There after 72,661 steps: a millionth of the excess loss is left.',
  );
  for (const number of ['21,038', '0.00069', '72,661'])
    await expect(raw.getByText(number, { exact: true })).toBeVisible();
  await expect(
    figure.getByRole('row', { name: /x − μ/ }).getByText('?', { exact: true }).first(),
  ).toBeVisible();
});

test('Play goes down step by step, and comes to rest at the lowest point @firefox', async ({ page }) => {
  const figure = await open(page, '#conditioning.centre=1');
  await figure.getByLabel('Steps a second').selectOption('1,000');
  await figure.getByRole('button', { name: 'Play' }).press('Enter');
  await expect(figure.locator(title)).toHaveText(/^After [\d,]+ steps?, /);
  await expect(figure.getByRole('button', { name: 'Pause' })).toBeFocused();
  await expect(figure.locator(title)).toHaveText(/^There after 1,382 steps/);
  await expect(figure.getByRole('button', { name: 'Again' })).toBeVisible();
});

test('one press beyond the limit, and the descent diverges; the rate that is best for the worst start brings it back', async ({
  page,
}) => {
  const figure = await open(page, '#conditioning.centre=1');
  await figure.getByRole('slider', { name: 'Learning rate' }).press('ArrowRight');
  await expect(figure.getByText('0.00531, which diverges', { exact: true })).toBeVisible();
  await figure.getByRole('button', { name: 'To the end' }).press('Enter');
  await expect(figure.locator(title)).toHaveText(
    /is beyond the limit of 0\.005: after \d+ steps the excess loss is a million/,
  );
  await expect(figure).not.toContainText('NaN');
  await figure.getByRole('button', { name: 'Best for the worst start' }).press('Enter');
  await expect(figure.getByText('0.00499', { exact: true })).toBeVisible();
  await expect(figure.locator(title)).toHaveText(/^The offset is gone/);
});

test('the start is moved by the arrow keys, and dragged @firefox', async ({ page }) => {
  const figure = await open(page, '#conditioning.step=3');
  const start = figure.getByRole('slider', { name: 'Start of the descent' });
  await start.press('ArrowRight');
  await expect(start).toHaveAttribute('aria-valuetext', 'slope −1.4, intercept 0');
  await expect(figure.locator(title)).toHaveText(/gorge/); // back at step 0
  const box = (await start.locator('.ring').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 90, box.y - 40, { steps: 5 });
  await page.mouse.up();
  await expect(start).not.toHaveAttribute('aria-valuetext', 'slope −1.4, intercept 0');
  await expect(page).toHaveURL(/conditioning\.w=-0\.\d+/);
  await figure.getByRole('button', { name: 'Reset' }).press('Enter');
  await expect(start).toHaveAttribute('aria-valuetext', 'slope −1.5, intercept 0');
});

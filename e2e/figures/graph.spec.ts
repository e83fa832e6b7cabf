import { expect, test, type Page } from '@playwright/test';

const open = async (page: Page, hash = '') => {
  await page.goto(`/lessons/backward/${hash}`);
  const figure = page.locator('bn-graph');
  await figure.scrollIntoViewIfNeeded(); // its code comes when the reader does
  await expect(figure).toHaveAttribute('data-ready', '');
  return figure;
};
const title = '.figure-title';

test('stepping forwards and back shows one node after the other @firefox', async ({ page }) => {
  const figure = await open(page, '#graph.step=0');
  await expect(figure.locator(title)).toHaveText('A minibatch: 8 samples of one feature.');
  await expect(figure.locator('.values-xhat .of-sample')).toHaveCount(0);
  const next = figure.getByRole('button', { name: 'Step forward' });
  for (let k = 0; k < 6; k++) await next.press('Enter');
  await expect(figure.locator(title)).toHaveText(/For a, e and h the ways cancel\.$/);
  await expect(figure.locator('.gradients-y').getByText('0.1875', { exact: true })).toBeVisible();
  await expect(figure.locator('.ways.by-s .strong')).toBeVisible();
  await figure.getByRole('button', { name: 'Step back' }).press('Enter');
  await expect(figure.locator(title)).toHaveText(/^s goes out to every sample/);
  await figure.getByRole('slider', { name: 'Step' }).press('End');
  await expect(figure.locator(title)).toHaveText(/dx of b is 0\.1875\.$/);
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await expect(figure).toHaveAttribute('data-step', '13');
});

test('a line of the derivation leads to its node, with its numbers', async ({ page }) => {
  const figure = await open(page);
  await figure.getByRole('button', { name: /^gradient of the centred value/ }).press('Enter');
  await expect(figure.locator(title)).toHaveText(/^Two ways lead back to each c/);
  await expect(figure).toHaveAttribute('data-lit', /^dcentred .*\bdsigma\b/);
  await expect(figure.locator('[data-control=local]')).toContainText('∂x̂/∂c = 1/s = 0.5');
  await expect(figure.locator('.numbers')).toContainText('0.25');
  await expect(figure.locator('.factors').getByText('×0.5', { exact: true })).toBeVisible(); // straight down
  await expect(figure.locator('.factors').getByText('×1', { exact: true })).toBeVisible(); // through the variance
  await expect(figure.getByRole('button', { name: /^gradient of x in one formula/ })).toContainText('–');
});

test('pointing at a line shows its edges in place of those of the present step', async ({ page }) => {
  const figure = await open(page); // at the last step all ways are lit
  const part = (name: string) => figure.locator(name).first();
  await figure.getByRole('button', { name: /^gradient of s / }).hover();
  await expect(part('.edges.s-xhat .edge')).toHaveCSS('opacity', '1');
  await expect(part('.edges.x-mu .edge')).toHaveCSS('opacity', '0.55');
  await expect(part('.ways')).toHaveCSS('opacity', '0.12');
  await figure.getByRole('button', { name: /^gradient of x b/ }).hover(); // the present step
  await expect(part('.ways')).toHaveCSS('opacity', '1');
});

test('on a phone the numbers of the step stand with its buttons', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  const figure = await open(page, '#graph.step=11');
  const next = await figure.getByRole('button', { name: 'Step forward' }).boundingBox();
  const local = await figure.getByText('Local, for b:').boundingBox();
  const caption = await figure.locator('figcaption').boundingBox();
  expect(local!.y - next!.y).toBeLessThan(160);
  expect(local!.y).toBeLessThan(caption!.y);
});

test('another sample has its own numbers, and the graph follows dY and the batch', async ({ page }) => {
  const figure = await open(page);
  await figure.getByLabel('Sample').selectOption('f');
  await expect(figure.locator(title)).toHaveText(/dx of f is −0\.1875\.$/);
  await page.locator('bn-laws').getByRole('button', { name: 'All alike' }).click();
  await expect(figure.locator(title)).toHaveText(/dx of f is 0\.$/);
  await page.locator('bn-laws').getByLabel('Your batch').fill('1, 2, 4');
  await expect(figure.locator('.beads.x .bead')).toHaveCount(3);
  await expect(figure.getByLabel('Sample').locator('option')).toHaveCount(3);
});

test('Play runs to the end, and Pause stops it @firefox', async ({ page }) => {
  const figure = await open(page, '#graph.step=11');
  const play = figure.locator('[data-control=play]');
  await play.press('Enter');
  await expect(play).toHaveText('Pause');
  await expect(figure).toHaveAttribute('data-step', '13');
  await expect(play).toHaveText('Play');
  await play.press('Enter'); // from the start
  await expect(figure).toHaveAttribute('data-step', '0');
  await play.press('Enter');
  await expect(play).toHaveText('Play');
});

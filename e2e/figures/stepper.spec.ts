import { expect, test, type Locator, type Page } from '@playwright/test';

const open = async (page: Page, hash = '') => {
  await page.goto(`/lessons/normalize/${hash}`);
  const figure = page.locator('bn-stepper[data-ready]');
  await expect(figure).toBeVisible();
  return figure;
};
const title = '.figure-title';
const bead = (figure: Locator, name: string) =>
  figure.getByRole('slider', { name: `Sample ${name}`, exact: true });

/** Takes hold of a bead with the mouse. */
async function grab(page: Page, target: Locator): Promise<{ x: number; y: number }> {
  await target.hover(); // scrolls there first
  const { x, y, width, height } = (await target.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.down();
  return { x: x + width / 2, y: y + height / 2 };
}

test('moving one sample with the arrow keys moves the normalized values of all @firefox', async ({
  page,
}) => {
  const figure = await open(page);
  const b = bead(figure, 'b');
  const c = bead(figure, 'c');
  await expect(c).toHaveAttribute('aria-valuetext', '2, normalized −1.50');
  await b.focus();
  await b.press('ArrowRight');
  await expect(b).toHaveAttribute('aria-valuenow', '9.5');
  await expect(c).toHaveAttribute('aria-valuetext', '2, normalized −1.44');
  await expect(figure.locator(title)).toHaveText('You moved b alone. Every x̂ moved.');
  await expect(figure.getByLabel('Your batch')).toHaveValue('4, 9.5, 2, 5, 4, 7, 5, 4');
});

test('dragging one bead moves the normalized values of the others and leaves rings behind @firefox', async ({
  page,
}) => {
  const figure = await open(page);
  const [b, c] = [bead(figure, 'b'), bead(figure, 'c')];
  const rings = figure.locator('.ghosts circle');
  await expect(rings).toHaveCount(0);
  const from = await grab(page, b);
  await page.mouse.move(from.x - 120, from.y - 20, { steps: 5 });
  await expect(rings).toHaveCount(8);
  await expect(c).not.toHaveAttribute('aria-valuetext', '2, normalized −1.50');
  await expect(figure.locator(title)).toHaveText('You moved b alone. Every x̂ moved.');
  expect(page.url(), 'nothing is written before the reader lets go').not.toContain('batch=');
  await page.mouse.up();
  await expect(page).toHaveURL(/#batch=4,[\d.]+,2,5,4,7,5,4$/);
  await expect(rings).toHaveCount(8);
  await expect(b).toBeFocused();
});

test('a bead dragged past the end of the axis makes the axis longer', async ({ page }) => {
  const figure = await open(page);
  const b = bead(figure, 'b');
  const from = await grab(page, b);
  const edge = (page.viewportSize()?.width ?? 0) - 2;
  await page.mouse.move(Math.min(from.x + 150, edge), from.y, { steps: 8 });
  await page.mouse.up();
  expect(Number(await b.getAttribute('aria-valuenow'))).toBeGreaterThan(10);
  await expect(figure.locator('.row-x .tick').last()).not.toHaveText('10');
});

test('a press beside the beads takes hold of none', async ({ page }) => {
  const figure = await open(page);
  const from = await grab(page, figure.locator('.drawing .row-xhat text.title'));
  await page.mouse.move(from.x + 60, from.y);
  await page.mouse.up();
  await expect(figure.getByLabel('Your batch')).toHaveValue('4, 9, 2, 5, 4, 7, 5, 4');
});

test('every key that moves a bead: arrows, with Shift, Page, Home and End @firefox', async ({ page }) => {
  const figure = await open(page);
  const a = bead(figure, 'a');
  await a.focus();
  for (const [key, value] of [
    ['ArrowRight', '4.5'],
    ['ArrowUp', '5'],
    ['ArrowLeft', '4.5'],
    ['ArrowDown', '4'],
    ['Shift+ArrowRight', '9'],
    ['PageDown', '4'],
    ['PageUp', '9'],
    ['Home', '0'],
    ['End', '10'],
  ]) {
    await a.press(key);
    await expect(a, key).toHaveAttribute('aria-valuenow', value);
  }
  await expect(a).toBeFocused();
});

test('press after press is one move: the rings stay where it began', async ({ page }) => {
  const figure = await open(page);
  const b = bead(figure, 'b');
  const ring = figure.locator('.ghosts circle').nth(1);
  await b.focus();
  await b.press('PageUp');
  const place = (await ring.getAttribute('cx')) ?? '';
  await b.press('PageUp');
  await expect(ring).toHaveAttribute('cx', place);
});

test('the focus on a bead makes it the one that the equation speaks of', async ({ page }) => {
  const figure = await open(page);
  await bead(figure, 'c').focus();
  await expect(figure.locator(title)).toHaveText('c lies 3.00 below the mean: 1.50 standard deviations.');
  await expect(figure.locator('.numbers')).toContainText('−1.50');
  await page.keyboard.press('Tab');
  await expect(figure.locator(title)).toHaveText('d sits on the mean, so its x̂ is 0.');
});

test('the sliders a and b move every x and no x̂; a negative a mirrors the row', async ({ page }) => {
  const figure = await open(page);
  const [a, b] = [figure.getByLabel('The whole batch times a'), figure.getByLabel('plus b')];
  const c = bead(figure, 'c');
  await b.focus();
  for (let k = 0; k < 12; k++) await b.press('ArrowRight');
  await expect(c).toHaveAttribute('aria-valuetext', '8, normalized −1.50');
  await expect(figure.locator(title)).toHaveText('Every x has moved. No x̂ has.');
  await a.focus();
  for (let k = 0; k < 5; k++) await a.press('ArrowRight');
  await expect(c).toHaveAttribute('aria-valuetext', '9, normalized −1.50');
  await expect(page).toHaveURL(/stepper\.b=6&stepper\.a=1\.5/);
  await a.press('Home');
  await expect(c).toHaveAttribute('aria-valuetext', '2, normalized 1.50');
  await expect(figure.locator(title)).toHaveText(/^A negative factor mirrors the row/);
  await expect(figure.locator('[data-control=a-value]')).toHaveText('−2');
});

test('the number beside a slider is the one that the figure computes with', async ({ page }) => {
  const figure = await open(page, '#stepper.a=1.25');
  await expect(bead(figure, 'a')).toHaveAttribute('aria-valuenow', '5');
  await expect(figure.locator('[data-control=a-value]')).toHaveText('1.25');
});

test('Tab goes from the symbols to the beads: the drawing itself and lines that fit are no stops', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const figure = await open(page);
  await figure.getByRole('button', { name: /normalized/ }).focus();
  await page.keyboard.press('Tab');
  await expect(figure.getByRole('slider', { name: 'Sample a', exact: true })).toBeFocused();
});

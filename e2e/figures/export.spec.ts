/** @file What a reader takes away: the drawing as SVG and PNG, its numbers as CSV. */
import { expect, test, type Page } from '@playwright/test';
import { save } from '../support/save.ts';

const open = async (page: Page, tag: string, hash: string) => {
  await page.goto(`/lessons/normalize/${hash}`);
  const figure = page.locator(tag);
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute('data-ready', '');
  return figure;
};

test('CSV holds every number, in full precision', async ({ page }) => {
  const figure = await open(page, 'bn-stepper', '#batch=1,6,6,6,6&eps=0');
  const { name, file } = await save(page, figure, 'CSV');
  expect(name).toBe('stepper.csv');
  expect(file.toString()).toBe(
    'sample,x,centred,xHat\na,1,-4,-2\nb,6,1,0.5\nc,6,1,0.5\nd,6,1,0.5\ne,6,1,0.5\n',
  );
});

test('SVG is a drawing of its own: styled, with its fonts, without classes or controls @firefox', async ({
  page,
}) => {
  const figure = await open(page, 'bn-stepper', '');
  const { name, file } = await save(page, figure, 'SVG');
  const svg = file.toString();
  expect(name).toBe('stepper.svg');
  expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(svg).toContain('wall √7 = 2.6458');
  expect(svg).toMatch(/<line [^>]*stroke="rgb/);
  expect(svg).not.toMatch(/ class=| tabindex=| role="slider"/);
});

test('PNG is the drawing, twice as fine as the screen @firefox', async ({ page }) => {
  const figure = await open(page, 'bn-stepper', '');
  const [, , width, height] = ((await figure.locator('.drawing svg').getAttribute('viewBox')) ?? '').split(
    ' ',
  );
  const { name, file } = await save(page, figure, 'PNG');
  expect(name).toBe('stepper.png');
  expect(file.subarray(1, 4).toString()).toBe('PNG');
  expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)]);
});

test('where no picture can be made the figure says so, and what does work', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.toBlob = (callback) => callback(null); // as with too large a canvas
  });
  const figure = await open(page, 'bn-stepper', '');
  await figure.getByText('Save', { exact: true }).click();
  await figure.getByRole('button', { name: 'PNG' }).click();
  await expect(figure.getByText('SVG is the same drawing')).toBeVisible();
});

test('the bounds hand over their own numbers', async ({ page }) => {
  const figure = await open(page, 'bn-bounds', '#batch=3,7&eps=0');
  const { name, file } = await save(page, figure, 'CSV');
  expect(name).toBe('bounds.csv');
  expect(file.toString()).toBe('sample,x,xHat\na,3,-1\nb,7,1\n');
});

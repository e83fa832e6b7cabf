import { expect, test, type Locator, type Page } from '@playwright/test';

const open = async (page: Page, hash = '') => {
  await page.goto(`/lessons/normalize/${hash}`);
  const figure = page.locator('bn-bounds');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute('data-ready', '');
  return figure;
};
const title = '.figure-title';
const bead = (figure: Locator, name: string) =>
  figure.getByRole('slider', { name: `Sample ${name}`, exact: true });

const LAWS: [string, string][] = [
  ['One sample', 'm = 1: a sample is its own mean. Its x̂ is 0, wherever you drag it.'],
  ['A pair', 'm = 2: x̂ is −1 and +1. Only the order of the pair is left.'],
  ['A constant', 'm = 4, all equal: nothing is left to divide. Every x̂ is 0.'],
  ['One against four', 'm = 5, one against equals: it stands on the wall at √4 = 2.'],
  ['Reset', 'm = 8: no x̂ can pass √7 = 2.65. The farthest is at 2.00.'],
];
for (const [button, law] of LAWS) {
  test(`the button "${button}" shows its law`, async ({ page }) => {
    const figure = await open(page, '#batch=1,2,4');
    await figure.getByRole('button', { name: button, exact: true }).press('Enter');
    await expect(figure.locator(title)).toHaveText(law);
  });
}

test('one sample stays at 0, wherever it is dragged @firefox', async ({ page }) => {
  const figure = await open(page, '#batch=7');
  const a = bead(figure, 'a');
  await a.hover();
  const { x, y } = (await a.boundingBox()) ?? { x: 0, y: 0 };
  await page.mouse.down();
  for (const move of [-200, -60]) {
    await page.mouse.move(x + move, y, { steps: 3 });
    await expect(a).toHaveAttribute('aria-valuetext', /^[\d.]+, normalized 0\.00$/);
  }
  await page.mouse.up();
  await expect(a).not.toHaveAttribute('aria-valuenow', '7');
  await expect(figure.locator(title)).toHaveText(/^m = 1/);
});

test('a pair keeps ±1 while it moves, and swaps the signs when its samples cross', async ({ page }) => {
  const figure = await open(page, '#batch=3,7');
  const a = bead(figure, 'a');
  await a.press('PageDown');
  await expect(a).toHaveAttribute('aria-valuetext', '−2, normalized −1.00');
  await a.press('End');
  await expect(a).toHaveAttribute('aria-valuetext', '10, normalized 1.00');
  await expect(bead(figure, 'b')).toHaveAttribute('aria-valuetext', '7, normalized −1.00');
});

test('the bounds and the stepper show the same batch', async ({ page }) => {
  const figure = await open(page);
  await figure.getByRole('button', { name: 'A pair', exact: true }).click();
  await expect(page.getByLabel('Your batch')).toHaveValue('3, 7');
  await bead(figure, 'b').press('ArrowRight');
  await expect(page.getByLabel('Your batch')).toHaveValue('3, 7.5');
  await expect(page).toHaveURL(/#batch=3,7\.5/);
});

test('with no spread and no epsilon, no number is told to those who do not see the figure', async ({
  page,
}) => {
  const figure = await open(page, '#batch=5,5&eps=0');
  await expect(figure.locator(title)).toHaveText('No spread and no ε: the division 0/0 has no answer.');
  await expect(figure.getByRole('status').first()).toContainText('a: 5 becomes undefined');
  await expect(bead(figure, 'a')).not.toHaveAttribute('aria-valuetext', /NaN/);
});

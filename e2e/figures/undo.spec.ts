import { expect, test, type Page } from '@playwright/test';

const open = async (page: Page, hash = '') => {
  await page.goto(`/lessons/scale-and-shift/${hash}`);
  const figure = page.locator('bn-undo');
  await figure.scrollIntoViewIfNeeded(); // its code comes when the reader does
  await expect(figure).toHaveAttribute('data-ready', '');
  return figure;
};
const title = '.figure-title';

test('with γ = s and β = μ, y is x; with γ = σ it misses by what ε adds @firefox', async ({ page }) => {
  const figure = await open(page);
  await figure.getByRole('radio', { name: '1 and 0' }).press('ArrowRight');
  await expect(figure.getByRole('radio', { name: 's and μ' })).toBeChecked();
  await expect(figure.locator(title)).toHaveText('y is x: nothing is left of the normalization.');
  await expect(figure.getByText(/^y: largest \|y − x\| = 0/)).toBeVisible();
  await figure.getByRole('radio', { name: 's and μ' }).press('ArrowRight');
  await expect(figure.locator(title)).toHaveText(/^y misses x by up to 0\.000005: ε has shrunk/);
  const eps = figure.getByRole('slider', { name: /^Epsilon/ });
  await eps.press('End');
  await expect(eps).toHaveAttribute('aria-valuetext', '1');
  await expect(figure.locator(title)).toHaveText(
    'y misses x by up to 0.422: ε has shrunk every distance to 89.4 %.',
  );
  await expect(figure.locator('.gaps circle')).toHaveCount(6);
  await eps.press('Home');
  await expect(figure.locator(title)).toHaveText(/^Without ε/);
});

test('the next batch is not given back, and Your batch returns to the first', async ({ page }) => {
  const figure = await open(page, '#undo.choice=s');
  const next = figure.getByRole('button', { name: 'Next batch' });
  await next.press('Enter');
  await expect(figure.locator(title)).toHaveText(/^Batch 2: y misses x by up to 0\.08/);
  await next.press('Enter');
  await expect(figure.locator(title)).toHaveText(/^Batch 3: y misses x by up to 2\.71\./);
  await expect(figure.locator('.legend [data-value=beta]')).toHaveText('5.00'); // kept from the first
  await expect(page).toHaveURL(/undo\.drawn=2/);
  const first = figure.getByRole('button', { name: 'Your batch' });
  await expect(first).toHaveAttribute('aria-disabled', 'false');
  await first.press('Enter');
  await expect(figure.locator(title)).toHaveText('y is x: nothing is left of the normalization.');
  await expect(first).toBeFocused();
});

test('it follows the batch of the figure above', async ({ page }) => {
  const figure = await open(page, '#undo.choice=s');
  await page.locator('bn-affine').getByLabel('Your batch').fill('3, 7');
  await expect(figure.locator('.legend [data-value=gamma]')).toHaveText('2.000002');
  await expect(figure.locator('.beads.x .bead')).toHaveCount(2);
});

test('Reset brings back the first state', async ({ page }) => {
  const figure = await open(page, '#undo.choice=sigma&undo.drawn=4&eps=1');
  await figure.getByRole('button', { name: 'Reset' }).click();
  await expect(figure.locator(title)).toHaveText(/^With γ = 1 and β = 0, y is x̂/);
  await expect(figure.getByRole('slider', { name: /^Epsilon/ })).toHaveAttribute('aria-valuetext', '0.00001');
});

test('the bets about it can be won, and their links show what they say', async ({ page }) => {
  const figure = await open(page);
  const bet = page.locator('#bet-sigma');
  await bet.getByRole('radio', { name: /^A little nearer to the mean/ }).check();
  await bet.getByRole('button', { name: 'Place the bet' }).press('Enter');
  await expect(bet.getByText('You won the bet.')).toBeVisible();
  await bet.getByRole('link', { name: 'Make it 1' }).press('Enter');
  await expect(figure.locator(title)).toHaveText(/to 89\.4\s%\.$/);
  const next = page.locator('#bet-next');
  await next.locator('summary').press('Enter');
  await next.getByRole('link', { name: 'The second' }).press('Enter');
  await expect(figure.locator(title)).toHaveText(/up to 2\.71\./);
  await expect(figure.locator(title)).toBeInViewport();
});

test('all samples equal, and no ε: the figure says that there is no answer', async ({ page }) => {
  const figure = await open(page, '#batch=5,5,5&eps=0&undo.choice=s');
  await expect(figure.locator(title)).toHaveText(/^All samples are equal and ε is 0/);
  await expect(figure).not.toContainText('NaN');
});

test('what the reader sets before the figure’s code has arrived is not lost', async ({ page }) => {
  let letThrough = () => {};
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route('**/_astro/element.*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/lessons/scale-and-shift/');
  const figure = page.locator('bn-undo');
  await figure.getByRole('radio', { name: 's and μ' }).check();
  await figure.getByRole('slider', { name: /^Epsilon/ }).press('End');
  for (let k = 0; k < 2; k++) await figure.getByRole('button', { name: 'Next batch' }).press('Enter');
  await expect(figure).not.toHaveAttribute('data-ready');
  letThrough();
  await expect(figure).toHaveAttribute('data-ready', '');
  await expect(figure.getByRole('radio', { name: 's and μ' })).toBeChecked();
  await expect(figure.getByRole('slider', { name: /^Epsilon/ })).toHaveAttribute('aria-valuetext', '1');
  await expect(figure.locator(title)).toHaveText(/^Batch 3: y misses x/);
  await expect(page).toHaveURL(/undo\.choice=s/);
});

test('the number of the marked sample stands clear of the arrows', async ({ page }) => {
  const figure = await open(page, '#undo.choice=s&undo.drawn=2');
  const number = await figure.locator('.value.y').boundingBox();
  const bead = await figure.locator('.beads.y .selected').boundingBox();
  expect(number && bead && number.x + number.width <= bead.x + 1).toBe(true); // the arrow comes from the right
});

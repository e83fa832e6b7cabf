import { expect, test, type Page } from '@playwright/test';

const open = async (page: Page, hash = '') => {
  await page.goto(`/lessons/scale-and-shift/${hash}`);
  const figure = page.locator('bn-affine[data-ready]');
  await expect(figure).toBeVisible();
  return figure;
};
const title = '.figure-title';

test('the keyboard scales and shifts: y has mean β and spread |γ| @firefox', async ({ page }) => {
  const figure = await open(page, '#affine.activation=none');
  await expect(figure.locator(title)).toHaveText('y has mean 0.00, standard deviation 1.00.');
  const [scale, shift] = [figure.getByLabel('Scale γ'), figure.getByLabel('Shift β')];
  for (let k = 0; k < 20; k++) await scale.press('ArrowRight');
  for (let k = 0; k < 10; k++) await shift.press('ArrowLeft');
  await expect(figure.locator(title)).toHaveText('y has mean −1.00, standard deviation 3.00.');
  await expect(scale).toHaveAttribute('aria-valuetext', '3');
  await expect(figure.locator('.numbers mrow').first()).toHaveText('5.00=3⋅2.00+(−1)');
  await expect(page).toHaveURL(/gamma=3&beta=-1|beta=-1&gamma=3/);
});

test('of the batch with both signs ReLU stops four, and one once β is as large as γ', async ({ page }) => {
  const figure = await open(page);
  await figure.getByRole('combobox', { name: 'Preset batches' }).selectOption('Both signs');
  await figure.getByRole('radio', { name: 'sigmoid' }).press('ArrowRight');
  await figure.getByRole('radio', { name: 'tanh' }).press('ArrowRight');
  await expect(figure.getByRole('radio', { name: 'ReLU' })).toBeChecked();
  await expect(figure.locator(title)).toHaveText(
    'ReLU sends 50.0 % of the bell to 0, and 4 of your 8 samples.',
  );
  const shift = figure.getByLabel('Shift β');
  for (let k = 0; k < 10; k++) await shift.press('ArrowRight');
  await expect(figure.locator(title)).toHaveText(
    'ReLU sends 15.9 % of the bell to 0, and 1 of your 8 samples. b stands on the cut, a hair above 0: passed on.',
  );
  await figure.getByLabel('Scale γ').press('ArrowRight'); // the ratio decides
  await expect(figure.locator(title)).toHaveText(/^ReLU sends 18\.2\s%/);
});

test('without a shift the scale does not change what ReLU stops', async ({ page }) => {
  const figure = await open(page, '#affine.activation=relu&gamma=2');
  const said =
    'ReLU sends 50.0 % of the bell to 0, and 6 of your 8 samples. d and g stand on the cut, at 0: dead.';
  await expect(figure.locator(title)).toHaveText(said);
  await figure.getByLabel('Scale γ').press('End');
  await expect(figure.locator('.handle.gamma')).toHaveText('γ = 4');
  await expect(figure.locator(title)).toHaveText(said);
});

test('the peak and the shoulder of the bell can be dragged, and the shoulder through the peak @firefox', async ({
  page,
}) => {
  const figure = await open(page);
  const drag = async (handle: string, dx: number) => {
    const knob = figure.locator(`.handle.${handle} circle`);
    await knob.scrollIntoViewIfNeeded();
    const box = (await knob.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + dx, y + 10, { steps: 5 });
    await page.mouse.up();
  };
  await drag('beta', 90);
  await expect(figure.getByLabel('Shift β')).toHaveValue(/^2(\.\d)?$/);
  await expect(figure.getByLabel('Scale γ')).toHaveValue('1');
  await drag('gamma', -140);
  await expect(figure.getByLabel('Scale γ')).toHaveValue(/^-[12](\.\d)?$/);
  await expect(page).toHaveURL(/beta=2/);
  await figure.getByRole('button', { name: 'Reset' }).click();
  await expect(figure.locator(title)).toHaveText(/^68\.3\s%/);
  await expect(figure.getByLabel('Scale γ')).toHaveValue('1');
});

test('a bead of the first row can be moved, and the equation speaks of the chosen one', async ({ page }) => {
  const figure = await open(page);
  const c = figure.getByRole('slider', { name: 'Sample c' });
  await c.focus();
  await expect(figure.locator('.legend [data-value=xhat]')).toHaveText('−1.50');
  await c.press('End');
  await expect(c).toHaveAttribute('aria-valuenow', '10');
  await expect(figure.getByLabel('Your batch')).toHaveValue('4, 9, 10, 5, 4, 7, 5, 4');
  await expect(figure.locator('.legend [data-value=y]')).not.toHaveText('−1.50');
});

test('γ = 0 sends every sample to β, and the words say what is lost', async ({ page }) => {
  const figure = await open(page, '#gamma=0&beta=1');
  await expect(figure.locator(title)).toHaveText('γ = 0 sends every sample to β = 1. What it was is lost.');
  await expect(figure).not.toContainText('NaN');
});

test('values beyond the sliders come from a link, and bad ones fall back', async ({ page }) => {
  const far = await open(page, '#gamma=10&beta=-7');
  await expect(far.getByLabel('Scale γ')).toHaveAttribute('max', '10');
  await expect(far.getByLabel('Shift β')).toHaveValue('-7');
  await page.goto('about:blank');
  const bad = await open(page, '#gamma=steep&beta=99');
  await expect(bad.getByLabel('Scale γ')).toHaveValue('1');
  await expect(bad.locator(title)).toHaveText(/^68\.3\s%/);
});

test('pressing a symbol lights its part of the drawing and its line of the engine', async ({ page }) => {
  const figure = await open(page);
  await figure.getByRole('button', { name: /shift/ }).first().press('Enter');
  await expect(figure).toHaveAttribute('data-lit', 'beta');
  await expect(figure.locator('.handle.beta')).toHaveCSS('opacity', '1');
  await expect(figure.locator('.handle.gamma')).toHaveCSS('opacity', '0.4');
});

test('a symbol that scrolls under the resting mouse fades nothing until the mouse moves', async ({
  page,
}) => {
  const figure = await open(page);
  const button = figure.getByRole('button', { name: /shift/ }).first();
  const { x, y, height } = (await button.boundingBox()) ?? { x: 0, y: 0, height: 0 };
  const mouse = { x: x + 30, y: 10 };
  await page.mouse.move(mouse.x, mouse.y);
  const top = y + height / 2 - mouse.y;
  await page.evaluate((by) => window.scrollBy({ top: by, behavior: 'instant' }), top);
  await expect.poll(() => button.evaluate((node) => node.matches(':hover'))).toBe(true);
  await expect(figure).not.toHaveAttribute('data-dim');
  await page.mouse.move(mouse.x + 2, mouse.y);
  await expect(figure).toHaveAttribute('data-lit', 'beta');
  await expect(figure).toHaveAttribute('data-dim');
});

test('the figure fits into a window of 900 px', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const figure = await open(page);
  expect((await figure.boundingBox())?.height).toBeLessThanOrEqual(820);
});

test('the links of the text set the knobs', async ({ page }) => {
  const figure = await open(page);
  await page.getByRole('link', { name: 'Set the knobs to 3 and −1' }).press('Enter');
  await expect(figure.locator(title)).toHaveText('y has mean −1.00, standard deviation 3.00.');
  await expect(figure.locator(title)).toBeInViewport();
  await page.getByRole('link', { name: 'a scale of 3' }).press('Enter');
  await expect(figure.locator(title)).toHaveText(/only 26\.1\s% of it lies on the nearly straight part\.$/);
});

test('every bet and every check of the lesson has one right answer, and feedback for each option', async ({
  page,
}) => {
  await open(page);
  const bets = page.locator('bn-predict');
  for (const bet of await bets.all()) {
    await bet.locator('[data-right] input').check();
    await bet.getByRole('button', { name: 'Place the bet' }).click();
  }
  await expect(page.getByText('You won the bet.')).toHaveCount(await bets.count());
  for (const check of await page.locator('.check').all()) {
    const options = check.locator('details');
    for (const option of await options.all()) await option.locator('summary').click();
    await expect(check.getByText('Yes.', { exact: true })).toHaveCount(1);
    expect(new Set(await check.locator('.feedback').allInnerTexts()).size).toBe(await options.count());
  }
});

test('the lesson before leads here, and the batch comes along', async ({ page }) => {
  await page.goto('/lessons/normalize/');
  await page.locator('bn-stepper[data-ready]').getByLabel('Your batch').fill('3, 7');
  await page.getByRole('main').getByRole('link', { name: 'Scale and shift' }).first().press('Enter');
  await expect(page).toHaveURL(/\/lessons\/scale-and-shift\//);
  await expect(page.locator('bn-affine[data-ready]').getByLabel('Your batch')).toHaveValue('3, 7');
});

import { expect, test, type Locator, type Page } from '@playwright/test';
import { trained } from '../support/race.ts';
import { save } from '../support/save.ts';

const open = async (page: Page, hash = '') => {
  await page.goto(`/lessons/moving-inputs/${hash}`);
  const figure = page.locator('bn-drift');
  await figure.scrollIntoViewIfNeeded(); // its code comes when the reader does
  await expect(figure).toHaveAttribute('data-ready', '');
  return figure;
};
const title = '.figure-title';
const slider = (figure: Locator) => figure.getByRole('slider', { name: 'Step' });
const button = (figure: Locator, name: string | RegExp) => figure.getByRole('button', { name });
const radio = (figure: Locator, name: string | RegExp) => figure.getByRole('radio', { name });
/** Both numbers of a row of the table. */
const row = (figure: Locator, name: string) =>
  figure.getByRole('row', { name }).getByRole('cell').allTextContents();
const seen = async (figure: Locator) => Number(await slider(figure).inputValue());
/** Steps from the viewed one to the newest. */
const behind = async (figure: Locator) => {
  const text = (await slider(figure).getAttribute('aria-valuetext')) ?? '';
  const [at, newest] = text.replaceAll(',', '').match(/\d+/g) ?? [];
  return Number(newest) - Number(at);
};
const pause = async (figure: Locator) => {
  await button(figure, 'Pause').press('Enter');
  await expect(figure).toHaveAttribute('data-phase', 'paused');
};

test('the recording can be scrubbed by keyboard, and seen at all three places', async ({ page }) => {
  const figure = await open(page);
  await expect(figure.locator(title)).toHaveText(
    /^Recorded, step 2,000\. Without BN, a thread .* has flared open/,
  );
  await slider(figure).press('Home');
  await expect(slider(figure)).toHaveAttribute('aria-valuetext', 'step 0 of 2,000, recorded');
  for (let k = 0; k < 4; k++) await slider(figure).press('ArrowRight');
  await expect(figure.locator(title)).toHaveText(/^Recorded, step 400\. Without BN, still a thread/);
  await radio(figure, /what the activation takes in/).check();
  await expect(figure.getByText('normalized, γx̂ + β')).toBeVisible();
  await radio(figure, /^2$/).check();
  await expect(figure.locator(title)).toHaveText(
    /^This recording has .* Press Start for unit 1 of layer 2\.$/,
  );
  await expect(page).toHaveURL(/drift\.layer=2/);
});

test('presses of a key faster than the screen go on, not back and forth', async ({ page }) => {
  const figure = await open(page);
  await slider(figure).press('Home');
  await expect(slider(figure)).toHaveAttribute('aria-valuetext', 'step 0 of 2,000, recorded');
  await slider(figure).evaluate((input: HTMLInputElement) => {
    for (let k = 0; k < 3; k++) {
      input.stepUp(); // as the arrow key does
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
  await expect(slider(figure)).toHaveAttribute('aria-valuetext', 'step 300 of 2,000, recorded');
});

test('layer 1 has pixels for its input: its pre-activations are shown, until the reader leaves it', async ({
  page,
}) => {
  const figure = await open(page);
  await radio(figure, /^1$/).check();
  await expect(radio(figure, 'the pixels: they never change')).toBeDisabled();
  await expect(radio(figure, /^pre-activation/)).toBeChecked();
  await expect(
    figure.getByText('What layer 1 computes: its 100 pre-activations at step 2,000'),
  ).toBeVisible();
  await radio(figure, /^3$/).check();
  await expect(radio(figure, /^input of the layer/)).toBeChecked();
});

test('the links of the lesson show what they speak of, or what Start will show', async ({ page }) => {
  const figure = await open(page);
  await page.getByRole('link', { name: 'Look at the samples of each step' }).click();
  await expect(figure.locator(title)).toHaveText(/^Recorded, step 2,000\. Each minibatch jumps/);
  await page.getByRole('link', { name: 'freeze layers 1 and 2' }).click();
  await expect(figure.locator(title)).toHaveText(
    'This recording has nothing frozen. Press Start for layers 1 and 2 frozen from step 0.',
  );
  await page.getByRole('link', { name: 'Take seed 2' }).click();
  await expect(figure.locator(title)).toHaveText('This recording has seed 1. Press Start for seed 2.');
});

test('on a phone the choice of what is watched stands over the drawing, and the freezing under Start', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 780 });
  const figure = await open(page);
  const inOrder = [
    figure.locator(title),
    radio(figure, 'input'),
    radio(figure, /^same 200/),
    figure.locator('.drawing'),
    slider(figure),
    button(figure, 'Start'),
    radio(figure, 'none'),
    figure.getByRole('table'),
  ];
  const tops = await Promise.all(inOrder.map(async (part) => (await part.boundingBox())?.y ?? NaN));
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  expect(tops[6] - tops[0]).toBeLessThan(780); // all of it in one window
});

test('by keyboard alone: start, pause, look back, freeze; then the input stands exactly still @firefox', async ({
  page,
}) => {
  test.setTimeout(90_000);
  const figure = await open(page);
  await button(figure, 'Start').press('Enter');
  await trained(figure, 60);
  await pause(figure);
  const newest = await seen(figure);
  await slider(figure).press('ArrowLeft');
  await slider(figure).press('ArrowLeft');
  expect(await seen(figure)).toBeLessThan(newest);
  await slider(figure).press('End');
  // A stride that was under way when it was paused may bring one more look.
  await expect.poll(() => seen(figure)).toBeGreaterThanOrEqual(newest);

  await radio(figure, 'nothing').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(radio(figure, 'layers 1 and 2')).toBeChecked();
  await button(figure, 'Go on').press('Enter');
  await trained(figure, newest + 80);
  await pause(figure);
  await expect(figure.locator(title)).toHaveText(
    /^Layers 1 and 2 have been frozen since step \d+: input 1 of layer 3 stands exactly still, in both nets\.$/,
  );
  expect(await row(figure, 'moved by the last step')).toEqual(['0\u00a0sd', '0\u00a0sd']);
  const [width, moved] = [await row(figure, 'width of the band'), await row(figure, 'moved since step 0')];
  await slider(figure).press('ArrowLeft');
  // Not by its value: the last stride may bring a look meanwhile, from which the key leads to where it was.
  await expect.poll(() => behind(figure)).toBeGreaterThan(0);
  expect([await row(figure, 'width of the band'), await row(figure, 'moved since step 0')]).toEqual([
    width,
    moved,
  ]);

  // Its pre-activations move all the same, by the layer's own weights.
  await radio(figure, /^pre-activation/).check();
  await expect(figure.locator(title)).toHaveText(/still moves: layer 3 learns\.$/);
  expect(await row(figure, 'moved by the last step')).not.toContain('0\u00a0sd');
});

test('with everything frozen only the minibatch jumps', async ({ page }) => {
  const figure = await open(page, '#drift.freeze=all');
  await button(figure, 'To step 10').click();
  for (const step of ['20', '30']) await button(figure, `To step ${step}`).click();
  await expect(figure).toHaveAttribute('data-step', '30');
  await expect(figure.locator(title)).toHaveText(
    /^All hidden layers have been frozen since step 0: .* exactly still/,
  );
  await radio(figure, /minibatch/).check();
  await expect(figure.locator(title)).toHaveText(
    /: the dashed line stands exactly still\. What still jumps is the minibatch\.$/,
  );
  await expect(figure.locator('.without .anchor')).toHaveAttribute('d', /^M[^L]+L/);
  expect(await row(figure, 'moved since step 0')).toEqual(['0', '0']);
  for (const off of await row(figure, 'a minibatch is off by')) expect(parseFloat(off)).toBeGreaterThan(0);
});

test('the plots can be dragged through, and the run pauses meanwhile', async ({ page }) => {
  const figure = await open(page);
  await button(figure, 'Start').click();
  await trained(figure, 100);
  const axis = await figure.locator('.with .panel .axis.x').boundingBox();
  const { x, y } = axis ?? { x: 0, y: 0 };
  await page.mouse.move(x + 60, y - 40);
  await page.mouse.down();
  await page.mouse.move(x, y - 40, { steps: 3 });
  await page.mouse.up();
  await expect(figure).toHaveAttribute('data-phase', 'paused');
  await expect(slider(figure)).toHaveValue('0');
  await button(figure, 'Go on').click();
  await expect(slider(figure)).not.toHaveValue('0');
});

test('what needs a new run says so and waits for it; a new seed begins at once', async ({ page }) => {
  const figure = await open(page);
  await button(figure, 'Start').click();
  await trained(figure, 20);
  await figure.getByRole('combobox', { name: 'Activation' }).selectOption('tanh');
  await expect(figure).toHaveAttribute('data-phase', 'paused');
  await expect(figure.getByText(/Start anew for initial sd 0\.1, tanh, seed 1$/)).toBeVisible();
  await figure.getByRole('combobox', { name: 'Activation' }).selectOption('sigmoid');
  await expect(button(figure, 'Go on')).toBeVisible();
  await figure.getByRole('combobox', { name: 'Activation' }).selectOption('tanh');
  await button(figure, 'Start anew').click();
  await trained(figure, 20);
  await expect(figure.locator('.without .number.y').first()).toHaveText('−1');
  await button(figure, 'New seed').click();
  await expect(figure.getByText(/^Seed 2 · Step/)).toBeVisible();
  await expect(figure.locator('.without .seed')).toHaveText('seed 1'); // the run before, for comparison
  await button(figure, 'Reset').click();
  await expect(figure).toHaveAttribute('data-phase', 'idle');
  await expect(figure.locator(title)).toHaveText(/^Recorded, step 2,000/);
});

test('the numbers can be taken away, one row for each look of each net', async ({ page }) => {
  const figure = await open(page);
  const { name, file } = await save(page, figure, 'CSV');
  const rows = file.toString().trim().split('\n');
  expect(name).toBe('drift.csv');
  expect(rows).toHaveLength(1 + 2 * 21);
  expect(rows[0]).toContain('step,q2,q15');
});

test('a run opens in the capstone, and drift is set up from there', async ({ page }) => {
  const figure = await open(page, '#seed=3&drift.rate=0.2');
  await button(figure, 'Start').press('Enter');
  await trained(figure, 110);
  await pause(figure);
  await button(figure, 'Open this run in the capstone').press('Enter');
  await expect(page).toHaveURL(/paper-figure-1\/#.*paper\.run=drift/);
  const capstone = page.locator('bn-paper');
  await expect(capstone).toHaveAttribute('data-ready', '');
  await expect(capstone.locator(title)).toHaveText(/^Step 100: .* with batch normalization/);
  await capstone.getByRole('button', { name: 'Set up in drift' }).press('Enter');
  await expect(page).toHaveURL(/moving-inputs\/#.*drift\.rate=0\.2/);
  await expect(figure.getByRole('button', { name: 'Start' })).toBeVisible();
  await expect(figure.locator(title)).toContainText('seed 3');
});

/** @file The reader's batch on its beam: bn-batch, at the top of the lesson on the minibatch's statistics. */
import { expect, test, type Page } from '@playwright/test';

const open = async (page: Page, hash = '') => {
  await page.goto(`/lessons/minibatch-statistics/${hash}`);
  const figure = page.locator('bn-batch');
  await expect(figure).toHaveAttribute('data-ready', '');
  return figure;
};
const title = '.figure-title';
const fulcrum = { name: /^Push the fulcrum to/ };
const bead = (name: string) => ({ name: `Sample ${name}`, exact: true });

test('moving b by one unit moves the mean by an eighth, and the variance from 4 to 5.11', async ({
  page,
}) => {
  const figure = await open(page);
  await expect(figure.locator(title)).toHaveText(/^8 samples balance at 5\.00\./);
  const b = figure.getByRole('slider', bead('b'));
  await b.press('ArrowRight');
  await b.press('ArrowRight');
  await expect(b).toHaveAttribute('aria-valuetext', '10, 4.88 above the mean, squared 23.77');
  await expect(figure.locator(title)).toHaveText(/^8 samples balance at 5\.13\./);
  await expect(figure.getByText('average square: σ² = 5.11')).toBeVisible();
});

test('pushing the fulcrum tips the beam and enlarges the average square; letting go balances it @firefox', async ({
  page,
}) => {
  const figure = await open(page);
  const free = figure.getByRole('button', { name: 'Let it balance' });
  await expect(free).toHaveAttribute('aria-disabled', 'true');
  const slider = figure.getByRole('slider', fulcrum);
  for (let k = 0; k < 20; k++) await slider.press('ArrowRight');
  await expect(figure.locator(title)).toHaveText(
    'Held at 7, the beam tips to the left: the deviations add up to −16.',
  );
  await expect(figure.getByText('average square from 7: 8.00')).toBeVisible();
  await expect(figure.getByText('σ² = 4.00', { exact: true })).toBeVisible();
  const sum = figure.getByRole('group', { name: /^The average square/ });
  await expect(sum).toContainText('average square from 7');
  await expect(sum.locator('strong')).toHaveText('8.00');
  await expect(figure.getByRole('button', { name: /variance/ })).toContainText('4.00');
  await expect(figure.locator('.pushed-row')).toHaveText(/from 7.*deviation b: 2.*average square 8\.00/s);
  await expect(page).toHaveURL(/batch\.fulcrum=7\b/);
  await free.click();
  await expect(figure.locator(title)).toHaveText(/^8 samples balance at 5\.00\./);
  await expect(slider).toHaveAttribute('aria-valuetext', '5, the mean');
  await expect(figure.locator('.pushed-row')).toHaveText(/^\s*$/);
  await expect(sum).toContainText('average square from the mean');
  await expect(page).not.toHaveURL(/batch\.fulcrum/);
});

test('the fulcrum can be dragged by its triangle, and the beads stay where they were', async ({ page }) => {
  const figure = await open(page);
  const triangle = figure.locator('.fulcrum');
  await triangle.scrollIntoViewIfNeeded();
  const box = (await triangle.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const [x, y] = [box.x + box.width / 2, box.y + box.height - 4];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 90, y, { steps: 5 });
  await page.mouse.up();
  await expect(figure.locator(title)).toHaveText(/^Held at 3\.\d, the beam tips to the right/);
  await expect(page).not.toHaveURL(/batch=/);
  await figure.getByRole('button', { name: 'Reset' }).click();
  await expect(figure.locator(title)).toHaveText(/balance at 5\.00/);
});

test('every summand leads to its sample, by keyboard and by pointing, and every bead to its summand', async ({
  page,
}) => {
  const figure = await open(page);
  const sum = figure.getByRole('group', { name: /^The average square/ });
  const summand = (name: string) => sum.getByRole('button', { name: `Sample ${name}:` });
  await summand('b').focus();
  await page.keyboard.press('ArrowRight');
  await expect(summand('c')).toBeFocused();
  await expect(summand('c')).toHaveText(/\(−3\)²/);
  await expect(figure.getByRole('slider', bead('c'))).toHaveClass(/selected/);
  await expect(figure.locator('.squares .selected')).toHaveAttribute('data-sample', 'c');
  await summand('e').hover();
  await summand('f').hover();
  await expect(figure.getByRole('slider', bead('f'))).toHaveClass(/selected/);
  await figure.getByRole('slider', bead('h')).focus();
  await expect(summand('h')).toHaveAttribute('aria-pressed', 'true');
  await figure.locator('.squares [data-sample="b"]').hover({ position: { x: 150, y: 150 } });
  await expect(summand('b')).toHaveAttribute('aria-pressed', 'true');
});

test('one stop of the Tab key leads into a sum, whatever the number of samples', async ({ page }) => {
  const figure = await open(page, `#batch=${Array.from({ length: 64 }, (_, i) => i % 10).join()}`);
  for (const name of [/^The mean, written out/, /^The average square/]) {
    const sum = figure.getByRole('group', { name });
    await expect(sum.locator('button[tabindex="0"]')).toHaveCount(1);
    await expect(sum).toContainText('from the other 56');
  }
  await figure.locator('.beads.x [tabindex="0"]').focus();
  await page.keyboard.press('x');
  await expect(figure.locator('.sum [data-sample="x"]')).toHaveText([/3/, /²/]);
});

test('a bad batch gets one sentence and loses nothing', async ({ page }) => {
  const figure = await open(page);
  const field = figure.getByLabel('Your batch');
  await field.fill('1, two, 3');
  await field.press('Enter');
  await expect(figure.getByText(/^Item 2, “two”, is not a number\./)).toBeVisible();
  await expect(figure.locator(title)).toHaveText(/^8 samples balance at 5\.00\./);
});

test('one sample and a constant have a sentence of their own', async ({ page }) => {
  const figure = await open(page);
  const presets = figure.getByLabel('Preset batches');
  await presets.selectOption('One sample');
  await expect(figure.locator(title)).toHaveText('One sample is its own mean, 7, and its variance is 0.');
  await presets.selectOption('A constant');
  await expect(figure.locator(title)).toHaveText(/^All 4 samples are equal/);
  await expect(
    figure.getByText('All samples are equal: every deviation is 0, and so is the variance.'),
  ).toBeVisible();
  await expect(figure).not.toContainText('NaN');
});

test('pushing the fulcrum moves nothing else on the page', async ({ page }) => {
  const figure = await open(page);
  const heights = () =>
    figure
      .locator('.drawing, .figure-side')
      .evaluateAll((parts) => parts.map(({ clientHeight }) => clientHeight));
  const before = await heights();
  await figure.getByRole('slider', fulcrum).press('End');
  await expect(figure.locator(title)).toHaveText(/^Held at 10/);
  expect(await heights()).toEqual(before);
});

test('what a sum comes to stands on one line, also on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  for (const hash of ['', '#batch=9999.999,10000,10000.001,10000']) {
    await page.goto('about:blank');
    const figure = await open(page, hash);
    for (const outcome of await figure.locator('.sum .outcome').all())
      expect((await outcome.boundingBox())?.height).toBeLessThan(36);
    const wide = await figure
      .locator('.sum')
      .evaluateAll((sums) => sums.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth));
    expect(wide).toHaveLength(0);
  }
});

test('a new batch lets go of the fulcrum', async ({ page }) => {
  const figure = await open(page, '#batch.fulcrum=8');
  await expect(figure.locator(title)).toHaveText(/^Held at 8/);
  await figure.getByLabel('Preset batches').selectOption('A pair');
  await expect(figure.locator(title)).toHaveText(/^2 samples balance at 5\.00/);
});

test('pressing a symbol lights its part of the picture', async ({ page }) => {
  const figure = await open(page);
  await figure.getByRole('button', { name: /variance/ }).click();
  await expect(figure).toHaveAttribute('data-lit', 'sigma');
  await expect(figure.locator('.squares')).toHaveCSS('opacity', '1');
  await expect(figure.locator('.balance')).toHaveCSS('opacity', '0.4');
});

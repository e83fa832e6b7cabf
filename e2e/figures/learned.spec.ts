import { expect, test, type Locator, type Page } from '@playwright/test';
import { press, trained } from '../support/race.ts';

const open = async (page: Page, hash = '') => {
  await page.goto(`/lessons/scale-and-shift/${hash}`);
  const figure = page.locator('bn-learned');
  await figure.scrollIntoViewIfNeeded(); // its code comes when the reader does
  await expect(figure).toHaveAttribute('data-ready', '');
  return figure;
};
const boxOf = async (found: Locator) => (await found.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
const title = '.figure-title';

test('the recorded run is there before the start, and its earlier step one key away', async ({ page }) => {
  const figure = await open(page);
  await expect(figure.locator(title)).toHaveText(
    /^Recorded, step 2,000: γ has grown above 1 in 75, 73 and 100 of 100 units/,
  );
  const at = figure.getByRole('slider', { name: 'Look at step' });
  await at.press('ArrowLeft');
  await expect(at).toHaveAttribute('aria-valuetext', '500');
  await expect(figure.locator(title)).toHaveText(
    /^Recorded, step 500: γ has grown above 1 in 50, 5\d and 100 of/,
  );
  await expect(page).toHaveURL(/learned\.at=1950/);
});

test('the numbers beside the planes are those of the unit that the reader chooses, by key or by press @firefox', async ({
  page,
}) => {
  const figure = await open(page);
  const gamma = figure.locator('[data-value=gamma]');
  await expect(gamma).toHaveText('1.33');
  await figure.getByRole('slider', { name: 'Unit' }).press('Home');
  await expect(gamma).toHaveText('1.42');
  await expect(page).toHaveURL(/learned\.unit=1(&|$)/);
  await figure.getByRole('radio', { name: '3', exact: true }).press('ArrowLeft');
  await expect(figure.getByRole('radio', { name: '2', exact: true })).toBeChecked();
  // The cross of unit 60 in layer 3 stands by itself at the left.
  await page.goto('/lessons/scale-and-shift/#learned.layer=3&learned.unit=60');
  const svg = figure.locator('.drawing svg');
  const [cross, drawing] = await Promise.all([figure.locator('.layer-3 .chosen .undo'), svg].map(boxOf));
  await figure.getByRole('radio', { name: '1', exact: true }).check();
  await svg.click({
    position: { x: cross.x - drawing.x + cross.width / 2, y: cross.y - drawing.y + cross.height / 2 },
  });
  await expect(figure.getByRole('radio', { name: '3', exact: true })).toBeChecked();
  await expect(figure.locator('[data-control=unit-value]')).toHaveText('60');
});

test('a new seed, and a link, wait for Start: the title says what is shown and what comes next', async ({
  page,
}) => {
  const figure = await open(page, '#seed=8');
  await press(figure, 'New seed');
  await expect(figure).toHaveAttribute('data-phase', 'idle');
  await expect(figure.locator(title)).toHaveText(
    'Recorded at learning rate 0.1, seed 1. Press Start for learning rate 0.1, seed 9.',
  );
  await page.getByRole('link', { name: 'At learning rate 1', exact: true }).click();
  await expect(figure.locator(title)).toHaveText(/Press Start for learning rate 1, seed 1\.$/);
});

test('the net trains here: every scale of the last layer has grown by step 500', async ({ page }) => {
  test.setTimeout(180_000);
  const figure = await open(page);
  await press(figure, 'Start');
  await trained(figure, 500);
  await press(figure, 'Pause');
  await expect(figure).toHaveAttribute('data-phase', 'paused');
  await expect(figure.locator(title)).toHaveText(
    /^Step \d+: γ has grown above 1 in \d+, \d+ and 100 of 100 units/,
  );
  const at = figure.getByRole('slider', { name: 'Look at step' });
  await at.press('Home');
  await expect(figure.locator(title)).toHaveText('At the start every unit has γ = 1 and β = 0.');
  await press(figure, 'Reset');
  await expect(figure).toHaveAttribute('data-phase', 'idle');
  await expect(figure.locator(title)).toHaveText(/^Recorded, step 2,000/);
});

import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { openRace, press, trained } from '../support/race.ts';
import { save } from '../support/save.ts';
import { drawn } from '../support/visit.ts';

const title = '.figure-title';
const recordedFile = new URL('../../src/figures/paper/recorded.json', import.meta.url);

async function openPaper(page: Page, hash = ''): Promise<Locator> {
  await page.goto(`/lessons/paper-figure-1/${hash}`);
  const figure = page.locator('bn-paper[data-ready]');
  await expect(figure).toBeVisible();
  return figure;
}

/** The figure with a run of its own, paused after some steps. */
async function openRun(page: Page): Promise<Locator> {
  const figure = await openPaper(page);
  await press(figure, 'Start');
  await trained(figure, 60);
  await press(figure, 'Pause');
  await expect(figure).toHaveAttribute('data-phase', 'paused');
  return figure;
}

const rows = (figure: Locator) => figure.getByRole('table', { name: /^Your runs/ }).locator('tbody tr');
const openFile = (figure: Locator, buffer: Buffer) =>
  figure.getByLabel('Open a file').setInputFiles({ name: 'run.json', mimeType: 'application/json', buffer });

test('a line goes through the recorded run by keyboard, and by the pointer @firefox', async ({ page }) => {
  const figure = await openPaper(page);
  await expect(figure.locator(title)).toHaveText(/^Recorded\. Step 50,000: 97\.3.* a gap of 0\.30 points/);
  const line = figure.getByRole('slider', { name: 'Line at a step' });
  await line.press('Home');
  for (let k = 0; k < 10; k++) await line.press('ArrowRight');
  await expect(line).toHaveAttribute('aria-valuetext', 'step 500');
  await expect(figure.locator(title)).toHaveText(
    /^Recorded\. Step 500: 88\.7.*19\.9.* 68\.86 points\. The plain net is below this axis\.$/,
  );
  await expect(figure.getByRole('row', { name: /^from 15 to 85 %/ })).toHaveText(/2\.44\s*0\.12/);
  await expect(page).toHaveURL(/paper\.step=500/);
  const panel = (await figure.locator('.accuracy .grid.y').first().boundingBox()) ?? { x: 0, y: 0, width: 0 };
  await page.mouse.click(panel.x + panel.width * 0.4, panel.y - 40);
  await expect(line).toHaveAttribute('aria-valuetext', 'step 20,000');
});

test('the axes of the paper leave out the plateau; the others show it', async ({ page }) => {
  const figure = await openPaper(page);
  await expect(figure.locator('svg').getByText('guessing')).toHaveCount(0);
  await figure.getByRole('radio', { name: 'as in the paper' }).press('ArrowRight');
  await expect(figure.getByRole('radio', { name: 'first 5,000 steps' })).toBeChecked();
  await expect(figure.locator('svg').getByText('guessing')).toBeVisible();
});

test('a run starts, can be paused, kept and removed, and is still there after a reload @firefox', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const figure = await openRun(page);
  await expect(figure.getByText(/^Step \d+ of 50,000/)).toBeVisible();
  await expect(figure.locator(title)).toHaveText(/^Step (50|[1-9]\d+): /);
  await press(figure, 'Keep this run');
  await expect(rows(figure)).toHaveCount(2);
  await press(figure, 'Cancel');
  await expect(figure).toHaveAttribute('data-phase', 'idle');
  await expect(page).not.toHaveURL(/paper\.run=kept/);
  await page.reload();
  await expect(rows(figure)).toHaveCount(2);
  await rows(figure)
    .nth(1)
    .getByRole('button', { name: /^Show the run with rate 0\.1/ })
    .press('Enter');
  await expect(figure).toHaveAttribute('data-phase', 'done');
  await expect(figure.getByRole('button', { name: 'Kept', exact: true })).toBeVisible();
  await expect(page).toHaveURL(/paper\.run=kept-/);
  await expect(figure.getByRole('radio', { name: 'first 5,000 steps' })).toBeChecked();
  await press(figure, /^Remove the run/);
  await expect(rows(figure)).toHaveCount(1);
  await expect(page).not.toHaveURL(/paper\.run=kept/);
  await press(figure, 'Keep this run');
  await expect(rows(figure)).toHaveCount(2);
});

/** The middle of the ring in the plane, in the window. */
async function ringOf(plane: Locator): Promise<{ x: number; y: number }> {
  const box = await plane.locator('.next-point circle').boundingBox();
  if (!box) throw new Error('The plane shows no ring.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Sets the rate to 1 by keyboard. The code of the plane comes late, and the ring follows once it is here. */
async function openPlane(page: Page) {
  const figure = await openPaper(page);
  const plane = figure.locator('.plane svg');
  const { x: first } = await ringOf(plane);
  const rate = figure.getByRole('slider', { name: 'Learning rate' });
  for (let k = 0; k < 10; k++) await rate.press('ArrowRight');
  await expect(rate).toHaveAttribute('aria-valuetext', '1');
  await plane.scrollIntoViewIfNeeded();
  await expect.poll(async () => (await ringOf(plane)).x).toBeGreaterThan(first);
  return { figure, plane, rate };
}

test('the plane and the sliders set up the next run, and the recording stands back', async ({ page }) => {
  const { figure, plane, rate } = await openPlane(page);
  await expect(figure.locator(title)).toHaveText(
    /^Recorded with other settings.*learning rate 1, .* sd 0\.1/,
  );
  const { x, y, width, height } = (await plane.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const ring = await ringOf(plane);
  await page.mouse.move(ring.x, ring.y);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.14, y + height * 0.15, { steps: 4 });
  await page.mouse.up();
  await expect(rate).toHaveAttribute('aria-valuetext', '0.01');
  await expect(figure.getByRole('slider', { name: /^Starting weights/ })).toHaveAttribute(
    'aria-valuetext',
    '1',
  );
  await press(figure, 'Reset');
  await expect(figure.locator(title)).toHaveText(/^Recorded\. Step 50,000/);
});

test('the ring stays where it is let go, at the edge of a stop as well', async ({ page }) => {
  const { plane, rate } = await openPlane(page);
  const valueOf = () => rate.getAttribute('aria-valuetext');
  for (let k = 0; k < 3; k++) {
    const { x: left, y } = await ringOf(plane);
    const before = await valueOf();
    await page.mouse.move(left, y);
    await page.mouse.down();
    // A drag knows fractions of a pixel, a press does not: it lies to the left of where the drag ends.
    for (let x = left; (await valueOf()) === before && x < left + 30; x += 0.2) {
      await page.mouse.move(x, y);
      await drawn(page);
    }
    const held = await valueOf();
    expect(held).not.toBe(before);
    await page.mouse.up();
    await drawn(page);
    expect(await valueOf()).toBe(held);
  }
});

test('a press in the plane brings the ring there, and the next run is named with its seed', async ({
  page,
}) => {
  const figure = await openRun(page);
  const plane = figure.locator('.plane svg');
  await plane.scrollIntoViewIfNeeded();
  const { width, height } = (await plane.boundingBox()) ?? { width: 0, height: 0 };
  await plane.click({ position: { x: width * 0.667, y: height * 0.478 } });
  await expect(figure.getByRole('slider', { name: 'Learning rate' })).toHaveAttribute('aria-valuetext', '1');
  await press(figure, 'New seed');
  await expect(figure.getByText('Seed 2', { exact: true })).toBeVisible();
  await expect(figure.getByText(/Next run: learning rate 1, sd 0\.1, binary input, seed 2\.$/)).toBeVisible();
  await press(figure, 'Start the next run');
  await trained(figure, 50);
  await expect(figure.getByText(/Next run/)).toHaveCount(0);
  await press(figure, 'Pause');
  await press(figure, 'Cancel');
  await expect(figure.getByText(/^Start .* from seed 2/)).toBeVisible();
});

test('a link of the text shows the recorded run, and keeps the run that it takes the place of', async ({
  page,
}) => {
  const figure = await openRun(page);
  await press(figure, 'New seed');
  await openFile(figure, Buffer.from('not a run'));
  const trouble = figure.getByText('This file is not a recorded training run.');
  await expect(trouble).toBeVisible();
  await page.getByRole('link', { name: 'Look at the first 5,000 steps' }).press('Enter');
  await expect(figure.locator(title)).toHaveText(/^Recorded\. Step 500: 88\.7.*19\.9/);
  await expect(trouble).toHaveCount(0);
  await expect(figure.getByText('Your run is kept in the list.')).toBeVisible();
  await expect(rows(figure)).toHaveCount(2);
  await rows(figure).nth(1).getByRole('button', { name: /^Show/ }).press('Enter');
  await expect(figure.getByRole('radio', { name: 'first 5,000 steps' })).toBeChecked();
  await rows(figure).nth(0).getByRole('button', { name: /^Show/ }).press('Enter');
  await expect(figure.getByRole('radio', { name: 'as in the paper' })).toBeChecked();
  await expect(figure.locator('.shades .pointed')).toHaveCount(0);
  await rows(figure).nth(1).getByRole('button', { name: /^Show/ }).hover();
  await expect(figure.locator('.shades .pointed')).toHaveCount(1);
});

test('a run is saved to a file and opened from one; a bad file costs one sentence', async ({ page }) => {
  const figure = await openPaper(page);
  await openFile(figure, readFileSync(recordedFile));
  await expect(figure).toHaveAttribute('data-phase', 'done');
  await expect(figure.locator(title)).toHaveText(/^Step 50,000: 97\.3/);
  await openFile(figure, Buffer.from(readFileSync(recordedFile, 'utf8').replaceAll('"seed":1', '"seed":2')));
  await expect(figure.getByText('Seed 2', { exact: true })).toBeVisible();
  await openFile(figure, Buffer.from('step,loss\n1,2.3'));
  await expect(figure.getByText('This file is not a recorded training run.')).toBeVisible();
  await expect(figure.locator(title)).toHaveText(/^Step 50,000: 97\.3/);
  const { name, file } = await save(page, figure, 'CSV');
  expect(name).toBe('paper-rate0.1-sd0.1-binary-seed2.csv');
  expect(file.toString()).toContain('\n0.1,0.1,binary,2,500,8,0.8871,-1.264,');
});

test('a run of the race opens in the capstone, and goes back', async ({ page }) => {
  test.setTimeout(120_000);
  const race = await openRace(page, '#race.speed=8&seed=5');
  await press(race, 'Start');
  await trained(race, 50);
  await press(race, 'Pause');
  await press(race, 'Open this run beside the paper’s figure');
  const figure = page.locator('bn-paper');
  await expect(figure).toHaveAttribute('data-phase', 'done');
  await expect(figure.getByText(/: percentiles over 200 digits$/)).toBeVisible(); // the race watches what is drawn here
  await expect(
    figure.getByText(/^This run came from another figure: it learned from 20,000 digits/),
  ).toBeVisible();
  await expect(figure.getByRole('radio', { name: 'grey' })).toBeChecked();
  await press(figure, 'Open in the race');
  await expect(race).toHaveAttribute('data-phase', 'done');
  await expect(race.getByText(/^This run came from the capstone: grey input, seed 5, 20,000 /)).toBeVisible();
  await expect(race.getByText('This run did not record its answers to these six.')).toBeVisible();
  await expect(race.locator('[data-answer] b').first()).toBeHidden();
  await expect(race.getByText('Nobody bet on this run.')).toBeVisible();
});

test('where the browser keeps nothing, a run is kept until the page is left, and that is said', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get() {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  });
  const figure = await openRun(page);
  await press(figure, 'Keep this run');
  await expect(rows(figure)).toHaveCount(2);
  await expect(figure.getByText(/^This browser keeps nothing for this site/)).toBeVisible();
});

test('a link to a run that this browser does not have shows the recorded one, and says so', async ({
  page,
}) => {
  const figure = await openPaper(page, '#paper.run=kept-abc');
  await expect(figure.getByText('The link names a run that this browser has not kept.')).toBeVisible();
  await expect(figure).toHaveAttribute('data-phase', 'idle');
  await expect(figure.locator(title)).toHaveText(/^Recorded\. Step 50,000/);
});

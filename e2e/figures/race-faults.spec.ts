import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { dist } from '../support/pages.ts';
import { openRace, press, trained } from '../support/race.ts';

/** Keeps every worker of the page where a test can reach it. */
async function holdWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { Worker } = window;
    const held: Worker[] = [];
    Object.assign(window, { held });
    window.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        held.push(this);
      }
    };
  });
}

const endWorker = (page: Page) =>
  page.evaluate(() => (window as unknown as { held: Worker[] }).held.at(-1)?.terminate());

test('where a file of digits does not arrive, the race says so, and goes on when asked again', async ({
  page,
}) => {
  await page.route('**/train-00.bin', (route) => route.abort());
  const race = await openRace(page, '#race.speed=8');
  await press(race, 'Start');
  await expect(race.getByText('train-00.bin did not arrive (no answer).')).toBeVisible();
  await expect(race).toHaveAttribute('data-phase', 'failed');
  await page.unroute('**/train-00.bin');
  await press(race, 'Try again');
  await trained(race, 10);
  await expect(race).toHaveAttribute('data-phase', 'running');
  await expect(race.getByText('did not arrive')).toBeHidden();
});

test('where a later file breaks off half way, the nets have learned from the first, and go on from there', async ({
  page,
}) => {
  const whole = readFileSync(join(dist, 'data/mnist/train-00.bin'));
  await page.route('**/train-01.bin', (route) =>
    route.fulfill({
      body: whole.subarray(0, whole.length / 2),
      headers: { 'content-length': String(whole.length), 'content-type': 'application/octet-stream' },
    }),
  );
  const race = await openRace(page, '#race.speed=8');
  await press(race, 'Start');
  await expect(race.getByText(/^train-01\.bin broke off after \d+ of \d+ kB\.$/)).toBeVisible();
  await page.unroute('**/train-01.bin');
  const step = Number(await race.getAttribute('data-step'));
  await press(race, 'Try again');
  await trained(race, step + 10);
});

test('a worker that is ended without a word is missed, and the race begins again, once', async ({ page }) => {
  test.setTimeout(90_000);
  await holdWorkers(page);
  const race = await openRace(page, '#race.speed=8');
  await press(race, 'Start');
  await trained(race, 10);
  await endWorker(page);
  await expect(
    race.getByText('The training worker fell silent. The training began again from the start.'),
  ).toBeVisible({
    timeout: 30_000,
  });
  await trained(race, 10);
  await endWorker(page);
  await expect(race.getByText(/It has happened twice, so the training stopped\.$/)).toBeVisible({
    timeout: 30_000,
  });
  await expect(race).toHaveAttribute('data-phase', 'failed');
  await press(race, 'Try again');
  await trained(race, 10);
});

test('a run that diverges says at which step and why, and keeps its curve', async ({ page }) => {
  await page.addInitScript(() => {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (message: { to?: number; learningRate?: number }) {
      if ((message.to ?? 0) > 60) message.learningRate = 1e308; // no rate on the slider makes sigmoids diverge
      postMessage.call(this, message);
    };
  });
  const race = await openRace(page, '#race.speed=8');
  await press(race, 'Start');
  await expect(race).toHaveAttribute('data-phase', 'diverged', { timeout: 30_000 });
  await expect(race.locator('.figure-title')).toHaveText(
    /diverged at step [56]\d: .* loss was (infinite|not a number)\.$/,
  );
  await expect(race.locator('.loss .live path.with')).toHaveAttribute('d', /L/);
  await expect(race.locator('[data-answer=with]').first()).toHaveText(/^\s*–\s*none\s*$/);
  await press(race, 'Run again');
  await expect(race).toHaveAttribute('data-phase', 'running');
});

test('a hidden tab pauses the race until it is shown again, unless the reader lets it run', async ({
  page,
}) => {
  const race = await openRace(page);
  const hide = (hidden: boolean) =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { value, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await press(race, 'Start');
  await trained(race, 3);
  await hide(true);
  await expect(race).toHaveAttribute('data-phase', 'paused');
  await hide(false);
  await expect(race).toHaveAttribute('data-phase', 'running');
  await race.getByLabel('Keep running in a hidden tab').check();
  await hide(true);
  const step = Number(await race.getAttribute('data-step'));
  await trained(race, step + 5);
  await expect(race).toHaveAttribute('data-phase', 'running');
});

test('where the fast engine does not arrive, the textbook trains in its place, and the race says so @firefox', async ({
  page,
}) => {
  await page.route('**/*.wasm', (route) => route.abort());
  const race = await openRace(page, '#race.speed=8');
  await press(race, 'Start');
  await trained(race, 10);
  await expect(race.getByText(/^The nets train slowly here: the fast engine does not run\./)).toBeVisible();
  await expect(race).toHaveAttribute('data-phase', 'running');
});

import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { watchFaults } from '../support/faultLog.ts';
import { fillStorage, forbidStorage } from '../support/storage.ts';

const LESSON = '/lessons/normalize/';
const ITEM = 'progress';

const tick = (page: Page) => page.getByRole('checkbox', { name: 'Mark as read' });
const lessonEnd = (page: Page) => page.locator('bn-lesson-end').getByRole('status');
const station = (page: Page) =>
  page.locator('.station', { has: page.getByRole('link', { name: 'Normalize', exact: true }) });
const yours = (page: Page) => page.locator('bn-your-progress');
const said = (page: Page) => yours(page).getByRole('status');

/** A field for a file is a button to the ear. */
async function offersOnlyToBringBack(page: Page): Promise<void> {
  await expect(yours(page).getByRole('button')).toHaveCount(1);
  await expect(yours(page).getByLabel('Bring back from a file')).toBeVisible();
}

/** Opens the option of the first check with this text, by key. */
async function answer(page: Page, option: string): Promise<void> {
  await page.locator('.check').first().locator('summary', { hasText: option }).press('Enter');
}

const stored = (page: Page, item = ITEM) => page.evaluate((name) => localStorage.getItem(name), item);

/** As left by an earlier visit. */
async function remember(page: Page, progress: unknown): Promise<void> {
  await page.goto('/404.html');
  await page.evaluate(([name, text]) => localStorage.setItem(name, text), [ITEM, JSON.stringify(progress)]);
}

const SOME = {
  version: 1,
  lessons: {
    normalize: { visited: '2026-03-01T08:00:00Z', checks: { 1: 'right' }, bets: [], finished: false },
  },
};

test('the first page knows nothing of a reader who has done nothing, and offers to bring it back', async ({
  page,
}) => {
  await page.goto('/');
  await expect(station(page)).toBeVisible();
  await expect(yours(page)).toHaveText('Read here before, in another browser? Bring back from a file', {
    useInnerText: true,
  });
  await offersOnlyToBringBack(page);
  await expect(yours(page).getByRole('heading')).toHaveCount(0);
  await expect(page.locator('bn-progress').first()).toHaveText('');
});

test('a wrong answer does not count, the right one does, and so does a bet', async ({ page }) => {
  await page.goto(LESSON);
  await expect(lessonEnd(page)).toHaveText('');
  await answer(page, 'The same as before');
  await expect(lessonEnd(page)).toHaveText('');
  await answer(page, 'The old ones with the opposite sign');
  await expect(lessonEnd(page)).toHaveText('1 of 4 checks answered.');
  const bet = page.locator('#bet-wall');
  await bet.getByRole('radio').first().press('Space');
  await bet.getByRole('button', { name: 'Place the bet' }).press('Enter');
  await expect(lessonEnd(page)).toHaveText('1 of 4 checks answered, 1 bet placed.');
  await page.goto('/');
  await expect(station(page)).toContainText('1 of 4 checks');
  await expect(yours(page)).toContainText('1 lesson opened, 1 check answered, 1 bet placed.');
});

test('an answer closed and opened again counts once', async ({ page }) => {
  await page.goto(LESSON);
  for (let k = 0; k < 3; k++) await answer(page, 'The old ones with the opposite sign');
  await expect(lessonEnd(page)).toHaveText('1 of 4 checks answered.');
});

test('the reader alone marks a lesson as read, and can take it back', async ({ page }) => {
  await page.goto(LESSON);
  const beside = page
    .getByRole('navigation', { name: 'All lessons' })
    .getByRole('link', { name: /^Normalize/ });
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(tick(page)).not.toBeChecked();
  await tick(page).press('Space');
  await expect(beside).toHaveAccessibleName('Normalize (read)');
  await page.goto('/');
  await expect(station(page)).toContainText('read');
  await page.goto(LESSON);
  await expect(tick(page)).toBeChecked();
  await tick(page).press('Space');
  await expect(beside).toHaveAccessibleName('Normalize');
});

test('what is done in one tab is seen in the other, and neither loses it', async ({ page, context }) => {
  await page.goto(LESSON);
  const other = await context.newPage();
  await other.goto(LESSON);
  await answer(other, 'The old ones with the opposite sign');
  await expect(lessonEnd(page)).toHaveText('1 of 4 checks answered.');
  await tick(page).check();
  await expect(tick(other)).toBeChecked();
  await expect(lessonEnd(other)).toHaveText('1 of 4 checks answered.');
});

test('progress is saved as a file, erased after a second question, and brought back from the file', async ({
  page,
}) => {
  await remember(page, SOME);
  await page.goto('/');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).press('Enter'),
  ]);
  expect(download.suggestedFilename()).toBe('batch-normalization-progress.json');
  const file = await download.path();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(SOME);

  await page.getByRole('button', { name: 'Erase' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Erase' })).toBeFocused();
  expect(await stored(page)).not.toBeNull();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Erase it' }).press('Enter');
  await expect(said(page)).toHaveText('Your progress is erased.');
  await expect(station(page)).not.toContainText('checks');
  expect(await stored(page)).toBeNull();

  await page.getByLabel('Bring back from a file').setInputFiles(file);
  await expect(said(page)).toHaveText('The progress of the file has been added to yours.');
  await expect(station(page)).toContainText('1 of 4 checks');
  expect(JSON.parse((await stored(page)) ?? '')).toEqual(SOME);
});

test('on a new browser progress is brought back by keyboard alone, though nothing is there yet', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByLabel('Bring back from a file').focus();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')]);
  await chooser.setFiles({
    name: 'progress.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(SOME)),
  });
  await expect(station(page)).toContainText('1 of 4 checks');
  await expect(yours(page)).toContainText('1 lesson opened, 1 check answered.');
  await expect(page.getByRole('button', { name: 'Save as a file' })).toBeVisible();
});

test('a question left open in one tab goes with what was erased in another', async ({ page, context }) => {
  await remember(page, SOME);
  await page.goto('/');
  await page.getByRole('button', { name: 'Erase' }).press('Enter');
  const other = await context.newPage();
  await other.goto('/');
  await other.getByRole('button', { name: 'Erase' }).press('Enter');
  await other.getByRole('button', { name: 'Erase it' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Erase it' })).toBeHidden();
  await expect(page.getByLabel('Bring back from a file')).toBeVisible();
});

test('a file that holds no progress is refused in one sentence, and nothing is lost', async ({ page }) => {
  await remember(page, SOME);
  await page.goto('/');
  for (const text of ['', 'batch=1,2,3', '{"version":2,"lessons":{"normalize":{}}}']) {
    const buffer = Buffer.from(text);
    await page
      .getByLabel('Bring back from a file')
      .setInputFiles({ name: 'some.json', mimeType: 'application/json', buffer });
    await expect(said(page)).toHaveText(/^This file does not hold progress/);
    await expect(station(page)).toContainText('1 of 4 checks');
  }
});

test('progress of a version that is not known is kept aside, never destroyed', async ({ page }) => {
  const newer = { version: 9, lessons: { normalize: 'in a way of its own' } };
  await remember(page, newer);
  await page.goto(LESSON);
  await answer(page, 'The old ones with the opposite sign');
  await expect(lessonEnd(page)).toHaveText('1 of 4 checks answered.');
  expect(JSON.parse((await stored(page, 'progress-of-version-9')) ?? '')).toEqual(newer);
});

for (const [how, spoil] of Object.entries({ forbidden: forbidStorage, full: fillStorage })) {
  test(`where storage is ${how}, checks and tick work on the page, and nothing complains`, async ({
    page,
  }) => {
    await spoil(page);
    const faults = await watchFaults(page);
    await page.goto(LESSON);
    await answer(page, 'The old ones with the opposite sign');
    await expect(lessonEnd(page)).toHaveText('1 of 4 checks answered.');
    await tick(page).check();
    await expect(tick(page)).toBeChecked();
    await tick(page).uncheck();
    await expect(tick(page)).not.toBeChecked();
    await page.goto('/');
    await offersOnlyToBringBack(page);
    expect(faults).toEqual([]);
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe has nothing against the progress on the first page, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await remember(page, SOME);
    await page.goto('/');
    await page.getByRole('button', { name: 'Erase' }).press('Enter');
    await expect(page.getByRole('button', { name: 'Erase it' })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
  });
}

test('the map names all twelve lessons in order, and links those that are written', async ({ page }) => {
  await page.goto('/');
  const stations = page.locator('.station');
  await expect(stations).toHaveCount(12);
  expect(await stations.evaluateAll((all) => all.map((li) => (li as HTMLLIElement).value))).toEqual(
    Array.from({ length: 12 }, (_, k) => k + 1),
  );
  await station(page).getByRole('link').press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Normalize');
});

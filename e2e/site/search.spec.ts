import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { watchFaults } from '../support/faultLog.ts';

const field = (page: Page) => page.getByRole('combobox', { name: 'Search these pages' });
const results = (page: Page) => page.getByRole('listbox', { name: 'Results' }).getByRole('option');
const said = (page: Page) => page.getByRole('search').getByRole('status');

async function searchFor(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(words);
}

test('a reader searches with keys alone: slash, words, an arrow, Enter', async ({ page }) => {
  const faults = await watchFaults(page);
  await page.goto('/references/');
  await searchFor(page, 'epsilon is for');
  await expect(said(page)).toHaveText(/^\d+ results?\.$/);
  const lesson = results(page).filter({ hasText: 'What epsilon is for' });
  await expect(lesson).toContainText('Normalize');
  await expect(lesson.locator('mark').first()).toBeVisible();
  while ((await lesson.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveAttribute('aria-activedescendant', (await lesson.getAttribute('id')) ?? '');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/lessons/normalize/#what-epsilon-is-for');
  expect(faults).toEqual([]);
});

test('a result on the same page puts the search away and shows the place', async ({ page }) => {
  await page.goto('/lessons/normalize/');
  await searchFor(page, 'what it promises');
  await expect(results(page).first().locator('.search-title')).toContainText('What it promises');
  await results(page).first().click();
  await expect(page.getByRole('heading', { name: 'What it promises' })).toBeInViewport();
  await expect(results(page).first()).toBeHidden();
  await expect(field(page)).not.toBeFocused();
});

test('Enter follows the first result where none is chosen, and the glossary opens at the entry', async ({
  page,
}) => {
  await page.goto('/');
  await searchFor(page, 'whitening');
  await expect(results(page).filter({ hasText: 'Glossary' })).toHaveAttribute('href', '/glossary/#whitening');
  const first = await results(page).first().getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(first ?? '');
});

test('the arrow keys go round, and only one result is chosen', async ({ page }) => {
  await page.goto('/');
  await searchFor(page, 'batch');
  await expect(results(page).first()).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(results(page).last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(results(page).first()).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('[role=option][aria-selected=true]')).toHaveCount(1);
});

test('the first Escape closes the list, the second brings the reader back to where the slash was pressed', async ({
  page,
}) => {
  await page.goto('/glossary/');
  const link = page.getByRole('contentinfo').getByRole('link', { name: 'Lessons' });
  await link.focus();
  const scrolled = await page.evaluate(() => scrollY);
  await searchFor(page, 'mean');
  await expect(field(page)).toBeInViewport();
  await expect(results(page).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(results(page).first()).toBeHidden();
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('mean');
  await page.keyboard.press('Enter'); // opens the list again, and follows nothing that is not on show
  await expect(results(page).first()).toBeVisible();
  await expect(page).toHaveURL(/\/glossary\/$/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(link).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
});

test('a slash in a text field is a slash', async ({ page }) => {
  await page.goto('/lessons/normalize/');
  await expect(page.locator('bn-stepper[data-ready]')).toBeVisible();
  const batch = page.getByLabel('Your batch').first();
  await batch.fill('1/2');
  await batch.press('/');
  await expect(batch).toBeFocused();
  await expect(batch).toHaveValue('1/2/');
});

test('nothing of the search is fetched before its first use', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  expect(fetched.filter((path) => /pagefind|searchBox/.test(path))).toEqual([]);
  await searchFor(page, 'mean');
  await expect(results(page).first()).toBeVisible();
  expect(fetched.filter((path) => path.includes('/pagefind/')).length).toBeGreaterThan(0);
});

test('words that are nowhere get a sentence', async ({ page }) => {
  await page.goto('/');
  await searchFor(page, 'quokka');
  const sentence = 'Nothing on these pages is about “quokka”.';
  await expect(page.getByRole('search').locator('.search-note')).toHaveText(sentence);
  await expect(said(page)).toHaveText(sentence);
  await expect(results(page)).toHaveCount(0);
});

for (const [what, files] of Object.entries({
  'the index': '**/pagefind/**',
  'its code': '**/_astro/searchBox*',
})) {
  test(`where ${what} does not arrive, one sentence says so, and a second try brings it`, async ({
    page,
  }) => {
    await page.route(files, (route) => route.abort());
    await page.goto('/');
    await page.keyboard.press('/');
    await field(page).fill('epsilon'); // at once: each further letter would be a second try
    const again = page.getByRole('button', { name: 'Try again' });
    await expect(page.getByRole('search').locator('.search-note')).toHaveText(/did not arrive\.$/);
    await page.unroute(files);
    await again.click();
    await expect(results(page).first()).toBeVisible();
    await expect(again).toBeHidden();
  });
}

test('where its code does not arrive twice, the sentence says what may help', async ({ page }) => {
  await page.route('**/_astro/searchBox*', (route) => route.abort());
  await page.goto('/');
  await searchFor(page, 'epsilon');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('search').locator('.search-note')).toHaveText(/Reloading the page may help\.$/);
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('a button opens the field, a tap follows a result, and the list fits the screen', async ({ page }) => {
    await page.goto('/');
    await expect(field(page)).toBeHidden();
    await page.getByRole('button', { name: 'Search' }).tap();
    await field(page).fill('epsilon');
    const first = results(page).first();
    await expect(first).toBeVisible();
    const box = await first.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
    const address = await first.getAttribute('href');
    await first.tap();
    await expect(page).toHaveURL(address ?? '');
  });

  test('a tap beside it puts the field away', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Search' }).tap();
    await field(page).fill('quokka');
    await page.getByRole('search').locator('.search-note').tap();
    await expect(field(page)).toBeVisible();
    await page.getByRole('heading', { level: 2 }).first().tap();
    await expect(field(page)).toBeHidden();
  });

  test('Escape puts the field away and the focus on its button', async ({ page }) => {
    await page.goto('/');
    const button = page.getByRole('button', { name: 'Search' });
    await button.press('Enter');
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(field(page)).toBeHidden();
    await expect(button).toBeFocused();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the open list has nothing that axe objects to, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/');
    await searchFor(page, 'batch');
    await expect(results(page).first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    const { violations } = await new AxeBuilder({ page }).include('bn-search').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
  });
}

test('without JavaScript there is no dead field', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.locator('header input, header button').filter({ visible: true })).toHaveCount(0);
  await context.close();
});

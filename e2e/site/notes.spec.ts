/** @file Terms of the glossary, sources and measured numbers open in place, on hover, focus and tap. */
import { expect, test } from '@playwright/test';
import { pages } from '../support/pages.ts';

const LESSON = '/lessons/minibatch-statistics/';

test('pointing at a term says what it means, and Escape takes it away', async ({ page }) => {
  await page.goto(LESSON);
  const term = page.getByRole('article').getByRole('link', { name: 'pre-activation', exact: true });
  const note = page.getByText('Pre-activation The weighted sum');
  await term.hover();
  await expect(note).toBeVisible();
  await expect(term).toHaveAccessibleDescription(/^Pre-activation The weighted sum/);
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
});

test('by keyboard, a source opens as it is reached, and closes as it is left', async ({ page }) => {
  await page.goto(LESSON);
  const source = page.getByRole('link', { name: 'Ioffe & Szegedy 2015' }).first();
  const title = page.locator('.pop-up').getByRole('link', { name: /^Batch Normalization: Accelerating/ });
  await source.press('Shift+Tab'); // to have come by key
  await page.keyboard.press('Tab');
  await expect(source).toBeFocused();
  await expect(title).toBeVisible();
  await page.getByRole('checkbox', { name: 'Mark as read' }).focus();
  await expect(title).toBeHidden();
});

test('the note of a source leads to its place among all references, and a word of the glossary back to its lesson', async ({
  page,
}) => {
  await page.goto(LESSON);
  await page.getByRole('link', { name: 'Ioffe & Szegedy 2015' }).first().hover();
  await page.getByRole('link', { name: 'In the references' }).click();
  await expect(page).toHaveURL(/\/references\/#source-ioffe-2015$/);
  await page.goto('/glossary/');
  await page.getByRole('link', { name: 'From what? The minibatch' }).first().click();
  await expect(page).toHaveURL(new RegExp(`${LESSON}$`));
});

test('the pointer can go into a note and follow its link', async ({ page }) => {
  await page.goto(LESSON);
  await page.getByRole('article').getByRole('link', { name: 'pre-activation', exact: true }).hover();
  await page.getByRole('link', { name: 'In the glossary' }).click();
  await expect(page).toHaveURL(/\/glossary\/#pre-activation$/);
});

test('a measured number says how it was measured; followed, it opens the list that holds it', async ({
  page,
}) => {
  await page.goto('/lessons/moving-inputs/');
  const number = page.getByRole('link', { name: '0.00013' });
  const entry = page.getByRole('listitem').filter({ hasText: /^\s*0\.00013: standard deviation/ });
  await expect(entry).toBeHidden();
  await number.hover();
  await expect(page.locator('.pop-up')).toContainText(/^\s*0\.00013: [^]*Measured: recipe E14/);
  await number.click();
  await expect(entry).toBeInViewport();
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  test('a tap shows what a term means, within the window, and a second place closes it', async ({ page }) => {
    await page.goto(LESSON);
    await page.mouse.wheel(0, 40); // the code of the notes comes with the first thing the reader does
    await page.locator('#pop-up').waitFor({ state: 'attached' });
    await page.getByRole('article').getByRole('link', { name: 'pre-activation', exact: true }).tap();
    const note = page.locator('.pop-up');
    await expect(note).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`${LESSON}$`));
    const box = (await note.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(360);
    await page.getByRole('heading', { level: 1 }).tap();
    await expect(note).toBeHidden();
  });
});

test('every lesson explains words of the glossary in place', () => {
  const lessons = pages.filter(({ path }) => path.startsWith('/lessons/'));
  const without = lessons.filter(({ html }) => !html.includes('class="glossed"'));
  expect(without.map(({ path }) => path)).toEqual([]);
});

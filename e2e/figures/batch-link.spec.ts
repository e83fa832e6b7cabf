/** @file The reader's batch in the address, in storage, and in a copied link. */
import { expect, test, type Page } from '@playwright/test';

const lesson = '/lessons/normalize/';
const open = async (page: Page, hash = '') => {
  await page.goto('about:blank'); // a new fragment alone would not load the page again
  await page.goto(`${lesson}${hash}`);
  const figure = page.locator('bn-stepper[data-ready]');
  await expect(figure).toBeVisible();
  return figure;
};
const field = (page: Page) => page.getByLabel('Your batch');
const stored = (page: Page) => page.evaluate(() => localStorage.getItem('bn-live'));
const DEFAULT = '4, 9, 2, 5, 4, 7, 5, 4';

test('a readable link opens the batch, and nothing is stored until the reader changes something', async ({
  page,
}) => {
  const figure = await open(page, '#batch=1,2.5,-3');
  await expect(field(page)).toHaveValue('1, 2.5, −3');
  expect(await stored(page)).toBeNull();
  await open(page);
  await expect(field(page)).toHaveValue(DEFAULT);
  await open(page, '#batch=1,2.5,-3');
  await figure.getByRole('slider', { name: 'Sample a', exact: true }).press('ArrowRight');
  await expect.poll(() => stored(page)).toMatch(/^batch=1\.5,2\.5,-3/);
});

test('a change stands in the address, readable, and a reload keeps it @firefox', async ({ page }) => {
  const figure = await open(page);
  await figure.getByRole('slider', { name: 'Sample b', exact: true }).press('ArrowRight');
  await expect(page).toHaveURL(/#batch=4,9\.5,2,5,4,7,5,4$/);
  await page.reload();
  await expect(field(page)).toHaveValue('4, 9.5, 2, 5, 4, 7, 5, 4');
});

test('the batch is there again on a later visit; the figure’s own switches are not', async ({ page }) => {
  const figure = await open(page);
  await field(page).fill('3, 7');
  await figure.getByLabel('plus b').press('ArrowRight');
  await expect.poll(() => stored(page)).toBe('batch=3,7');
  await open(page);
  await expect(field(page)).toHaveValue('3, 7');
  await expect(figure.getByLabel('plus b')).toHaveValue('0');
});

test('a link beats what is remembered', async ({ page }) => {
  await open(page);
  await field(page).fill('3, 7');
  await open(page, '#batch=1,2');
  await expect(field(page)).toHaveValue('1, 2');
});

test('following the contents keeps the reader’s numbers, also over a reload', async ({ page }) => {
  await open(page, '#batch=1,2,3&stepper.b=2');
  await page.getByRole('navigation', { name: 'On this page' }).getByRole('link').first().click();
  await expect(page).toHaveURL(/#[\w-]+$/);
  await expect(field(page)).toHaveValue('1, 2, 3');
  await page.reload();
  await expect(page.locator('bn-stepper[data-ready]')).toBeAttached();
  await expect(field(page)).toHaveValue('1, 2, 3');
  await expect(page.getByLabel('plus b')).toHaveValue('2');
});

test('after an anchor, the next change brings the whole state back into the address', async ({ page }) => {
  const figure = await open(page, '#batch=1,2,3&stepper.b=2');
  await page.getByRole('navigation', { name: 'On this page' }).getByRole('link').first().click();
  await figure.getByRole('slider', { name: 'Sample a', exact: true }).press('ArrowLeft');
  await expect(page).toHaveURL(/#batch=[^&]+,2,3&stepper\.b=2/);
});

test('Random is a matter of the seed: the same link gives the same numbers', async ({ page }) => {
  const press = async (seed: number) => {
    const figure = await open(page, `#seed=${seed}`);
    await figure.getByRole('button', { name: 'Random', exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`seed=${seed + 1}\\b`));
    return field(page).inputValue();
  };
  const first = await press(41);
  expect(first.split(', ')).toHaveLength(8);
  expect(await press(42)).not.toBe(first);
  expect(await press(41)).toBe(first);
});

test('Copy link hands over a link that opens the same figure in the same state @firefox', async ({
  page,
  context,
  browserName,
}) => {
  if (browserName === 'chromium') await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const figure = await open(page);
  await field(page).fill('1, 2.5, 3');
  await figure.getByRole('button', { name: 'Copy link' }).click();
  const said = figure.getByText(/^(Link copied|The address bar now holds the link)\.$/);
  await expect(said).toBeVisible();
  if (browserName === 'chromium') {
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(link).hash).toBe('#batch=1,2.5,3&at=stepper');
    expect(new URL(link).pathname).toBe(lesson);
  }
});

test('where the clipboard is closed, the address bar holds the link', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  const figure = await open(page);
  await field(page).fill('1, 2.5, 3');
  await figure.getByRole('button', { name: 'Copy link' }).click();
  await expect(figure.getByText('The address bar now holds the link.')).toBeVisible();
  expect(new URL(page.url()).hash).toBe('#batch=1,2.5,3&at=stepper');
});

import { expect, test, type Page } from '@playwright/test';
import { documents } from '../support/builtDocuments.ts';
import { pages } from '../support/pages.ts';

const lessons = pages.filter(({ path }) => path.startsWith('/lessons/'));

/** Keeps what the page copies, where a test can read it. */
async function watchClipboard(page: Page, works: boolean): Promise<void> {
  await page.addInitScript((works) => {
    const writeText = (text: string) => {
      document.documentElement.dataset.copied = text;
      return works ? Promise.resolve() : Promise.reject(new DOMException('Not allowed.', 'NotAllowedError'));
    };
    Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
  }, works);
}

const copied = (page: Page) => page.evaluate(() => document.documentElement.dataset.copied);

for (const { path } of lessons) {
  test(`${path} can be cited: both citations hold its title, and its address where the site has one`, () => {
    const document = documents.get(path);
    const title = document?.querySelector('h1')?.textContent ?? '';
    const address = document?.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '';
    const citations = [...(document?.querySelectorAll('.cite-page [data-copy]') ?? [])];
    expect(citations).toHaveLength(2);
    for (const { textContent } of citations) {
      expect(textContent).toContain(title);
      expect(textContent?.includes(address)).toBe(new URL(address).hostname !== 'localhost');
    }
  });
}

test('each citation is copied by a button that says so', async ({ page }) => {
  await watchClipboard(page, true);
  await page.goto('/lessons/normalize/');
  await page.getByText('Cite this page').press('Enter');
  await page.getByRole('button', { name: 'Copy the BibTeX' }).press('Enter');
  await expect(page.locator('.bibtex').getByRole('status')).toHaveText('Copied.');
  expect(await copied(page)).toMatch(
    /^@misc\{batch-normalization-live-normalize,\n {2}author = [\s\S]*\n\}$/,
  );
  await page.getByRole('button', { name: 'Copy the citation' }).press('Enter');
  await expect(page.locator('bn-copy').first().getByRole('status')).toHaveText('Copied.');
  expect(await copied(page)).toContain('“Normalize”. In: Batch Normalization, Live, version');
});

test('where the browser refuses to copy, the text is selected and a sentence says what to do', async ({
  page,
}) => {
  await watchClipboard(page, false);
  await page.goto('/lessons/normalize/');
  await page.getByText('Cite this page').press('Enter');
  await page.getByRole('button', { name: 'Copy the BibTeX' }).press('Enter');
  await expect(page.locator('.bibtex').getByRole('status')).toHaveText(/copy it by hand\.$/);
  expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/^@misc/);
});

test('a lesson says what to know before it', async ({ page }) => {
  await page.goto('/lessons/normalize/');
  await expect(page.getByText('Before this:')).toBeVisible();
  await expect(page.locator('.prerequisites')).toContainText('the mean and the variance of a few numbers');
});

test('a lesson that is still to come is named before those that build on it, and said to be', () => {
  const titles = [...(documents.get('/')?.querySelectorAll('.unwritten .station-title') ?? [])].map(
    ({ firstChild }) => firstChild?.textContent?.trim() ?? '',
  );
  expect(titles).not.toHaveLength(0);
  for (const { path } of lessons) {
    const text =
      documents.get(path)?.querySelector('.prerequisites')?.textContent?.replace(/\s+/g, ' ') ?? '';
    for (const title of titles.filter((title) => text.includes(title)))
      expect(text, path).toContain(`${title} (being written)`);
    expect(text.split('(being written)').length - 1, path).toBe(
      titles.filter((title) => text.includes(title)).length,
    );
  }
});

import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { forbidStorage } from '../support/storage.ts';
import { dist, pages } from '../support/pages.ts';

const PAPER = { light: 'rgb(253, 252, 249)', dark: 'rgb(20, 22, 26)' };
const lessons = pages.filter(({ path }) => path.startsWith('/lessons/'));

const theme = (page: Page) => page.getByRole('combobox', { name: 'Theme' });
/** The ground as the next frame is painted. The first frame of a page waits for its style sheets, so this does too. */
const paper = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => resolve(getComputedStyle(document.documentElement).backgroundColor));
      }),
  );

async function themesSwitch(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  for (const name of ['dark', 'light'] as const) {
    await theme(page).selectOption(name);
    expect(await paper(page)).toBe(PAPER[name]);
  }
  await theme(page).selectOption('system');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await paper(page)).toBe(PAPER.dark);
}

for (const { path } of pages) {
  test(`${path}: the first Tab stop skips to the text`, async ({ page }) => {
    await page.goto(path);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to the text' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  });
}

test('the reader chooses dark, light or the theme of the system', async ({ page }) => {
  await page.goto('/');
  await themesSwitch(page);
});

test('a chosen theme is there on the next visit, before anything is painted', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  await theme(page).selectOption('dark');
  await page.goto('/404.html', { waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await paper(page)).toBe(PAPER.dark);
  await expect(theme(page)).toHaveValue('dark');
});

test('where storage is forbidden, themes still switch', async ({ page }) => {
  await forbidStorage(page);
  await page.goto('/');
  await themesSwitch(page);
});

for (const { path } of lessons) {
  test(`${path}: the contents mark the section being read`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 700 });
    await page.goto(path);
    const links = page.getByRole('navigation', { name: 'On this page' }).getByRole('link');
    for (const link of await links.all()) {
      const href = await link.getAttribute('href');
      await page.locator(href ?? '').evaluate((heading) => {
        document.body.style.paddingBottom = '100vh'; // lets the last section, too, come to the top
        heading.scrollIntoView({ block: 'start', behavior: 'instant' });
      });
      await expect(link, 'the section scrolled to').toHaveAttribute('aria-current', 'location');
      await expect(page.locator('bn-contents [aria-current]'), 'one section at a time').toHaveCount(1);
    }
  });
}

test('an address that leads nowhere gets a page that leads on', async ({ page }) => {
  const response = await page.goto('/no/such/page/');
  expect(response?.status()).toBe(404);
  const built = await page.goto('/404.html');
  expect(built?.ok()).toBe(true);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('main').getByRole('link').first().click();
  await expect(page).toHaveURL('/');
});

test('every page tells its address, icon and card to those who share it, and they are there', async ({
  request,
}) => {
  for (const { path, html } of pages) {
    const find = (pattern: RegExp) => pattern.exec(html)?.[1] ?? '';
    const icon = find(/<link rel="icon" href="([^"]+)"/);
    const shared = [
      find(/<link rel="canonical" href="([^"]+)"/),
      find(/<meta property="og:image" content="([^"]+)"/),
    ];
    // The page for addresses that do not exist has none of its own.
    if (path.endsWith('.html')) expect(shared).toEqual(['', '']);
    else expect(new URL(shared[0]).pathname, `canonical of ${path}`).toBe(path);
    for (const address of path.endsWith('.html') ? [icon] : [icon, shared[1]]) {
      const { pathname } = new URL(address, 'http://localhost');
      expect.soft((await request.get(pathname)).status(), `${pathname} of ${path}`).toBe(200);
    }
  }
});

test('the sitemap lists every page and nothing else', () => {
  const listed = [...readFileSync(join(dist, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url]) => new URL(url).pathname,
  );
  expect(listed.sort()).toEqual(
    pages
      .map(({ path }) => path)
      .filter((path) => path !== '/404.html')
      .sort(),
  );
});

for (const { path } of lessons) {
  test(`${path}: at its foot a link leads back and one leads on, at the ends to all lessons`, async ({
    page,
  }) => {
    await page.goto(path);
    const course = await page
      .locator('.lesson-list li a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    const links = page.getByRole('navigation', { name: 'Previous and next' }).getByRole('link');
    await expect(links).toHaveCount(2);
    await expect(links.first()).toHaveText(path === course[0] ? /^\s*Back to\s+All lessons/ : /^\s*Previous/);
    await expect(links.last()).toHaveText(path === course.at(-1) ? /^\s*Back to\s+All lessons/ : /^\s*Next/);
  });

  test(`${path}: all lessons stand beside it by their numbers, under a link to the map of the course`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(path);
    const list = page.getByRole('navigation', { name: 'All lessons' });
    const items = await list.getByRole('listitem').all();
    expect(items).toHaveLength(lessons.length);
    for (const item of items) {
      const number = await item.evaluate((li) => (li as HTMLLIElement).value);
      await expect(item.locator('.number')).toHaveText(String(number));
    }
    await list.getByRole('link', { name: 'All lessons' }).press('Enter');
    await expect(page).toHaveURL('/#lessons');
    await expect(page.getByRole('heading', { name: 'Lessons', exact: true })).toBeInViewport();
  });
}

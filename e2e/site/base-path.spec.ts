import { expect, test, type Page } from '@playwright/test';
import { execFile } from 'node:child_process';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { watchFaults } from '../support/faultLog.ts';
import { pages, pagesOf, root } from '../support/pages.ts';
import { serveUnder } from '../support/staticServer.ts';
import { figuresReady, readToTheEnd } from '../support/visit.ts';

const BASE = '/course/';
const folder = join(root, 'test-results/dist-base');

// One build for the whole file, so its tests stay together.
test.describe.configure({ mode: 'default' });

let server: Server | undefined;
let origin: string;

test.beforeAll(async () => {
  test.setTimeout(300_000); // on a machine that other tests share
  const run = join(root, 'src/tools/run.mjs');
  const env = { ...process.env, BASE_PATH: BASE };
  await promisify(execFile)(process.execPath, [run, 'build', '--outDir', folder], { cwd: root, env });
  ({ server, origin } = await serveUnder(BASE, folder));
});

test.afterAll(() => void server?.close());

/** Requests that leave the base path: the host has another site there. */
function watchStrays(page: Page): string[] {
  const strays: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(origin + BASE) && !request.url().startsWith('blob:'))
      strays.push(request.url());
  });
  return strays;
}

test(`under ${BASE}, every page opens with its figures, and nothing is fetched from elsewhere`, async ({
  page,
}) => {
  test.setTimeout(90_000);
  const strays = watchStrays(page);
  const faults = await watchFaults(page);
  const built = pagesOf(folder).map(({ path }) => path);
  expect(built, 'the same pages as at /').toEqual(pages.map(({ path }) => path));
  for (const path of built) {
    await page.goto(origin + BASE + path.slice(1));
    await figuresReady(page);
    await readToTheEnd(page);
    expect([...strays, ...faults], path).toEqual([]);
  }
});

/** Opens an address and tells where its links inside the same host lead. */
async function linksFrom(page: Page, path: string): Promise<string[]> {
  const response = await page.goto(origin + path);
  if (response?.status() !== 200) return [];
  const urls = await page
    .locator('a[href]')
    .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
  return urls
    .map((url) => new URL(url))
    .filter((url) => url.origin === origin)
    .map(({ pathname }) => pathname);
}

test(`under ${BASE}, following links from the first page leads to every page and nowhere else`, async ({
  page,
}) => {
  test.setTimeout(90_000);
  const seen = new Set([BASE]);
  for (const path of seen) for (const link of await linksFrom(page, path)) seen.add(link);
  const all = pages.map(({ path }) => BASE + path.slice(1)).filter((path) => !path.endsWith('/404.html'));
  expect([...seen].sort()).toEqual(all.sort());
});

test(`under ${BASE}, a reader goes on by the header and by previous and next`, async ({ page }) => {
  await page.goto(origin + BASE);
  await page.locator('main a[href*="/lessons/"]').first().click();
  await expect(page).toHaveURL(new RegExp(`${BASE}lessons/`));
  await page.getByRole('navigation', { name: 'Previous and next' }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('banner').getByRole('link').first().click();
  await expect(page).toHaveURL(origin + BASE);
});

test(`under ${BASE}, the search finds pages under ${BASE}`, async ({ page }) => {
  const strays = watchStrays(page);
  await page.goto(origin + BASE);
  await page.keyboard.press('/');
  await page.keyboard.type('what epsilon is for');
  const result = page.getByRole('option', { name: /What epsilon is for/ });
  await expect(result).toHaveAttribute('href', new RegExp(`^${BASE}lessons/`));
  await result.click();
  await expect(page.getByRole('heading', { name: 'What epsilon is for' })).toBeInViewport();
  expect(strays).toEqual([]);
});

/** @file Links are checked in the built files: no browser is needed to see that a file or an id is not there. */
import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documents } from '../support/builtDocuments.ts';
import { dist, filesOf } from '../support/pages.ts';

const files = new Set(filesOf(dist));
const PLACES: Record<string, string> = {
  href: '[href]',
  src: '[src]',
  content: 'meta[property="og:image"], meta[property="og:url"]',
};

/** Every address that a page mentions, as written. */
function addresses(document: Document): string[] {
  return Object.entries(PLACES).flatMap(([name, selector]) =>
    [...document.querySelectorAll(selector)].map((element) => element.getAttribute(name) ?? ''),
  );
}

/** Where the build believes the site will stand: its own absolute addresses start with it. */
function originOf(document: Document): string {
  const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href');
  return canonical ? new URL(canonical).origin : 'http://localhost';
}

function faultOf(address: string, path: string, origin: string): string | undefined {
  const url = new URL(address, origin + path);
  if (['data:', 'mailto:'].includes(url.protocol)) return undefined;
  if (url.origin !== origin) return url.protocol === 'https:' ? undefined : `${address}: not https`;
  const target = decodeURIComponent(url.pathname);
  if (!files.has(target.endsWith('/') ? `${target}index.html` : target)) return `${address}: no such file`;
  const anchor = decodeURIComponent(url.hash.slice(1));
  const isState = anchor.includes('=');
  if (!anchor || isState || !documents.has(target)) return undefined;
  return documents.get(target)?.getElementById(anchor) ? undefined : `${address}: no such place on that page`;
}

for (const [path, document] of documents) {
  test(`${path}: every link, anchor, image, script and style leads somewhere`, () => {
    const origin = originOf(document);
    const faults = addresses(document).map((address) => faultOf(address, path, origin));
    expect([...new Set(faults)].filter((fault) => fault !== undefined)).toEqual([]);
  });
}

test('every file that a style sheet asks for is there', () => {
  const sheets = [...files].filter((file) => file.endsWith('.css'));
  const asked = sheets.flatMap((sheet) =>
    [...readFileSync(join(dist, sheet), 'utf8').matchAll(/url\(["']?(?!data:)([^"')]+)/g)].map(([, url]) => ({
      sheet,
      url,
    })),
  );
  expect(asked.length, 'fonts at least').toBeGreaterThan(0);
  const missing = asked.filter(
    ({ sheet, url }) => !files.has(new URL(url, `http://localhost${sheet}`).pathname),
  );
  expect(missing).toEqual([]);
});

test('every page can be reached from the first one', () => {
  const reached = new Set(['/']);
  for (const path of reached) {
    const document = documents.get(path);
    for (const link of document?.querySelectorAll('a[href]') ?? []) {
      const { pathname, host } = new URL(link.getAttribute('href') ?? '', `http://localhost${path}`);
      if (host === 'localhost' && documents.has(pathname)) reached.add(pathname);
    }
  }
  const lost = [...documents.keys()].filter((path) => !reached.has(path) && path !== '/404.html');
  expect(lost).toEqual([]);
});

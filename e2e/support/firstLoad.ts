import type { Page, Response } from '@playwright/test';
import { gzipSync } from 'node:zlib';

export interface FirstLoad {
  /** gzip bytes; fonts as they are, for they are compressed. */
  html: number;
  css: number;
  js: number;
  fonts: number;
  other: number;
  files: { url: string; kind: string; bytes: number; text: string }[];
}

const KINDS: Record<string, 'html' | 'css' | 'js' | 'fonts'> = {
  document: 'html',
  stylesheet: 'css',
  script: 'js',
  font: 'fonts',
};

/** Opens a page and weighs all that it fetches before the reader does anything. */
export async function weighFirstLoad(page: Page, path: string): Promise<FirstLoad> {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  const load: FirstLoad = { html: 0, css: 0, js: 0, fonts: 0, other: 0, files: [] };
  for (const response of responses) {
    const body = await response.body();
    const kind = KINDS[response.request().resourceType()] ?? 'other';
    const bytes = kind === 'fonts' ? body.length : gzipSync(body).length;
    load[kind] += bytes;
    load.files.push({ url: response.url(), kind, bytes, text: kind === 'js' ? body.toString('utf8') : '' });
  }
  return load;
}

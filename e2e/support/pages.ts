/** @file The pages of the built site, read from `dist/`: a new page is tested without being listed anywhere. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface SitePage {
  /** As in the address bar, as if the site stood at `/`: `/lessons/normalize/`. */
  path: string;
  html: string;
  /** Tags of its figures: `bn-stepper`. */
  figures: string[];
}

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const dist = join(root, 'dist');

/** Every file of a built site, with `/` between folders on every system. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).join('/'))
    .sort();
}

export function pagesOf(folder: string): SitePage[] {
  const pages = filesOf(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      return { path: file.replace(/index\.html$/, ''), html, figures: figuresIn(html) };
    });
  if (pages.length === 0) throw new Error(`No pages in ${folder}: build the site before testing it.`);
  return pages;
}

/** A figure is an element of ours right around a `<figure>`. */
function figuresIn(html: string): string[] {
  return [...html.matchAll(/<(bn-[a-z0-9-]+)[^>]*>\s*<figure\b/g)].map(([, tag]) => tag);
}

export const pages = pagesOf(dist);
export const pagesWithFigures = pages.filter(({ figures }) => figures.length > 0);

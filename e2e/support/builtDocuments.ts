/** @file The built pages as documents, for what can be judged without a browser: a hundred times faster. */
import { JSDOM } from 'jsdom';
import { pages } from './pages.ts';

/** By path, as in the address bar. */
export const documents = new Map(pages.map(({ path, html }) => [path, new JSDOM(html).window.document]));

import { expect, test } from '@playwright/test';
import { weighFirstLoad } from '../support/firstLoad.ts';
import { pages } from '../support/pages.ts';

/** In bytes, of what a page fetches before the reader does anything. */
const BUDGET = { page: 120_000, js: 45_000, fonts: 200_000 };

/** In bytes: what a figure in the first screen may fetch of data, sixty digits and no more. */
const FEW_DIGITS = 7000;

/** Sentences that only these libraries' code contains; they are fetched when first needed. */
const LATECOMERS = { KaTeX: 'KaTeX parse error', mathjs: 'Too few arguments in function' };

for (const { path } of pages) {
  test(`${path} is light: 120 kB, of which 45 kB scripts, and 200 kB of fonts`, async ({
    page,
  }, testInfo) => {
    const { files, ...load } = await weighFirstLoad(page, path);
    const kB = Object.entries(load).map(([kind, bytes]) => `${kind} ${(bytes / 1000).toFixed(1)}`);
    testInfo.annotations.push({ type: 'first load, kB gzip', description: kB.join(', ') });
    console.log(`${path.padEnd(32)} ${kB.join('  ')} kB`);

    expect.soft(load.html + load.css + load.js, 'HTML, CSS and JS').toBeLessThanOrEqual(BUDGET.page);
    expect.soft(load.js, 'JS').toBeLessThanOrEqual(BUDGET.js);
    expect.soft(load.fonts, 'fonts').toBeLessThanOrEqual(BUDGET.fonts);
    for (const [name, sentence] of Object.entries(LATECOMERS)) {
      const early = files.filter(({ text }) => text.includes(sentence)).map(({ url }) => url);
      expect.soft(early, `${name} in the first load`).toEqual([]);
    }
    const data = files
      .filter(({ url, bytes }) => /\.(wasm|bin|gz|json)$/.test(new URL(url).pathname) && bytes > FEW_DIGITS)
      .map(({ url }) => url);
    expect.soft(data, 'data in the first load').toEqual([]);
  });
}

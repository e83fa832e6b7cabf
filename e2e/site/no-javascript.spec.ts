import { expect, test, type Browser, type Page } from '@playwright/test';
import { labelFaults } from '../support/drawingLabels.ts';
import { pages } from '../support/pages.ts';
import { readableText } from '../support/readableText.ts';
import { sidewaysFaults } from '../support/sideways.ts';
import { figuresOf, openAllDetails, visit } from '../support/visit.ts';

const WIDTHS = [360, 1440];

/** What the page shows with its scripts, by width. */
async function readWithScripts(page: Page, path: string) {
  await visit(page, path);
  await openAllDetails(page);
  const read: Record<number, { equations: number; text: string[] }> = {};
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    read[width] = {
      equations: await page.locator('.equation:visible').count(),
      text: await readableText(page),
    };
  }
  return read;
}

/** What a figure shows by itself: one drawing with marks in it, and a title. */
async function figuresAreComplete(page: Page): Promise<void> {
  for (const figure of await figuresOf(page).all()) {
    const drawing = figure.locator('.drawing > svg:visible');
    await expect(drawing).toHaveCount(1);
    expect(await drawing.locator('circle, rect, path, line').count(), 'marks').toBeGreaterThan(5);
    expect((await drawing.boundingBox())?.height, 'height of the drawing').toBeGreaterThan(80);
    await expect(figure.locator('.figure-title:visible')).toHaveText(/\S/);
  }
}

/** Folded answers open by a press, as they do in every browser. */
async function everythingUnfolds(page: Page): Promise<void> {
  for (const details of await page.locator('main details').all()) {
    if ((await details.getAttribute('open')) === null) await details.locator('> summary').click();
    await expect(details).toHaveAttribute('open', '');
  }
}

async function openPlain(browser: Browser, javaScriptEnabled: boolean, baseURL = ''): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled,
    baseURL,
    viewport: { width: WIDTHS[0], height: 900 },
  });
  return context.newPage();
}

for (const { path } of pages) {
  test(`${path} is complete without JavaScript: text, equations, drawings, answers`, async ({
    page,
    browser,
    baseURL,
  }) => {
    const whole = await readWithScripts(page, path);
    const plain = await openPlain(browser, false, baseURL);
    await plain.goto(path);
    await everythingUnfolds(plain);
    for (const width of WIDTHS) {
      await plain.setViewportSize({ width, height: 900 });
      await figuresAreComplete(plain);
      const text = await readableText(plain);
      expect
        .soft(
          whole[width].text.filter((block) => !text.includes(block)),
          `missing at ${width}`,
        )
        .toEqual([]);
      await expect.soft(plain.locator('.equation:visible:has(.katex)')).toHaveCount(whole[width].equations);
      expect.soft(await labelFaults(plain), `labels of the drawings at ${width}`).toEqual([]);
      expect.soft(await sidewaysFaults(plain), `sideways at ${width}`).toEqual([]);
    }
    await plain.context().close();

    // The same reader with JavaScript, on a line that loses every script.
    const poor = await openPlain(browser, true, baseURL);
    await poor.route('**/_astro/*.js', (route) => route.abort());
    await poor.goto(path);
    await figuresAreComplete(poor);
    await openAllDetails(poor);
    const text = await readableText(poor);
    expect
      .soft(
        whole[WIDTHS[0]].text.filter((block) => !text.includes(block)),
        'missing where no script arrives',
      )
      .toEqual([]);
    await poor.context().close();
  });
}

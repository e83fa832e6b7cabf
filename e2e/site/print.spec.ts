import { expect, test, type Page } from '@playwright/test';
import { pages } from '../support/pages.ts';
import { figuresOf, visit } from '../support/visit.ts';

/** What is left of A4 between the margins of print.css, in CSS pixels. */
const A4_WITHIN_MARGINS = Math.floor(((210 - 2 * 16) / 25.4) * 96);
const SCREEN_ONLY =
  'button, .site-header, .site-footer, .skip-link, .lesson-side, .previous-next, .figure .controls, .figure .legend, .figure .export';

test.use({ viewport: { width: A4_WITHIN_MARGINS, height: 1000 }, colorScheme: 'dark' });

/** Brightness of the ink, 0 … 255: paper is white whatever the theme. */
function inkOf(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(...(getComputedStyle(document.body).color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number)),
  );
}

/** Answers that stay folded on paper. */
function foldedOn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main details')]
      .filter((details) => details.checkVisibility())
      .filter(
        (details) =>
          ![...details.children]
            .slice(1)
            .every(
              (part) =>
                part.checkVisibility({ contentVisibilityAuto: true }) &&
                part.getBoundingClientRect().height > 0,
            ),
      )
      .map((details) => details.querySelector('summary')?.textContent ?? ''),
  );
}

for (const { path } of pages) {
  test(`${path} prints as a clean handout: dark on white, figures drawn, answers open, nothing cut off`, async ({
    page,
  }) => {
    await visit(page, path);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator(SCREEN_ONLY).filter({ visible: true })).toHaveCount(0);
    for (const figure of await figuresOf(page).all()) {
      await expect(figure.locator('.drawing > svg:visible')).toHaveCount(1);
      expect(
        await figure.locator('.drawing > svg :is(circle, rect, path, line):visible').count(),
      ).toBeGreaterThan(5);
    }
    expect.soft(await foldedOn(page), 'still folded').toEqual([]);
    expect.soft(await inkOf(page), 'ink').toBeLessThan(90);
    expect
      .soft(await page.evaluate(() => document.documentElement.scrollWidth), 'width')
      .toBeLessThanOrEqual(A4_WITHIN_MARGINS);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });
}

const lessons = pages.filter(({ path }) => path.startsWith('/lessons/'));

for (const { path } of lessons) {
  test(`${path} prints its questions first and all the right answers at the end, in the same order`, async ({
    page,
  }) => {
    await visit(page, path);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const questions = page.locator('main :is(.predict, .check)');
    const answers = page.getByRole('heading', { name: 'Answers' }).locator('xpath=following-sibling::ol/li');
    await expect(answers).toHaveCount(await questions.count());
    const text = (parts: Element[]) => parts.map((part) => part.textContent?.replace(/\s+/g, ' ').trim());
    const right = page.locator('main :is(.bet[data-right] > span, .option.right > summary)');
    expect(await answers.locator('.right-answer').evaluateAll(text)).toEqual(await right.evaluateAll(text));
    await expect(page.locator('main :is(.predict .answer, .feedback):visible')).toHaveCount(0);

    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect(answers).toHaveCount(0);
    expect(await foldedOn(page), 'without the script they stand open').toEqual([]);
  });
}

for (const { path } of lessons) {
  test(`${path} leaves no gap around a drawing on paper, and no citation alone on a page`, async ({
    page,
  }) => {
    await visit(page, path);
    await page.emulateMedia({ media: 'print' });
    const gaps = await page.locator('.drawing > svg:visible').evaluateAll((all) =>
      (all as SVGSVGElement[]).map((svg) => {
        const { width, height } = svg.getBoundingClientRect();
        return height - (width * svg.viewBox.baseVal.height) / svg.viewBox.baseVal.width;
      }),
    );
    for (const gap of gaps) expect(Math.abs(gap)).toBeLessThan(1);
    await expect(page.locator('.lesson-foot')).toHaveCSS('break-before', 'avoid');
    for (const side of await page.locator('.figure-side:not(:has(table))').all())
      await expect(side).toHaveCSS('break-after', 'avoid');
  });
}

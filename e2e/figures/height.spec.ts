/** @file What stands below a figure stays where it is when the figure's code arrives. */
import { expect, test, type Page } from '@playwright/test';

const heights = (page: Page) =>
  page.locator('.figure').evaluateAll((figures) => figures.map((figure) => Math.round(figure.clientHeight)));

for (const width of [1280, 768, 360])
  for (const lesson of ['normalize', 'minibatch-statistics']) {
    test(`figures of ${lesson} keep the height of their first drawing in a window of ${width} px`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 720 });
      await page.route('**/_astro/element.*.js', (route) => route.abort());
      await page.goto(`/lessons/${lesson}/`);
      const before = await heights(page);
      await page.unrouteAll();
      await page.reload();
      for (const figure of await page.locator('.figure').all()) {
        await figure.scrollIntoViewIfNeeded();
        await expect(figure).toHaveAttribute('data-ready', '');
      }
      expect(await heights(page)).toEqual(before);
    });
  }

import type { Page } from '@playwright/test';

/**
 * The text that a reader sees in the main part, block by block. Left out is what lives: the numbers under an equation,
 * status lines, the labels inside drawings (of which a page without JavaScript holds two widths), and what is not shown
 * before its script is there: the button of a bet, and all that is marked `script-only`.
 * Works without JavaScript too: the browser's tools run it, not the page.
 */
export function readableText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const blocks =
      'p, li, h1, h2, h3, h4, figcaption, summary, td, th, dt, dd, label, button, .equation, pre code';
    const live = 'svg, [role=status], output, .numbers, .place, .script-only, [hidden]';
    const visible = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    return [...document.querySelectorAll(`main :is(${blocks})`)]
      .filter((block) => !block.closest(live) && visible(block))
      .map((block) => {
        const copy = block.cloneNode(true) as Element;
        for (const part of copy.querySelectorAll(`${live}, select, textarea`)) part.remove();
        return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
      })
      .filter((text) => text !== '');
  });
}

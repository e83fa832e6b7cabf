import type { Page } from '@playwright/test';

/** What makes the page wider than the window; empty where a reader never scrolls sideways. */
export function sidewaysFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.scrollingElement?.scrollWidth ?? 0;
    if (wide <= innerWidth) return [];
    /** Inside a box that scrolls or cuts by itself. */
    const held = (element: Element) => {
      for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) {
        if (getComputedStyle(up).overflowX !== 'visible') return true;
      }
      return false;
    };
    const nameOf = (element: Element) =>
      `<${element.localName} class="${element.getAttribute('class') ?? ''}"> ${element.textContent?.trim().slice(0, 20)}`;
    const culprits = [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5 && !held(element))
      .map(nameOf);
    return [`${wide} px in a window of ${innerWidth} px`, ...culprits];
  });
}

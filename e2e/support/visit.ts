/** @file Opening a page the way a reader does: to its end, and no check before its figures answer. */
import { expect, type Locator, type Page } from '@playwright/test';

/** What the design promises for a figure that nears the window, also where its code is imported lazily. */
const READY_MS = 8000;

/** Every figure of the page: an element of ours right around a `<figure>`. */
export function figuresOf(page: Page): Locator {
  return page.locator('xpath=//*[starts-with(local-name(), "bn-")][figure]');
}

/** Brings each figure into the window and waits until it answers. */
export async function figuresReady(page: Page): Promise<void> {
  for (const figure of await figuresOf(page).all()) {
    await figure.scrollIntoViewIfNeeded();
    await expect(figure).toHaveAttribute('data-ready', '', { timeout: READY_MS });
  }
}

export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await figuresReady(page);
}

/** Scrolls window by window to the end, so that whatever loads on sight is loaded. */
export async function readToTheEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo({ top: y, behavior: 'instant' });
      await new Promise(requestAnimationFrame);
    }
  });
}

/** Until two frames have passed: the first draws what has happened, and the second comes after it. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

export async function openAllDetails(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

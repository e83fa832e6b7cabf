import { expect, type Locator, type Page } from '@playwright/test';
import { figuresReady } from './visit.ts';

/** The home page with its race, which answers. */
export async function openRace(page: Page, hash = ''): Promise<Locator> {
  await page.goto(`/${hash}`);
  await figuresReady(page);
  return page.locator('bn-race');
}

export const press = (race: Locator, name: string | RegExp) => race.getByRole('button', { name }).click();

/** Waits until both nets have made so many steps: a busy machine makes ten a second. */
export async function trained(race: Locator, steps: number): Promise<void> {
  await expect
    .poll(async () => Number(await race.getAttribute('data-step')), { timeout: 10_000 + 200 * steps })
    .toBeGreaterThanOrEqual(steps);
}

/** The number of percent in a text such as "89.2 %, 29 points above your bet". */
export async function percentIn(text: Locator): Promise<number> {
  return Number(/[\d.]+(?=\s*%)/.exec((await text.textContent()) ?? '')?.[0] ?? NaN);
}

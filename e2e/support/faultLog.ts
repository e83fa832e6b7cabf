import type { Page } from '@playwright/test';

/** Collects all that a reader's console and network panel would show red or yellow. Call it before opening the page. */
export async function watchFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('requestfailed', (request) =>
    faults.push(`failed: ${request.url()} ${request.failure()?.errorText}`),
  );
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`status ${response.status()}: ${response.url()}`);
  });
  await page.exposeBinding('tellViolation', (_, text: string) => faults.push(`policy: ${text}`));
  await page.addInitScript(() => {
    const tell = (window as unknown as { tellViolation(text: string): void }).tellViolation;
    addEventListener('securitypolicyviolation', (event) => {
      tell(`${event.violatedDirective} forbids ${event.blockedURI} (${event.sample})`);
    });
  });
  return faults;
}

/** @file Saving a figure and reading the file. */
import { readFileSync } from 'node:fs';
import { test, type Locator, type Page } from '@playwright/test';

export interface Saved {
  name: string;
  file: Buffer;
}

/** A real download in Chromium. Firefox' driver reports none: there, what the page hands to the browser is read. */
export async function save(page: Page, figure: Locator, type: string): Promise<Saved> {
  await figure.locator('.export summary').click();
  const press = () => figure.getByRole('button', { name: type, exact: true }).click();
  if (test.info().project.name === 'firefox') return handedOver(page, press);
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), file: readFileSync(await download.path()) };
}

async function handedOver(page: Page, press: () => Promise<void>): Promise<Saved> {
  const saved = await page.evaluateHandle(() => {
    const made = new Map<string, Blob>();
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob: Blob) => {
      const url = createObjectURL(blob);
      made.set(url, blob);
      return url;
    };
    const link = new Promise<HTMLAnchorElement>((resolve) => {
      HTMLAnchorElement.prototype.click = function () {
        resolve(this);
      };
    });
    const read = async () => {
      const { download, href } = await link;
      const bytes = new Uint8Array((await made.get(href)?.arrayBuffer()) ?? []);
      return { name: download, bytes: [...bytes] };
    };
    return { read };
  });
  await press();
  const { name, bytes } = await saved.evaluate(({ read }) => read());
  return { name, file: Buffer.from(bytes) };
}

/** @file What a reader takes away: the drawing as SVG and PNG, its numbers as CSV. */
import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';

const open = async (page: Page, tag: string, hash: string) => {
  await page.goto(`/lessons/normalize/${hash}`);
  const figure = page.locator(tag);
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute('data-ready', '');
  return figure;
};

interface Saved {
  name: string;
  file: Buffer;
}

/** A real download in Chromium. Firefox' driver reports none: there, what the page hands to the browser is read. */
async function save(page: Page, figure: Locator, type: string): Promise<Saved> {
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

test('CSV holds every number, in full precision', async ({ page }) => {
  const figure = await open(page, 'bn-stepper', '#batch=1,6,6,6,6&eps=0');
  const { name, file } = await save(page, figure, 'CSV');
  expect(name).toBe('stepper.csv');
  expect(file.toString()).toBe(
    'sample,x,centred,xHat\na,1,-4,-2\nb,6,1,0.5\nc,6,1,0.5\nd,6,1,0.5\ne,6,1,0.5\n',
  );
});

test('SVG is a drawing of its own: styled, with its fonts, without classes or controls', async ({ page }) => {
  const figure = await open(page, 'bn-stepper', '');
  const { name, file } = await save(page, figure, 'SVG');
  const svg = file.toString();
  expect(name).toBe('stepper.svg');
  expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(svg).toContain('wall √7 = 2.6458');
  expect(svg).toMatch(/<line [^>]*stroke="rgb/);
  expect(svg).not.toMatch(/ class=| tabindex=| role="slider"/);
});

test('PNG is the drawing, twice as fine as the screen', async ({ page }) => {
  const figure = await open(page, 'bn-stepper', '');
  const [, , width, height] = ((await figure.locator('.drawing svg').getAttribute('viewBox')) ?? '').split(
    ' ',
  );
  const { name, file } = await save(page, figure, 'PNG');
  expect(name).toBe('stepper.png');
  expect(file.subarray(1, 4).toString()).toBe('PNG');
  expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)]);
});

test('the laws hand over their own numbers', async ({ page }) => {
  const figure = await open(page, 'bn-laws', '#batch=3,7&eps=0');
  const { name, file } = await save(page, figure, 'CSV');
  expect(name).toBe('laws.csv');
  expect(file.toString()).toBe('sample,x,xHat\na,3,-1\nb,7,1\n');
});

import { expect, test } from '@playwright/test';
import { decodeShard } from '../../src/data/mnist/shard.ts';
import {
  BY_CLASS_FILE,
  SHARD_SIZE,
  SIXTY,
  SIXTY_FILE,
  TEST_FILE,
  TRAIN_SHARDS,
  WHOLE_TEST_FILE,
  trainFile,
} from '../../src/data/mnist/files.ts';
import { fileDigits } from '../../src/data/mnist/source.ts';

const train = Array.from({ length: TRAIN_SHARDS }, (_, k) => ({
  name: trainFile(k),
  count: SHARD_SIZE,
  kB: 480,
}));
const files = [
  ...train,
  { name: TEST_FILE, count: 2000, kB: 190 },
  { name: WHOLE_TEST_FILE, count: 10_000, kB: 950 },
  { name: SIXTY_FILE, count: SIXTY, kB: 7 },
  { name: BY_CLASS_FILE, count: 320, kB: 33 },
];
const address = (name: string) => `/data/mnist/${name}`;

for (const { name, count, kB } of files) {
  test(`${name} arrives as it was packed, in ${kB} kB at most, and tells its length`, async ({ request }) => {
    const response = await request.get(address(name));
    const headers = response.headers();
    const body = await response.body();
    expect(response.status()).toBe(200);
    expect(headers['content-type']).toBe('application/octet-stream');
    // Encoded once more, its length would be no use to a progress bar.
    expect(headers['content-encoding']).toBeUndefined();
    expect(Number(headers['content-length'])).toBe(body.length);
    expect(body.length).toBeLessThanOrEqual(kB * 1000);
    expect([...body.subarray(0, 2)], 'gzip').toEqual([0x1f, 0x8b]);

    const digits = await decodeShard(body);
    const source = fileDigits(name);
    expect(digits.count).toBe(count);
    expect(Buffer.compare(digits.labels, source.labels), 'labels').toBe(0);
    expect(Buffer.compare(digits.levels, source.levels), 'levels').toBe(0);
  });
}

test('a page may fetch every file, and the browser unpacks it to its full size', async ({ page }) => {
  await page.goto('/');
  for (const { name, count } of files) {
    const size = await page.evaluate(async (url) => {
      const { body } = await fetch(url);
      if (!body) throw new Error(`${url} has no body`);
      const unpacked = new Response(body.pipeThrough(new DecompressionStream('gzip')));
      return (await unpacked.arrayBuffer()).byteLength;
    }, address(name));
    expect(size, name).toBe(8 + count * (784 / 2 + 1));
  }
});

test('the licence lies beside the files, names each of them, and is plain ASCII', async ({ request }) => {
  const response = await request.get(address('LICENSE.txt'));
  const text = await response.text();
  expect(response.headers()['content-type']).toContain('text/plain');
  for (const words of [
    'train-00.bin to train-11.bin',
    TEST_FILE,
    WHOLE_TEST_FILE,
    BY_CLASS_FILE,
    'Yann LeCun and Corinna Cortes',
    'https://creativecommons.org/licenses/by-sa/3.0/',
  ])
    expect(text).toContain(words);
  expect(text).toMatch(/^[\n -~]+$/);
});

test('a reader finds whose digits they are among the references', async ({ page }) => {
  await page.goto('/references/');
  const credit = page.getByRole('paragraph').filter({
    hasText: 'Digits: MNIST, Yann LeCun and Corinna Cortes, CC BY-SA 3.0, packed to 16 grey levels.',
  });
  await expect(credit).toBeVisible();
  await credit.getByRole('link', { name: 'MNIST' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Proceedings of the IEEE' })).toBeInViewport();
});

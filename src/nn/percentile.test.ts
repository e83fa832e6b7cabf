import assert from 'node:assert/strict';
import { test } from 'node:test';
import { percentile } from './percentile.ts';

test('the median of an even number of values lies half way between the middle two', () => {
  assert.equal(percentile([1, 2, 4, 10], 0.5), 3);
  assert.equal(percentile([1, 2, 4], 0.5), 2);
});

test('it is NumPy’s default: 15 % of 0 to 10 is 1.5, and the ends are the extremes', () => {
  const values = Float32Array.from({ length: 11 }, (_, i) => i);
  assert.deepEqual(
    [0, 0.15, 0.85, 1].map((share) => percentile(values, share)),
    [0, 1.5, 8.5, 10],
  );
  assert.equal(percentile([7], 0.85), 7);
});

test('no values have none, nor is there one beyond 100 %', () => {
  assert.throws(() => percentile([], 0.5), /no values/);
  assert.throws(() => percentile([1], 1.5), /expected 0 to 1/);
});

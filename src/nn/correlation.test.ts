import assert from 'node:assert/strict';
import { test } from 'node:test';
import { correlation } from './correlation.ts';

const r = (first: number[], second: number[]) =>
  correlation(Float64Array.from(first), Float64Array.from(second));
const near = (actual: number, expected: number) =>
  assert.ok(Math.abs(actual - expected) < 1e-14, `${actual} is not ${expected}`);

test('a number worked by hand', () => {
  // Centred: -1, 0, 1 and -1, 1, 0. Covariance 1/3, variances 2/3 each.
  near(r([1, 2, 3], [4, 6, 5]), 0.5);
});

test('features on a line correlate fully, whichever way it falls', () => {
  near(r([1, 2, 4], [3, 6, 12]), 1);
  near(r([1, 2, 4], [-3, -6, -12]), -1);
});

test('neither a shift nor a factor changes it', () => {
  const [first, second] = [
    [4, 9, 2, 5],
    [13, 25, 6, 20],
  ];
  near(
    r(
      first.map((x) => 1000 * x - 7),
      second.map((x) => x / 3),
    ),
    r(first, second),
  );
  near(
    r(
      first.map((x) => 1e-160 * x),
      second,
    ),
    r(first, second),
  );
});

test('a feature that does not vary, or whose variance is 0 as a double, has none', () => {
  assert.ok(Number.isNaN(r([1, 2], [5, 5])));
  assert.ok(Number.isNaN(r([0, 1e-300], [5, 6])));
  assert.ok(Number.isNaN(r([7], [8])));
});

test('lists of different lengths are refused', () => {
  assert.throws(() => r([1, 2], [1]), /^Error: correlation: received 2 and 1 values/);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { all, create } from 'mathjs';
import { correlation } from './correlation.ts';
import { standardize } from './standardize.ts';
import { axesOf, covarianceOf, whiten } from './whiten.ts';

const math = create(all);
const near = (actual: number, expected: number, tolerance: number, what = '') =>
  assert.ok(Math.abs(actual - expected) <= tolerance, `${what} ${actual} is not ${expected} ± ${tolerance}`);

/** Points on an ellipse of 5 : 1, turned by an angle: variances 25 : 1 along its axes, exactly. */
function ellipse(degrees: number): [Float64Array, Float64Array] {
  const angle = (degrees * Math.PI) / 180;
  const turns = Array.from({ length: 40 }, (_, i) => (2 * Math.PI * i) / 40);
  const at = (t: number) => [5 * Math.cos(t), Math.sin(t)];
  return [
    Float64Array.from(turns, (t) => Math.cos(angle) * at(t)[0] - Math.sin(angle) * at(t)[1]),
    Float64Array.from(turns, (t) => Math.sin(angle) * at(t)[0] + Math.cos(angle) * at(t)[1]),
  ];
}

const condition = ({ long, short }: { long: number; short: number }) => long / short;

/** The axes of a cloud, and of the same cloud once each feature is standardized by itself. */
function standardized(degrees: number) {
  const before = ellipse(degrees).map((x) => standardize(x, 0));
  const after = before.map(({ xHat }) => xHat);
  return {
    before: axesOf(covarianceOf(before[0].centred, before[1].centred)),
    after: axesOf(covarianceOf(after[0], after[1])),
  };
}

// science.md E13: 26 → 1.1, 25.1 → 7.6, 24.9 → 19.2, 26.0 → 26.0, measured on a sample; the ellipse itself has 25.
for (const [degrees, expected] of [
  [0, 1],
  [15, 7.6],
  [30, 19.2],
  [45, 25],
]) {
  test(`standardizing takes the condition of an ellipse at ${degrees} degrees from 25 to ${expected}`, () => {
    const { before, after } = standardized(degrees);
    near(condition(before), 25, 1e-9);
    near(condition(after), expected, 0.05);
  });
}

test('at 45 degrees the correlation of .92 stays, and only whitening removes it', () => {
  const [first, second] = ellipse(45);
  near(correlation(first, second), 24 / 26, 1e-12);
  near(correlation(standardize(first, 0).xHat, standardize(second, 0).xHat), 24 / 26, 1e-12);
  const white = whiten(first, second, 0);
  near(correlation(...white), 0, 1e-12);
  near(condition(axesOf(covarianceOf(...white))), 1, 1e-9);
});

test('the axes are the eigenvalues and the first eigenvector that mathjs finds', () => {
  for (const [xx, xy, yy] of [
    [4, 11.125, 36],
    [4, -3, 36],
    [2, 0.5, 2],
    [9, 0, 1],
    [1, 0, 9],
  ]) {
    const { long, short, angle } = axesOf({ xx, xy, yy });
    const { eigenvectors } = math.eigs([
      [xx, xy],
      [xy, yy],
    ]);
    // mathjs types the result for vectors and matrices of any kind; these are plain arrays, the smallest value first.
    const [small, large] = eigenvectors as unknown as { value: number; vector: number[] }[];
    near(short, small.value, 1e-9);
    near(long, large.value, 1e-9);
    near(
      Math.abs(Math.cos(angle) * large.vector[0] + Math.sin(angle) * large.vector[1]),
      1,
      1e-9,
      'direction',
    );
  }
});

test('whitening is the inverse root of the covariance, which is symmetric', () => {
  const first = Float64Array.of(-1, 4, -3, 0, -1, 2, 0, -1);
  const second = Float64Array.of(-2, 10, -9, 5, -6, 5, 1, -4);
  const { xx, xy, yy } = covarianceOf(first, second);
  // mathjs' types know sqrtm for a Matrix alone; it takes and gives arrays as well.
  const root = math.sqrtm([
    [xx + 1e-5, xy],
    [xy, yy + 1e-5],
  ] as never) as unknown as number[][];
  const inverse = math.inv(root);
  const [a, b] = whiten(first, second, 1e-5);
  first.forEach((x, i) => {
    near(a[i], inverse[0][0] * x + inverse[0][1] * second[i], 1e-6);
    near(b[i], inverse[1][0] * x + inverse[1][1] * second[i], 1e-6);
  });
});

test('a cloud that is a line stays finite with epsilon, and has no answer without', () => {
  const first = Float64Array.of(-1, 0, 1);
  const second = Float64Array.of(-3, 0, 3);
  for (const values of whiten(first, second, 1e-5)) assert.ok(values.every((z) => Math.abs(z) < 2));
  for (const values of whiten(first, second, 0)) assert.ok(values.some(Number.isNaN));
});

test('lists of different lengths are refused', () => {
  assert.throws(() => whiten(Float64Array.of(1, -1), Float64Array.of(0), 0), /received 2 and 1 values/);
});

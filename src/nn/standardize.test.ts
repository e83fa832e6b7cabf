import assert from 'node:assert/strict';
import test from 'node:test';
import { assertAllClose } from './assertAllClose.ts';
import { Random } from './random.ts';
import { standardize } from './standardize.ts';
import { sum } from './sum.ts';

const of = (...values: number[]) => Float64Array.from(values);

/** A feature of m normals with the given mean and spread. */
function feature(m: number, seed: number, { mean = 0, sd = 1 } = {}): Float64Array {
  const random = new Random(seed);
  return Float64Array.from({ length: m }, () => mean + sd * random.normal());
}

const meanSquare = (values: Float64Array) => sum(values.map((v) => v * v)) / values.length;

test('the batch of the lessons comes out as worked by hand', () => {
  // 4+9+2+5+4+7+5+4 = 40, mean 5; deviations -1 4 -3 0 -1 2 0 -1;
  // squares 1+16+9+0+1+4+0+1 = 32, variance 32/8 = 4, s = 2
  const { mean, variance, s, centred, xHat } = standardize(of(4, 9, 2, 5, 4, 7, 5, 4), 0);
  assert.deepEqual([mean, variance, s], [5, 4, 2]);
  assert.deepEqual(centred, of(-1, 4, -3, 0, -1, 2, 0, -1));
  assert.deepEqual(xHat, of(-0.5, 2, -1.5, 0, -0.5, 1, 0, -0.5));
});

test('with eps, s is sqrt(variance + eps)', () => {
  // sqrt(4 + 2.25) = 2.5
  const { s, xHat } = standardize(of(4, 9, 2, 5, 4, 7, 5, 4), 2.25);
  assert.equal(s, 2.5);
  assertAllClose(xHat, [-0.4, 1.6, -1.2, 0, -0.4, 0.8, 0, -0.4], 1e-15);
});

test('the result has mean 0 and variance v / (v + eps)', () => {
  for (const sd of [100, 1, 0.01, 0.001]) {
    const { variance, xHat } = standardize(feature(60, 1, { sd, mean: 3 * sd }), 1e-5);
    assertAllClose([sum(xHat) / 60], [0], 1e-15, 'mean');
    assertAllClose([meanSquare(xHat)], [variance / (variance + 1e-5)], 1e-14, 'variance');
  }
});

test('scaling and shifting the inputs changes at most the sign', () => {
  const x = feature(20, 2);
  const { xHat } = standardize(x, 0);
  for (const a of [3, 0.01, -1, -50]) {
    const moved = standardize(
      x.map((xi) => a * xi + 7),
      0,
    ).xHat;
    assertAllClose(
      moved,
      xHat.map((v) => Math.sign(a) * v),
      1e-12,
      `a = ${a}`,
    );
  }
});

test('no sample gets further out than sqrt(m - 1), and a lone outlier gets there', () => {
  for (const m of [2, 5, 64]) {
    const { xHat } = standardize(feature(m, m), 0);
    assert.ok(xHat.every((v) => Math.abs(v) <= Math.sqrt(m - 1) + 1e-12));
    const lone = new Float64Array(m);
    lone[m - 1] = 1e6;
    assertAllClose([standardize(lone, 0).xHat[m - 1]], [Math.sqrt(m - 1)], 1e-12);
  }
});

test('two samples always land on -1 and 1', () => {
  assert.deepEqual(standardize(of(3, 8), 0).xHat, of(-1, 1));
  assert.deepEqual(standardize(of(1000, -2), 0).xHat, of(1, -1));
});

test('one sample is exactly 0, however small eps', () => {
  for (const eps of [1e-5, 1e-300]) {
    const { mean, variance, xHat } = standardize(of(7.3), eps);
    assert.deepEqual([mean, variance, xHat[0]], [7.3, 0, 0]);
  }
});

test('a constant feature is exactly 0, also where its sum must be rounded', () => {
  for (const [value, m] of [
    [0.1, 3],
    [7.3, 8],
    [0.1, 60],
    [-1e6 / 3, 7],
  ]) {
    const { mean, variance, xHat } = standardize(new Float64Array(m).fill(value), 1e-300);
    assert.equal(mean, value);
    assert.equal(variance, 0);
    assert.deepEqual(xHat, new Float64Array(m));
  }
});

test('without spread and without eps the result is 0/0', () => {
  assert.ok(standardize(of(5, 5), 0).xHat.every(Number.isNaN));
});

test('a small spread far from 0 keeps all the digits that its mean can have', () => {
  // Around 10,000 neighbouring numbers lie 2^-39 = 1.8e-12 apart; the mean is rounded to half of
  // that, all else is exact to 16 digits. So is 2^-10 · k + 10,000, whose spread is known.
  const steps = of(-3, 1, 2, 5, -4, 0, 0, 2);
  const reference = standardize(steps, 0);
  const { mean, variance, xHat } = standardize(
    steps.map((k) => 1e4 + k / 1024),
    0,
  );
  assertAllClose([mean], [1e4 + reference.mean / 1024], 2 ** -40);
  const errorOfMean = 2 ** -40 / (reference.s / 1024);
  assertAllClose([variance * 2 ** 20], [reference.variance], 1e-9);
  assertAllClose(xHat, reference.xHat, 2 * errorOfMean);
});

test('the inputs stay as they were', () => {
  const x = of(1, 2, 4);
  standardize(x, 1e-5);
  assert.deepEqual(x, of(1, 2, 4));
});

test('a value that is not finite shows in the result', () => {
  assert.ok(standardize(of(1, NaN, 2), 1e-5).xHat.every(Number.isNaN));
  assert.ok(standardize(of(1, Infinity), 1e-5).xHat.some(Number.isNaN));
});

test('an empty feature or an eps out of range is refused', () => {
  assert.throws(() => standardize(of(), 1e-5), /standardize: received 0 values/);
  for (const eps of [-1e-5, NaN, Infinity]) {
    assert.throws(() => standardize(of(1, 2), eps), /standardize: received eps/);
  }
});

import assert from 'node:assert/strict';
import test from 'node:test';
import { assertAllClose } from './assertAllClose.ts';
import { Random } from './random.ts';

const draw = (n: number, next: () => number) => Float64Array.from({ length: n }, next);

/** Average of f over the values. */
const average = (values: Float64Array, f: (value: number) => number) =>
  values.reduce((total, value) => total + f(value), 0) / values.length;

/** Marsaglia 2004: 1/2 + density times x + x³/3 + x⁵/(3·5) + …, to 1e-15 for |x| < 7. */
function normalCdf(x: number): number {
  let term = x;
  let series = x;
  for (let k = 3; k < 200; k += 2) {
    term *= (x * x) / k;
    series += term;
  }
  return 0.5 + (series * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
}

/** Kolmogorov-Smirnov: the largest gap between the draws' share below x and the law's. */
function largestGap(values: Float64Array, cdf: (x: number) => number): number {
  const n = values.length;
  return values
    .toSorted()
    .reduce((gap, x, k) => Math.max(gap, Math.abs(cdf(x) - k / n), Math.abs(cdf(x) - (k + 1) / n)), 0);
}

test('seed 1 gives these numbers, so that no change to the generator goes unseen', () => {
  const random = new Random(1);
  assert.deepEqual(
    Array.from(draw(3, () => random.uniform())),
    [0.09156953175513294, 0.8881928137485323, 0.43427017709149285],
  );
  assert.deepEqual(
    Array.from(draw(4, () => random.normal())),
    [0.3803943146421063, -0.5700680940401325, 0.5901775723012074, -1.1550733918051195],
  );
  assert.deepEqual(Array.from(random.permutation(8)), [0, 5, 4, 6, 1, 7, 2, 3]);
});

test('the same seed gives the same numbers, another seed others', () => {
  const ten = (seed: number) => {
    const random = new Random(seed);
    return draw(10, () => random.normal());
  };
  assert.deepEqual(ten(7), ten(7));
  assert.notDeepEqual(ten(7), ten(8));
});

test('uniform numbers lie in [0, 1) and follow the uniform law', () => {
  const random = new Random(2);
  const values = draw(100_000, () => random.uniform());
  assert.ok(values.every((u) => u >= 0 && u < 1));
  // 1.63 / sqrt(n) is passed by 1 % of true samples; the seed is fixed, so this one never flips.
  assert.ok(largestGap(values, (u) => u) < 1.63 / Math.sqrt(values.length));
});

test('normals have the first four moments of the normal law', () => {
  const random = new Random(3);
  const values = draw(400_000, () => random.normal());
  // Standard errors at n = 400,000: .0016, .0022, .0061, .0155; tolerances are three of them.
  assertAllClose([average(values, (z) => z)], [0], 0.0048, 'mean');
  assertAllClose([average(values, (z) => z ** 2)], [1], 0.0067, 'variance');
  assertAllClose([average(values, (z) => z ** 3)], [0], 0.0184, 'third moment');
  assertAllClose([average(values, (z) => z ** 4)], [3], 0.0465, 'fourth moment');
});

test('normals follow the normal law from end to end', () => {
  const random = new Random(4);
  const values = draw(100_000, () => random.normal());
  assert.ok(largestGap(values, normalCdf) < 1.63 / Math.sqrt(values.length));
});

test('the tails of the normals hold as many as they should', () => {
  const random = new Random(5);
  const values = draw(1_000_000, () => random.normal());
  for (const z of [2, 3, 4]) {
    const expected = 2 * (1 - normalCdf(z)) * values.length; // 45,500, 2,700 and 63
    const beyond = values.filter((value) => Math.abs(value) > z).length;
    assertAllClose([beyond], [expected], 3 * Math.sqrt(expected), `beyond ${z}`);
  }
});

test('one normal says nothing about the next', () => {
  const random = new Random(6);
  const values = draw(100_000, () => random.normal());
  const products = values.subarray(1).map((z, k) => z * values[k]);
  assertAllClose([average(products, (p) => p)], [0], 3 / Math.sqrt(100_000), 'autocorrelation');
});

test('a permutation holds every number once', () => {
  const order = new Random(1).permutation(1000);
  assert.deepEqual(
    Array.from(order.toSorted()),
    Array.from({ length: 1000 }, (_, i) => i),
  );
  assert.notDeepEqual(order, order.toSorted());
  assert.deepEqual([...new Random(1).permutation(0), ...new Random(1).permutation(1)], [0]);
});

test('all six orders of three come up equally often', () => {
  const random = new Random(9);
  const counts = new Map<string, number>();
  for (let n = 0; n < 60_000; n++) {
    const order = random.permutation(3).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  assert.equal(counts.size, 6);
  // standard deviation sqrt(60000 · 1/6 · 5/6) = 91
  for (const count of counts.values()) assertAllClose([count], [10_000], 3 * 91);
});

test('a seed must be an integer from 0 to 2^32 - 1', () => {
  for (const seed of [-1, 0.5, 2 ** 32, NaN]) {
    assert.throws(() => new Random(seed), /Random: received seed/);
  }
  new Random(2 ** 32 - 1).uniform();
  assert.throws(() => new Random(1).permutation(-1), /permutation: received n = -1/);
});

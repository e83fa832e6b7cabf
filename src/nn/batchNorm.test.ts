import assert from 'node:assert/strict';
import test from 'node:test';
import { assertAgrees, assertAllClose } from './assertAllClose.ts';
import { BatchNorm } from './batchNorm.ts';
import { assertGradients, randomizeParameters, randomMatrix } from './centralDifferences.ts';
import { column, fromRows, toRows, zeros } from './matrix.ts';
import type { Matrix } from './matrix.ts';
import { Random } from './random.ts';
import { sum } from './sum.ts';

/** One feature, as a matrix of one column. */
const feature = (...values: number[]) => fromRows(values.map((value) => [value]));
const lesson = () => feature(4, 9, 2, 5, 4, 7, 5, 4);

/** A layer away from its starting values, with a batch and a gradient for it. */
function randomCase(m: number, features: number, seed: number) {
  const random = new Random(seed);
  const bn = new BatchNorm(features);
  randomizeParameters(bn, random);
  return {
    bn,
    x: randomMatrix(m, features, random, { sd: 2, mean: 5 }),
    dY: randomMatrix(m, features, random),
  };
}

const columnMeans = (x: Matrix) => Array.from({ length: x.cols }, (_, j) => sum(column(x, j)) / x.rows);

test('a fresh layer has gamma 1, beta 0, running mean 0 and running variance 1', () => {
  const bn = new BatchNorm(2);
  assert.deepEqual([bn.eps, bn.momentum], [1e-5, 0.1]);
  assert.deepEqual([...bn.gamma, ...bn.beta], [1, 1, 0, 0]);
  assert.deepEqual([...bn.runningMean, ...bn.runningVar], [0, 0, 1, 1]);
  assert.deepEqual([...bn.dGamma, ...bn.dBeta], [0, 0, 0, 0]);
  assert.equal(bn.batch, null);
});

test('the batch of the lessons comes out as worked by hand', () => {
  // mean 5, variance 32/8 = 4, s = 2; gamma 1.5 and beta -1 give 1.5 xHat - 1
  const bn = new BatchNorm(1, { eps: 0 });
  bn.gamma[0] = 1.5;
  bn.beta[0] = -1;
  const y = bn.forwardTrain(lesson());
  assert.deepEqual(Array.from(y.data), [-1.75, 2, -3.25, -1, -1.75, 0.5, -1, -1.75]);
  assert.deepEqual([bn.batch?.mean[0], bn.batch?.variance[0], bn.batch?.s[0]], [5, 4, 2]);
});

test('the default eps moves the lesson batch by about a millionth', () => {
  // 2 / sqrt(4.00001) = 1 - .00000125
  const { data } = new BatchNorm(1).forwardTrain(lesson());
  assertAllClose(
    data,
    [-0.5, 2, -1.5, 0, -0.5, 1, 0, -0.5].map((v) => v * (1 - 1.25e-6)),
    1e-10,
  );
});

test('the running averages take in a tenth of the new batch, its variance with 1/(m-1)', () => {
  const bn = new BatchNorm(1);
  bn.forwardTrain(lesson());
  // .9 · 0 + .1 · 5 = .5 and .9 · 1 + .1 · 32/7 = 1.357142857…
  assertAllClose(bn.runningMean, [0.5], 1e-15);
  assertAllClose(bn.runningVar, [0.9 + (0.1 * 32) / 7], 1e-15);
});

test('after 44 steps on one batch the running mean holds 99 % of it', () => {
  const bn = new BatchNorm(1);
  for (let step = 1; step <= 43; step++) bn.forwardTrain(lesson());
  assert.ok(bn.runningMean[0] < 0.99 * 5);
  bn.forwardTrain(lesson());
  assert.ok(bn.runningMean[0] >= 0.99 * 5);
});

test('inference uses the running averages, changes none, and treats each sample alone', () => {
  const bn = new BatchNorm(1, { eps: 0 });
  bn.runningMean[0] = 3;
  bn.runningVar[0] = 16;
  bn.gamma[0] = 2;
  bn.beta[0] = 1;
  // 2 · (x - 3) / 4 + 1
  assert.deepEqual(toRows(bn.forwardEval(feature(3, 5, -1))), [[1], [2], [-1]]);
  assert.deepEqual(toRows(bn.forwardEval(feature(5))), [[2]]);
  assert.deepEqual([bn.runningMean[0], bn.runningVar[0]], [3, 16]);
});

test('each feature of the output has mean beta and variance gamma² v / (v + eps)', () => {
  const { bn, x } = randomCase(40, 3, 1);
  const y = bn.forwardTrain(x);
  assertAllClose(columnMeans(y), bn.beta, 1e-14);
  for (let j = 0; j < 3; j++) {
    const v = bn.batch?.variance[j] ?? NaN;
    const spread = column(y, j).map((value) => (value - bn.beta[j]) ** 2);
    assertAllClose([sum(spread) / 40], [(bn.gamma[j] ** 2 * v) / (v + 1e-5)], 1e-13);
  }
});

test('features do not see each other', () => {
  const { bn, x } = randomCase(8, 2, 2);
  const y = bn.forwardTrain(x);
  const alone = new BatchNorm(1);
  alone.gamma[0] = bn.gamma[1];
  alone.beta[0] = bn.beta[1];
  const y1 = alone.forwardTrain({ rows: 8, cols: 1, data: column(x, 1) });
  assert.deepEqual(y1.data, column(y, 1));
});

test('dX of each feature sums to 0, and is orthogonal to xHat but for eps', () => {
  const { bn, x, dY } = randomCase(12, 3, 3);
  bn.forwardTrain(x);
  const dX = bn.backward(dY);
  assertAllClose(columnMeans(dX), [0, 0, 0], 1e-15);
  for (let j = 0; j < 3; j++) {
    const xHat = column(bn.batch?.xHat ?? zeros(12, 3), j);
    const v = bn.batch?.variance[j] ?? NaN;
    // sum xHat² = m v / (v + eps), so dX · xHat = gamma / s · eps / (v + eps) · sum(dY xHat)
    const leak = ((bn.gamma[j] / Math.sqrt(v + 1e-5)) * bn.dGamma[j] * 1e-5) / (v + 1e-5);
    assertAllClose([sum(column(dX, j).map((d, i) => d * xHat[i]))], [leak], 1e-14);
  }
});

test('a gradient that is constant, or goes with xHat, is stopped', () => {
  const bn = new BatchNorm(1, { eps: 0 });
  bn.forwardTrain(lesson());
  const xHat = bn.batch?.xHat ?? zeros(8, 1);
  assertAllClose(bn.backward(feature(3, 3, 3, 3, 3, 3, 3, 3)).data, new Float64Array(8), 1e-15);
  assertAllClose(bn.backward(xHat).data, new Float64Array(8), 1e-15);
});

test('the backward pass of the lesson batch comes out as worked by hand', () => {
  const bn = new BatchNorm(1, { eps: 0 });
  bn.gamma[0] = 2;
  bn.forwardTrain(lesson());
  const dX = bn.backward(feature(0, 1, 0, 0, 0, 0, 0, 0));
  // sum dY = 1, sum(dY xHat) = 2; gamma / (m s) = 2 / 16; dX = (8 dY - 1 - 2 xHat) / 8:
  // xHat -.5 2 -1.5 0 1 gives 0, (8-1-4)/8 = 3/8, 2/8, -1/8, -3/8
  assert.deepEqual([bn.dBeta[0], bn.dGamma[0]], [1, 2]);
  assert.deepEqual(Array.from(dX.data), [0, 0.375, 0.25, -0.125, 0, -0.375, -0.125, 0]);
});

test('gradients agree with central differences', () => {
  for (const [m, features] of [
    [2, 1],
    [3, 4],
    [16, 3],
  ]) {
    const { bn, x, dY } = randomCase(m, features, m);
    // m = 2 puts both samples on -1 and 1: dX is what eps lets through, some 1e-6 of dY.
    assertGradients(bn, x, dY, m === 2 ? 1e-3 : 1e-8);
  }
});

test('one sample gives beta and no gradient; the running mean moves, the variance stays', () => {
  const bn = new BatchNorm(2);
  bn.beta.set([3, -2]);
  assert.deepEqual(toRows(bn.forwardTrain(fromRows([[7.3, -1e6]]))), [[3, -2]]);
  assert.deepEqual(toRows(bn.backward(fromRows([[5, 7]]))), [[0, 0]]);
  assert.deepEqual([...bn.dGamma, ...bn.dBeta], [0, 0, 5, 7]);
  assertAllClose(bn.runningMean, [0.73, -1e5], 1e-10);
  assert.deepEqual([...bn.runningVar], [1, 1]);
});

test('two samples land on beta - gamma and beta + gamma', () => {
  const bn = new BatchNorm(1, { eps: 0 });
  bn.gamma[0] = 3;
  bn.beta[0] = 10;
  assert.deepEqual(toRows(bn.forwardTrain(feature(1e4, 1e4 + 0.5))), [[7], [13]]);
});

test('a constant feature gives beta, and passes on a centred gradient over sqrt(eps)', () => {
  const bn = new BatchNorm(1, { eps: 0.25 });
  bn.beta[0] = 2;
  assert.deepEqual(toRows(bn.forwardTrain(feature(0.1, 0.1, 0.1))), [[2], [2], [2]]);
  // (dY - mean dY) / .5 with mean 2
  assert.deepEqual(toRows(bn.backward(feature(1, 2, 3))), [[-2], [0], [2]]);
});

test('a small spread far from 0 is normalized as near 0', () => {
  const near = randomMatrix(30, 1, new Random(5), { sd: 1e-3 });
  const far = { ...near, data: near.data.map((v) => v + 1e4) };
  const options = { eps: 1e-12 };
  const y = new BatchNorm(1, options).forwardTrain(near);
  // adding 10,000 rounds each value to 1e-12, a billionth of the spread
  assertAllClose(new BatchNorm(1, options).forwardTrain(far).data, y.data, 1e-8);
});

test('arguments stay as they were and results are new', () => {
  const { bn, x, dY } = randomCase(4, 2, 6);
  const before = [x.data.slice(), dY.data.slice()];
  const y = bn.forwardTrain(x);
  const first = y.data.slice();
  bn.forwardEval(x);
  bn.backward(dY);
  bn.forwardTrain(x);
  assert.deepEqual([x.data, dY.data], before);
  assert.deepEqual(y.data, first);
});

test('a second backward replaces dGamma and dBeta; a probe in between changes nothing', () => {
  const { bn, x, dY } = randomCase(4, 2, 7);
  bn.forward(x, 'train');
  const dX = bn.backward(dY);
  const first = [bn.dGamma.slice(), bn.dBeta.slice()];
  bn.forward(randomMatrix(9, 2, new Random(8)), 'eval');
  assert.deepEqual(bn.backward(dY), dX);
  assert.deepEqual([bn.dGamma, bn.dBeta], first);
});

test('as a layer it has two modes and two parameters', () => {
  const { bn, x } = randomCase(6, 2, 9);
  assert.deepEqual(bn.forward(x, 'train'), bn.forwardTrain(x));
  assert.deepEqual(bn.forward(x, 'eval'), bn.forwardEval(x));
  const [gamma, beta] = bn.parameters();
  assert.deepEqual([gamma.name, beta.name], ['gamma', 'beta']);
  assert.ok(gamma.value === bn.gamma && gamma.gradient === bn.dGamma);
  assert.ok(beta.value === bn.beta && beta.gradient === bn.dBeta);
});

test('constant gamma and beta undo the normalization of the batch that gave them', () => {
  const { bn, x } = randomCase(10, 2, 10);
  bn.forwardTrain(x);
  if (bn.batch) bn.gamma.set(bn.batch.s);
  if (bn.batch) bn.beta.set(bn.batch.mean);
  assertAgrees(bn.forwardTrain(x).data, x.data, 1e-15);
});

test('misuse is refused with the function and the shapes', () => {
  const bn = new BatchNorm(2);
  assert.throws(() => bn.backward(zeros(2, 2)), /BatchNorm.backward: expected a forwardTrain/);
  bn.forwardEval(zeros(4, 2));
  assert.throws(() => bn.backward(zeros(4, 2)), /BatchNorm.backward: expected a forwardTrain/);
  assert.throws(() => bn.forwardTrain(zeros(4, 3)), /forwardTrain: received 4×3, expected any×2/);
  assert.throws(() => bn.forwardTrain(zeros(0, 2)), /forwardTrain: received 0 samples/);
  assert.throws(() => bn.forwardEval(zeros(4, 3)), /forwardEval: received 4×3, expected any×2/);
  bn.forwardTrain(zeros(4, 2));
  assert.throws(() => bn.backward(zeros(3, 2)), /BatchNorm.backward: received 3×2, expected 4×2/);
});

test('options out of range are refused', () => {
  assert.throws(() => new BatchNorm(0), /BatchNorm: received 0 features/);
  assert.throws(() => new BatchNorm(1.5), /BatchNorm: received 1.5 features/);
  assert.throws(() => new BatchNorm(1, { eps: -1 }), /received eps = -1/);
  assert.throws(() => new BatchNorm(1, { momentum: 1.1 }), /received momentum = 1.1/);
  assert.throws(() => new BatchNorm(1, { momentum: NaN }), /received momentum = NaN/);
});

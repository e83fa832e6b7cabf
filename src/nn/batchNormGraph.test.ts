import assert from 'node:assert/strict';
import test from 'node:test';
import { assertAllClose } from './assertAllClose.ts';
import { BatchNorm } from './batchNorm.ts';
import { batchNormGraph, type BatchNormGraphInput } from './batchNormGraph.ts';
import { centralDifferences } from './centralDifferences.ts';
import { Random } from './random.ts';

const X = Float64Array.of(4, 9, 2, 5, 4, 7, 5, 4);
const ONE = Float64Array.of(0, 1, 0, 0, 0, 0, 0, 0);
const lesson = (change: Partial<BatchNormGraphInput> = {}) =>
  batchNormGraph({ x: X, dY: ONE, gamma: 1, beta: 0, eps: 0, ...change });

function randomInput(m: number): BatchNormGraphInput {
  const random = new Random(m);
  const draw = (spread: number, shift: number) =>
    Float64Array.from({ length: m }, () => shift + spread * random.normal());
  return { x: draw(2, 5), dY: draw(1, 0), gamma: random.normal(), beta: random.normal(), eps: 1e-5 };
}

test('the gradient of the lesson’s batch comes out node by node as worked by hand', () => {
  const g = lesson();
  assert.deepEqual([g.mean, g.variance, g.s], [5, 4, 2]);
  assert.deepEqual([g.dBeta, g.dGamma], [1, 2]);
  assert.deepEqual(g.dXHat, ONE);
  // dS = -(1 · 2)/2 = -1, dVariance = -1/4; dCentred = dXHat/2 - centred/16: -(-1)/16, 1/2 - 4/16, …
  assert.deepEqual([g.dS, g.dVariance], [-1, -0.25]);
  assert.deepEqual(Array.from(g.dCentred), [0.0625, 0.25, 0.1875, 0, 0.0625, -0.125, 0, 0.0625]);
  assert.equal(g.dMean, -0.5);
  // -0.5/8 = -1/16 for each
  assert.deepEqual(Array.from(g.dX), [0, 0.1875, 0.125, -0.0625, 0, -0.1875, -0.0625, 0]);
});

test('node by node gives what BatchNorm.backward gives in one formula', () => {
  for (const m of [2, 3, 16, 64]) {
    const input = randomInput(m);
    const layer = new BatchNorm(1);
    layer.gamma[0] = input.gamma;
    layer.beta[0] = input.beta;
    const y = layer.forwardTrain({ rows: m, cols: 1, data: input.x });
    const dX = layer.backward({ rows: m, cols: 1, data: input.dY });
    const graph = batchNormGraph(input);
    assertAllClose(graph.y, y.data, 1e-14, 'y');
    assertAllClose(graph.dX, dX.data, 1e-14, 'dX');
    assertAllClose([graph.dGamma, graph.dBeta], [layer.dGamma[0], layer.dBeta[0]], 1e-13);
  }
});

test('dX, dGamma and dBeta agree with central differences', () => {
  const input = randomInput(9);
  const knobs = Float64Array.of(input.gamma, input.beta);
  const loss = () => {
    const { y, dY } = batchNormGraph({ ...input, gamma: knobs[0], beta: knobs[1] });
    return y.reduce((total, value, i) => total + value * dY[i], 0);
  };
  const { dX, dGamma, dBeta } = batchNormGraph(input);
  assertAllClose(dX, centralDifferences(input.x, loss), 1e-9, 'dX');
  assertAllClose([dGamma, dBeta], centralDifferences(knobs, loss), 1e-9, 'dGamma, dBeta');
});

test('the gradients of the inner nodes agree with central differences of what follows them', () => {
  const { dY, gamma, centred, s, xHat, variance, eps, ...g } = lesson({ gamma: 1.5, eps: 1e-5 });
  const lossOf = (values: Float64Array) =>
    values.reduce((total, value, i) => total + gamma * value * dY[i], 0);
  const place = Float64Array.of(s, variance);
  assertAllClose(
    [g.dS],
    centralDifferences(place, () => lossOf(centred.map((c) => c / place[0]))).slice(0, 1),
    1e-9,
  );
  const fromVariance = () => lossOf(centred.map((c) => c / Math.sqrt(place[1] + eps)));
  assertAllClose([g.dVariance], centralDifferences(place, fromVariance).slice(1), 1e-9);
  assertAllClose(
    g.dXHat,
    centralDifferences(xHat, () => lossOf(xHat)),
    1e-9,
  );
  const c = centred.slice();
  const fromCentred = () => {
    const v = c.reduce((total, value) => total + value * value, 0) / c.length;
    return lossOf(c.map((value) => value / Math.sqrt(v + eps)));
  };
  assertAllClose(g.dCentred, centralDifferences(c, fromCentred), 1e-9);
});

test('misuse is refused with the numbers', () => {
  assert.throws(() => lesson({ dY: Float64Array.of(1) }), /batchNormGraph: received 1 gradients, expected 8/);
});

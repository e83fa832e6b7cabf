import assert from 'node:assert/strict';
import test from 'node:test';
import { batchNormGraph } from './batchNormGraph.ts';
import { gradientWithConstants } from './batchNormParts.ts';
import {
  centralGradient,
  float32,
  float64,
  relativeError,
  roundedLoss,
  type Round,
} from './gradientCheck.ts';

const loss = {
  x: Float64Array.of(4, 9, 2, 5, 4, 7, 5, 4),
  dY: Float64Array.of(0, 1, 0, 0, 0, 0, 0, 0),
  gamma: 1,
  beta: 0,
  eps: 1e-5,
};
const { dX, s } = batchNormGraph(loss);
const errorAt = (h: number, round: Round, expected = dX) =>
  relativeError(centralGradient(loss, h, round), expected);

test('the loss is the sum of dY·y: here the y of the 9', () => {
  assert.ok(Math.abs(roundedLoss({ ...loss, eps: 0 }, float64) - 2) < 1e-15);
  assert.equal(roundedLoss({ ...loss, gamma: 3, beta: -1, eps: 0 }, float64), 5);
});

test('in 32 bits every result is a 32-bit number', () => {
  for (const d of centralGradient(loss, 1e-3, float32)) assert.equal(d, Math.fround(d));
});

test('in 64 bits the error falls with h², and rises again with 1/h', () => {
  const [e1, e2, e3] = [1e-1, 1e-2, 1e-3].map((h) => errorAt(h, float64));
  assert.ok(Math.abs(e1 / e2 - 100) < 5 && Math.abs(e2 / e3 - 100) < 1, `${e1} ${e2} ${e3}`);
  assert.ok(errorAt(1e-5, float64) < 1e-9);
  assert.ok(errorAt(1e-11, float64) > 1e3 * errorAt(1e-5, float64));
});

test('in 32 bits the best step is near 0.01 and leaves three digits; 1e-5 is far too small', () => {
  assert.ok(errorAt(1e-2, float32) < 1e-3);
  assert.ok(errorAt(1e-5, float32) > 0.05);
});

test('a gradient that takes mean and s for constants is found out at every step', () => {
  const wrong = gradientWithConstants(loss.dY, { gamma: 1, s });
  for (let k = 1; k <= 8; k++) assert.ok(errorAt(10 ** -k, float64, wrong) > 0.3);
});

test('where there is no gradient to compare with there is no relative error', () => {
  assert.ok(!Number.isFinite(relativeError(Float64Array.of(0), Float64Array.of(0))));
  assert.ok(!Number.isFinite(relativeError(Float64Array.of(1), Float64Array.of(0))));
});

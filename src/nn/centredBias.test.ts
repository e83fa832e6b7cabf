import assert from 'node:assert/strict';
import test from 'node:test';
import { assertAllClose } from './assertAllClose.ts';
import { trainCentredBias } from './centredBias.ts';

const run = (throughMean: boolean, learningRate = 0.5) =>
  trainCentredBias({
    x: Float64Array.of(4, 9, 2, 5, 4, 7, 5, 4),
    target: 1,
    learningRate,
    steps: 100,
    throughMean,
  });

test('with the mean as a constant the bias walks half a unit a step to 50, and the loss stays 2.5', () => {
  const { bias, loss } = run(false);
  assert.equal(bias.length, 101);
  // centred: -1 4 -3 0 -1 2 0 -1; half the mean of (c - 1)² = (4 + 9 + 16 + 1 + 4 + 1 + 1 + 4)/16 = 2.5
  assertAllClose(bias.slice(0, 4), [0, 0.5, 1, 1.5], 1e-14);
  assertAllClose([bias[100]], [50], 1e-12);
  assertAllClose(loss, new Float64Array(101).fill(2.5), 1e-12);
});

test('with the gradient through the mean the bias stays at 0, at the same loss', () => {
  const { bias, loss } = run(true);
  assertAllClose(bias, new Float64Array(101), 1e-14);
  assertAllClose(loss, new Float64Array(101).fill(2.5), 1e-12);
});

test('the walk is as fast as the learning rate', () => {
  assertAllClose([run(false, 0.1).bias[100]], [10], 1e-12);
});

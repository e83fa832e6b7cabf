import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BatchNorm } from './batchNorm.ts';
import { fromRows } from './matrix.ts';
import { remember, RULES, START, startLeft, stepsTo99, weightOf } from './runningRules.ts';

/** 4 9 2 5 4 7 5 4: mean 5, variance 4 with 1/m, 32/7 with 1/(m − 1). */
const batch = { mean: 5, variance: 4 };
const near = (found: number, expected: number) =>
  assert.ok(Math.abs(found - expected) < 1e-12, `${found}, expected ${expected}`);

test('the default batch, once, in a fresh layer: PyTorch remembers 0.9 + 0.1 · 32/7, Keras and Flax 0.99 + 0.01 · 4', () => {
  const pytorch = remember(RULES.pytorch, START, batch, 1, 8);
  near(pytorch.variance, 0.9 + 3.2 / 7);
  assert.equal(pytorch.variance.toFixed(3), '1.357');
  near(pytorch.mean, 0.5);
  for (const name of ['keras', 'flax'] as const)
    near(remember(RULES[name], START, batch, 1, 8).variance, 1.03);
  near(remember(RULES.average, START, batch, 1, 8).variance, 32 / 7);
});

test('PyTorch’s rule is that of the engine, minibatch after minibatch', () => {
  const norm = new BatchNorm(1);
  let found = START;
  [
    [4, 9, 2, 5],
    [1, 1, 2, 8],
    [-3, 0, 0, 7],
  ].forEach((values, t) => {
    norm.forwardTrain(fromRows(values.map((x) => [x])));
    const { mean, variance } = norm.batch!;
    found = remember(RULES.pytorch, found, { mean: mean[0], variance: variance[0] }, t + 1, 4);
    near(found.mean, norm.runningMean[0]);
    near(found.variance, norm.runningVar[0]);
  });
});

test('the plain average gives every minibatch the same weight in the end', () => {
  let found = START;
  [3, 5, 10].forEach(
    (mean, t) => (found = remember(RULES.average, found, { mean, variance: 3.5 }, t + 1, 8)),
  );
  near(found.mean, 6);
  near(found.variance, 4);
  assert.equal(weightOf(RULES.average, 4), 0.25);
});

test('99 % of the memory comes from data after 44, 459 and 4,603 minibatches', () => {
  const steps = (alpha: number) => stepsTo99({ alpha, unbiased: true });
  assert.deepEqual([0.1, 0.01, 0.001].map(steps), [44, 459, 4603]);
  assert.equal(stepsTo99(RULES.average), 1);
  assert.equal(steps(1), 1);
  assert.ok(startLeft(RULES.pytorch, 44) <= 0.01 && startLeft(RULES.pytorch, 43) > 0.01);
});

test('after 60 minibatches 0.2 % of the start is left for PyTorch, 54.7 % for Keras, nothing in the average', () => {
  const left = (name: 'pytorch' | 'keras' | 'average') => (100 * startLeft(RULES[name], 60)).toFixed(1);
  assert.deepEqual([left('pytorch'), left('keras'), left('average')], ['0.2', '54.7', '0.0']);
  assert.equal(startLeft(RULES.average, 0), 1);
});

test('a momentum of 1, then inference: x̂ of eight samples shrinks by the root of 7/8', () => {
  const norm = new BatchNorm(1, { momentum: 1, eps: 0 });
  const x = fromRows([4, 9, 2, 5, 4, 7, 5, 4].map((value) => [value]));
  const [train, inference] = [norm.forwardTrain(x), norm.forwardEval(x)];
  near(inference.data[1] / train.data[1], Math.sqrt(7 / 8));
  assert.equal(Math.sqrt(7 / 8).toFixed(3), '0.935');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAllClose } from './assertAllClose.ts';
import { BatchNorm } from './batchNorm.ts';
import { foldBatchNorm } from './foldBatchNorm.ts';
import { normalWeights } from './initializers.ts';
import { Linear } from './linear.ts';
import { fromRows } from './matrix.ts';
import { Random } from './random.ts';

test('w = 3, b = 1 before mean 5, variance 4, gamma 1.5, beta 2 and eps 0 become 2.25 and −1', () => {
  const linear = new Linear(fromRows([[3]]));
  linear.b!.set([1]);
  const norm = new BatchNorm(1, { eps: 0 });
  norm.runningMean.set([5]);
  norm.runningVar.set([4]);
  norm.gamma.set([1.5]);
  norm.beta.set([2]);
  // The factor is 1.5/2 = 0.75: 3 · 0.75 = 2.25, and (1 − 5) · 0.75 + 2 = −1.
  const folded = foldBatchNorm(linear, norm);
  assert.deepEqual([folded.W.data[0], folded.b![0]], [2.25, -1]);
});

test('the folded layer does what both did in inference mode, and neither is changed', () => {
  const random = new Random(3);
  const linear = new Linear(normalWeights(5, 4, 1, random), { bias: false });
  const norm = new BatchNorm(4, { eps: 1e-3 });
  for (const values of [norm.gamma, norm.beta, norm.runningMean])
    values.forEach((_, j) => (values[j] = random.normal()));
  norm.runningVar.forEach((_, j) => (norm.runningVar[j] = 0.01 + random.uniform()));
  const before = [linear.W.data.slice(), norm.gamma.slice()];
  const x = normalWeights(7, 5, 2, random);
  const expected = norm.forwardEval(linear.forward(x, 'eval'));
  assertAllClose(foldBatchNorm(linear, norm).forward(x, 'eval').data, expected.data, 1e-12, 'folded');
  assert.deepEqual([linear.W.data, norm.gamma], before);
});

test('layers that do not fit together are refused with their sizes', () => {
  const linear = new Linear(fromRows([[1, 2]]));
  assert.throws(() => foldBatchNorm(linear, new BatchNorm(3)), /2 units and 3 features/);
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { assertAgrees, assertAllClose } from './assertAllClose.ts';
import { assertGradients, randomizeParameters, randomMatrix } from './centralDifferences.ts';
import type { Rows } from './fixtures/oracle.ts';
import { LayerNorm } from './layerNorm.ts';
import { fromRows, toRows, zeros } from './matrix.ts';
import { Random } from './random.ts';

function randomCase(m: number, features: number, seed: number) {
  const random = new Random(seed);
  const ln = new LayerNorm(features);
  randomizeParameters(ln, random);
  const x = randomMatrix(m, features, random, { sd: 2, mean: 5 });
  return { ln, x, dY: randomMatrix(m, features, random) };
}

test('each sample comes out with mean 0 and variance v / (v + eps), whatever the others are', () => {
  const { x } = randomCase(5, 7, 1);
  const ln = new LayerNorm(7);
  for (const row of toRows(ln.forward(x, 'train'))) {
    const mean = row.reduce((sum, v) => sum + v, 0) / 7;
    const variance = row.reduce((sum, v) => sum + v * v, 0) / 7;
    assertAllClose([mean, variance], [0, 1], 1e-5);
  }
  const alone = ln.forward(fromRows(toRows(x).slice(2, 3)), 'train');
  assert.deepEqual(toRows(alone)[0], toRows(ln.forward(x, 'train'))[2]);
});

test('a sample of four features comes out as worked by hand, forward and backward', () => {
  const ln = new LayerNorm(4, { eps: 0 });
  ln.gamma.set([1, 2, 1, 1]);
  ln.beta.set([0, 0, 10, 0]);
  // mean 3, variance (4 + 4 + 4 + 4) / 4 = 4, s = 2: xHat = -1, 1, -1, 1
  assert.deepEqual(toRows(ln.forward(fromRows([[1, 5, 1, 5]]), 'train')), [[-1, 2, 9, 1]]);
  // dXHat = gamma dY = 0 8 0 0, mean 2, mean of dXHat xHat 2: (0 - 2 + 2) / 2, (8 - 2 - 2) / 2, 0, (0 - 2 - 2) / 2
  assert.deepEqual(toRows(ln.backward(fromRows([[0, 4, 0, 0]]))), [[0, 2, 0, -2]]);
  assert.deepEqual([...ln.dGamma, ...ln.dBeta], [0, 4, 0, 0, 0, 4, 0, 0]);
});

test('gradients agree with central differences', () => {
  for (const [m, features] of [
    [1, 5],
    [4, 3],
    [6, 8],
  ]) {
    const { ln, x, dY } = randomCase(m, features, m);
    assertGradients(ln, x, dY, 1e-7);
  }
});

test('forward and backward are PyTorch 1.13’s', () => {
  const path = new URL('./fixtures/pytorch-normalization.json', import.meta.url);
  // The cast: the entries of `family` differ in rank; this name has matrices.
  const { family } = JSON.parse(readFileSync(path, 'utf8')) as {
    family: { name: string; x: Rows; dY: Rows; y: Rows; dX: Rows; params: Rows; grads: Rows }[];
  };
  const expected = family.find(({ name }) => name === 'LayerNorm')!;
  const ln = new LayerNorm(expected.x[0].length);
  ln.gamma.set(expected.params[0]);
  ln.beta.set(expected.params[1]);
  assertAgrees(ln.forward(fromRows(expected.x), 'train').data, expected.y.flat(), 1e-9, 'y');
  assertAgrees(ln.backward(fromRows(expected.dY)).data, expected.dX.flat(), 1e-9, 'dX');
  assertAgrees(ln.dGamma, expected.grads[0], 1e-9, 'dGamma');
  assertAgrees(ln.dBeta, expected.grads[1], 1e-9, 'dBeta');
});

test('training and inference do the same, and a probe in between leaves no trace', () => {
  const { ln, x, dY } = randomCase(3, 4, 9);
  const y = ln.forward(x, 'train');
  const dX = ln.backward(dY);
  assert.deepEqual(ln.forward(x, 'eval'), y);
  ln.forward(zeros(7, 4), 'eval');
  assert.deepEqual(ln.backward(dY), dX);
});

test('misuse is refused with the function and the shapes', () => {
  assert.throws(() => new LayerNorm(0), /LayerNorm: received 0 features/);
  const ln = new LayerNorm(3);
  assert.throws(() => ln.backward(zeros(2, 3)), /LayerNorm.backward: expected a forward in train mode/);
  assert.throws(() => ln.forward(zeros(2, 4), 'train'), /LayerNorm.forward: received 2×4, expected any×3/);
  ln.forward(zeros(2, 3), 'train');
  assert.throws(() => ln.backward(zeros(1, 3)), /LayerNorm.backward: received 1×3, expected 2×3/);
});

import assert from 'node:assert/strict';
import test from 'node:test';
import { Activation, relu, sigmoid, tanh } from './activations.ts';
import { assertAllClose } from './assertAllClose.ts';
import { assertGradients, randomMatrix } from './centralDifferences.ts';
import { fromRows, toRows } from './matrix.ts';
import { Random } from './random.ts';

const xs = Array.from({ length: 801 }, (_, k) => (k - 400) / 20);

test('the sigmoid has its known values and symmetry', () => {
  assert.equal(sigmoid.value(0), 0.5);
  // 1 / (1 + e^-1) = 1 / 1.36787944117… = .731058578630…
  assertAllClose([sigmoid.value(1)], [0.7310585786300049], 1e-15);
  for (const x of xs) assertAllClose([sigmoid.value(x) + sigmoid.value(-x)], [1], 1e-15);
});

test('tanh agrees with Math.tanh, also close to 0', () => {
  for (const x of [...xs, 1e-9, -1e-9, 1e-300]) {
    assertAllClose([tanh.value(x)], [Math.tanh(x)], 1e-15 * Math.abs(Math.tanh(x)), `tanh ${x}`);
  }
});

test('ReLU keeps what is positive; its slope at 0 is 0', () => {
  assert.deepEqual([-2, 0, 3].map(relu.value), [0, 0, 3]);
  assert.deepEqual(
    [-2, 0, 3].map((x) => relu.slope(relu.value(x))),
    [0, 0, 1],
  );
});

test('far out nothing overflows', () => {
  assert.deepEqual([-1e4, 1e4].map(sigmoid.value), [0, 1]);
  assert.deepEqual([-1e4, 1e4].map(tanh.value), [-1, 1]);
});

test('a value that is not a number stays one, so that a diverged run shows', () => {
  for (const fn of [sigmoid, tanh, relu]) assert.ok(Number.isNaN(fn.value(NaN)), fn.name);
});

test('gradients agree with central differences', () => {
  for (const fn of [sigmoid, tanh, relu]) {
    const random = new Random(2);
    const x = randomMatrix(6, 3, random, { sd: 2, mean: 0.3 });
    assertGradients(new Activation(fn), x, randomMatrix(6, 3, random));
  }
});

test('a probe in eval mode leaves the backward pass alone', () => {
  const layer = new Activation(relu);
  layer.forward(fromRows([[1, -1]]), 'train');
  layer.forward(fromRows([[-1, 1]]), 'eval');
  assert.deepEqual(toRows(layer.backward(fromRows([[5, 7]]))), [[5, 0]]);
});

test('misuse is refused with the function and the shapes', () => {
  const layer = new Activation(relu);
  const x = fromRows([[1, -1]]);
  assert.throws(() => layer.backward(x), /Activation.backward: expected a forward/);
  layer.forward(x, 'train');
  assert.throws(() => layer.backward(fromRows([[1]])), /received 1×1, expected 1×2/);
});

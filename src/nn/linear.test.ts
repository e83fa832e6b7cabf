import assert from 'node:assert/strict';
import test from 'node:test';
import { assertGradients, randomizeParameters, randomMatrix } from './centralDifferences.ts';
import { Linear } from './linear.ts';
import { fromRows, toRows, zeros } from './matrix.ts';
import { Random } from './random.ts';

const weights = fromRows([
  [1, 2],
  [3, 4],
  [5, 6],
]);
const x = fromRows([
  [1, 0, -1],
  [0, 0, 2],
]);
const dY = fromRows([
  [1, 2],
  [3, 4],
]);

test('the forward pass is x W + b, worked by hand', () => {
  const layer = new Linear(weights);
  layer.b?.set([10, 20]);
  // 1·(1 2) - 1·(5 6) = (-4 -4), 2·(5 6) = (10 12), plus (10 20)
  assert.deepEqual(toRows(layer.forward(x, 'train')), [
    [6, 16],
    [20, 32],
  ]);
  assert.deepEqual(layer.forward(x, 'eval'), layer.forward(x, 'train'));
});

test('the backward pass is dX = dY Wᵀ, dW = xᵀ dY, db = column sums, worked by hand', () => {
  const layer = new Linear(weights);
  layer.forward(x, 'train');
  // 1·1 + 2·2 = 5, 1·3 + 2·4 = 11, 1·5 + 2·6 = 17; 3·1 + 4·2 = 11, 3·3 + 4·4 = 25, 15 + 24 = 39
  assert.deepEqual(toRows(layer.backward(dY)), [
    [5, 11, 17],
    [11, 25, 39],
  ]);
  // columns of x: (1 0), (0 0), (-1 2); the last gives -(1 2) + 2·(3 4) = (5 6)
  assert.deepEqual(toRows(layer.dW), [
    [1, 2],
    [0, 0],
    [5, 6],
  ]);
  assert.deepEqual(Array.from(layer.db ?? []), [4, 6]);
});

test('gradients agree with central differences, with and without a bias', () => {
  for (const bias of [true, false]) {
    const random = new Random(1);
    const layer = new Linear(zeros(4, 3), { bias });
    randomizeParameters(layer, random);
    assertGradients(layer, randomMatrix(5, 4, random), randomMatrix(5, 3, random));
  }
});

test('a second backward replaces the gradients of the first', () => {
  const layer = new Linear(weights);
  layer.forward(x, 'train');
  layer.backward(dY);
  const { dW } = layer;
  const first = toRows(dW);
  layer.backward(dY);
  assert.deepEqual(toRows(dW), first);
});

test('a probe in eval mode leaves the backward pass alone', () => {
  const layer = new Linear(weights);
  layer.forward(x, 'train');
  layer.forward(fromRows([[9, 9, 9]]), 'eval');
  layer.backward(dY);
  assert.deepEqual(toRows(layer.dW)[0], [1, 2]);
});

test('the layer owns its weights, and names its parameters', () => {
  const layer = new Linear(weights);
  layer.W.data.fill(0);
  assert.equal(weights.data[0], 1);
  assert.deepEqual(
    layer.parameters().map((p) => p.name),
    ['W', 'b'],
  );
  assert.deepEqual(
    new Linear(weights, { bias: false }).parameters().map((p) => p.name),
    ['W'],
  );
});

test('misuse is refused with the function and the shapes', () => {
  const layer = new Linear(weights);
  assert.throws(() => layer.backward(dY), /Linear.backward: expected a forward/);
  assert.throws(() => layer.forward(dY, 'train'), /Linear.forward: received 2×2, expected any×3/);
  layer.forward(x, 'train');
  assert.throws(() => layer.backward(x), /Linear.backward: received 2×3, expected 2×2/);
});

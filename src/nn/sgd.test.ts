import assert from 'node:assert/strict';
import test from 'node:test';
import { assertAllClose } from './assertAllClose.ts';
import { Sgd } from './sgd.ts';

const parameter = (values: number[], gradients: number[]) => ({
  name: 'W',
  value: Float64Array.from(values),
  gradient: Float64Array.from(gradients),
});

test('a plain step goes against the gradient, learningRate times it', () => {
  const p = parameter([1, 2], [4, -8]);
  new Sgd([p], { learningRate: 0.25 }).step();
  assert.deepEqual(Array.from(p.value), [0, 4]);
});

test("momentum follows PyTorch's rule, worked by hand", () => {
  // gradients 1, 1, 0 at momentum .5: v = 1, 1.5, .75; steps of .1 v from 0: -.1, -.25, -.325
  const p = parameter([0], [1]);
  const sgd = new Sgd([p], { learningRate: 0.1, sgdMomentum: 0.5 });
  const path = [1, 1, 0].map((gradient) => {
    p.gradient[0] = gradient;
    sgd.step();
    return p.value[0];
  });
  assertAllClose(path, [-0.1, -0.25, -0.325], 1e-15);
});

test('a changed learning rate scales the velocity kept from before', () => {
  // v = 1, then 1.5 at twice the rate: -.1 - .3
  const p = parameter([0], [1]);
  const sgd = new Sgd([p], { learningRate: 0.1, sgdMomentum: 0.5 });
  sgd.step();
  sgd.learningRate = 0.2;
  sgd.step();
  assertAllClose(p.value, [-0.4], 1e-15);
});

test('the gradient itself stays', () => {
  const p = parameter([1], [3]);
  new Sgd([p], { learningRate: 1, sgdMomentum: 0.9 }).step();
  assert.equal(p.gradient[0], 3);
});

test('options out of range and gradients that do not fit are refused', () => {
  assert.throws(() => new Sgd([], { learningRate: -1 }), /Sgd: received learningRate = -1/);
  assert.throws(() => new Sgd([], { learningRate: NaN }), /Sgd: received learningRate = NaN/);
  assert.throws(() => new Sgd([], { learningRate: 1, sgdMomentum: 1 }), /received sgdMomentum = 1/);
  assert.throws(
    () => new Sgd([parameter([1, 2], [1])], { learningRate: 1 }),
    /Sgd: W has 2 values and 1 gradients/,
  );
});

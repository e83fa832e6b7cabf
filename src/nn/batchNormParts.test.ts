import assert from 'node:assert/strict';
import test from 'node:test';
import { assertAllClose } from './assertAllClose.ts';
import { BatchNorm } from './batchNorm.ts';
import { batchNormGraph } from './batchNormGraph.ts';
import { gradientWithConstants, influenceOf, leakAlongXHat, splitGradient } from './batchNormParts.ts';
import { centralDifferences, randomMatrix } from './centralDifferences.ts';
import { Linear } from './linear.ts';
import { column } from './matrix.ts';
import { Random } from './random.ts';
import { standardize } from './standardize.ts';
import { sum } from './sum.ts';

const X = Float64Array.of(4, 9, 2, 5, 4, 7, 5, 4);
const random = new Random(5);
const draw = (m: number) => Float64Array.from({ length: m }, () => random.normal());
const dot = (a: Float64Array, b: Float64Array) => sum(a.map((value, i) => value * b[i]));

test('one pushes at the 9: an eighth is taken off all, a quarter of each x̂ besides', () => {
  const { xHat } = standardize(X, 0);
  const { alongOnes, alongXHat, left } = splitGradient(Float64Array.of(0, 1, 0, 0, 0, 0, 0, 0), xHat);
  assert.equal(alongOnes, 0.125);
  assert.deepEqual(Array.from(alongXHat), [-0.125, 0.5, -0.375, 0, -0.125, 0.25, 0, -0.125]);
  assert.deepEqual(Array.from(left), [0, 0.375, 0.25, -0.125, 0, -0.375, -0.125, 0]);
});

test('what is taken off is the straight line in x̂ that fits dY best, for eps = 0', () => {
  const { xHat } = standardize(X, 0);
  const dY = draw(8);
  const { left } = splitGradient(dY, xHat);
  const squares = (u: number, v: number) => sum(left.map((d, i) => (d - u - v * xHat[i]) ** 2));
  for (const [u, v] of [
    [0.01, 0],
    [-0.01, 0],
    [0, 0.01],
    [0.01, -0.01],
  ])
    assert.ok(squares(u, v) > squares(0, 0)); // any other line leaves more
});

test('pushing all alike, or stretching, leaves nothing', () => {
  const { xHat } = standardize(X, 0);
  assertAllClose(splitGradient(new Float64Array(8).fill(1.7), xHat).left, new Float64Array(8), 1e-15);
  assertAllClose(splitGradient(xHat, xHat).left, new Float64Array(8), 1e-15);
});

test('gamma / s times what is left is dX', () => {
  const dY = draw(8);
  const { s, xHat, dX } = batchNormGraph({ x: X, dY, gamma: -0.7, beta: 3, eps: 0.3 });
  assertAllClose(
    splitGradient(dY, xHat).left.map((d) => (-0.7 / s) * d),
    dX,
    1e-15,
  );
});

test('sum dX is 0 for any eps, and sum dX·x̂ is what eps lets through', () => {
  for (const eps of [0, 1e-5, 0.1, 4, 100]) {
    const g = batchNormGraph({ x: X, dY: draw(8), gamma: 1.3, beta: 0, eps });
    assertAllClose([sum(g.dX)], [0], 1e-15);
    assertAllClose([dot(g.dX, g.xHat)], [leakAlongXHat(g)], 1e-14, `eps ${eps}`);
  }
  // By hand: gamma 1, dGamma 2, eps = v = 4: 2 · 4 / 8^1.5
  assertAllClose([leakAlongXHat({ gamma: 1, dGamma: 2, variance: 4, eps: 4 })], [8 / 22.627417], 1e-9);
  assert.equal(leakAlongXHat({ gamma: 1, dGamma: 0, variance: 0, eps: 0 }), 0);
});

test('moving the 9 moves every y but those of the 4s', () => {
  const { xHat, s } = standardize(X, 0);
  // 1/(8 · 2) times 8 [i = j] - 1 - 2 x̂: -.5 gives 0, 2 gives 8 - 1 - 4, -1.5 gives 2, 0 gives -1, 1 gives -3
  assert.deepEqual(
    Array.from(influenceOf(1, { xHat, s, gamma: 1 }), (d) => 16 * d),
    [0, 3, 2, -1, 0, -3, -1, 0],
  );
});

test('the influence of one sample agrees with central differences', () => {
  const x = X.slice();
  const eps = 0.5;
  const { xHat, s } = standardize(x, eps);
  for (const i of [0, 1, 5])
    for (const j of [0, 2, 5]) {
      const expected = centralDifferences(x, () => 1.4 * standardize(x, eps).xHat[j])[i];
      assertAllClose([influenceOf(i, { xHat, s, gamma: 1.4 })[j]], [expected], 1e-9);
    }
});

test('with constants the gradient of a push on all alike passes whole', () => {
  assert.deepEqual(Array.from(gradientWithConstants(Float64Array.of(1, 1), { gamma: 3, s: 2 })), [1.5, 1.5]);
});

test('the gradient of weights below is orthogonal to them, but for eps', () => {
  const layer = new Linear(randomMatrix(5, 3, random), { bias: true });
  const bn = new BatchNorm(3, { eps: 0.2 });
  bn.gamma.set([0.5, -2, 1.1]);
  bn.forwardTrain(layer.forward(randomMatrix(12, 5, random), 'train'));
  layer.backward(bn.backward(randomMatrix(12, 3, random)));
  for (let k = 0; k < 3; k++) {
    const leak = leakAlongXHat({
      gamma: bn.gamma[k],
      dGamma: bn.dGamma[k],
      variance: bn.batch?.variance[k] ?? NaN,
      eps: 0.2,
    });
    // w·dW = sum dX·(w·input) = sum dX·centred = s · sum dX·x̂
    const s = bn.batch?.s[k] ?? NaN;
    assertAllClose([dot(column(layer.W, k), column(layer.dW, k))], [s * leak], 1e-13);
    assertAllClose([layer.db?.[k] ?? NaN], [0], 1e-14); // and a bias there gets none
  }
});

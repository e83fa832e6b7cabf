import assert from 'node:assert/strict';
import test from 'node:test';
import { relu, sigmoid, tanh } from '../nn/activations.ts';
import { ACTIVATION_CODES } from './kernels.ts';
import { workbenches } from './workbench.ts';

/** From one saturation to the other, in steps that hit no round number; and what lies at the edges. */
const X = [
  ...Array.from({ length: 4001 }, (_, n) => (n - 2000) * 0.0537),
  ...[0, -0, 1e-8, -1e-8, 3e-4, 88, -88, 200, -200, 3e38, -3e38],
].map(Math.fround);

for (const { build, ...bench } of await workbenches()) {
  const apply = (name: 'sigmoid' | 'tanh' | 'relu', values: readonly number[]) => {
    const x = bench.matrix(1, values.length, values);
    const y = bench.matrix(1, values.length);
    bench.kernels.activationForward(ACTIVATION_CODES[name], x.address, y.address, 1, x.width);
    return { y, values: bench.rows(y, 1) };
  };

  for (const fn of [sigmoid, tanh]) {
    test(`${build}: ${fn.name} is the textbook's to 3e-7 relative, and below 1e-23 to as much as of that`, () => {
      apply(fn.name, X).values.forEach((y, n) => {
        const expected = fn.value(X[n]);
        const off = Math.abs(y - expected) / Math.max(Math.abs(expected), 1e-23);
        assert.ok(off < 3e-7, `${fn.name}(${X[n]}) = ${y}, expected ${expected}, ${off}`);
      });
    });
  }

  test(`${build}: ReLU is exact, and NaN passes through all three`, () => {
    apply('relu', X).values.forEach((y, n) => assert.ok(y === Math.max(0, X[n]), `${y}`));
    for (const name of ['sigmoid', 'tanh', 'relu'] as const)
      assert.deepEqual([...apply(name, [NaN]).values], [NaN]);
  });

  test(`${build}: backward, dX is dY times the slope at y, and what is too small becomes 0`, () => {
    for (const fn of [sigmoid, tanh, relu]) {
      const { y, values } = apply(fn.name, [-1.5, 0, 0.3, 2, 0.7]);
      const dY = [1, -2, 3, 0.5, 1e-35];
      const d = bench.matrix(1, 5, dY);
      bench.kernels.activationBackward(ACTIVATION_CODES[fn.name], y.address, d.address, 1, d.width);
      const dX = bench.rows(d, 1);
      dY.slice(0, 4).forEach((each, n) => {
        assert.ok(Math.abs(dX[n] - each * fn.slope(values[n])) < 3e-7, `${fn.name} ${n}: ${dX[n]}`);
      });
      assert.equal(dX[4], 0);
    }
  });

  test(`${build}: a gradient that is NaN stays NaN`, () => {
    const { y } = apply('relu', [1]);
    const d = bench.matrix(1, 1, [NaN]);
    bench.kernels.activationBackward(ACTIVATION_CODES.relu, y.address, d.address, 1, d.width);
    assert.ok(Number.isNaN(bench.rows(d, 1)[0]));
  });
}

import assert from 'node:assert/strict';
import test from 'node:test';
import { workbenches } from './workbench.ts';

const meanOf = (values: Float32Array) => values.reduce((sum, v) => sum + v, 0) / values.length;
const sdOf = (values: Float32Array) => Math.sqrt(meanOf(values.map((v) => (v - meanOf(values)) ** 2)));

for (const { build, ...bench } of await workbenches()) {
  const { kernels } = bench;
  const stateOf = () => {
    const at = bench.list([0, 0, 0, 0]);
    new Uint32Array(bench.bytes.buffer).set([11, 222, 3333, 44444], at / 4);
    return at;
  };

  test(`${build}: dropout drops its share, keeps the mean, and draws anew each time`, () => {
    const count = 40_000;
    const x = bench.list(new Float32Array(count).fill(3));
    const [mask, y] = [bench.list(new Float32Array(count)), bench.list(new Float32Array(count))];
    const state = stateOf();
    kernels.dropoutForward(x, count, 0.2, state, mask, y);
    const first = bench.read(y, count);
    assert.deepEqual(new Set(first), new Set([0, 3.75])); // 3 / 0.8
    const dropped = first.filter((v) => v === 0).length / count;
    assert.ok(Math.abs(dropped - 0.2) < 0.01, `${dropped}`); // 5 standard errors
    kernels.dropoutForward(x, count, 0.2, state, mask, y);
    const again = bench.read(y, count);
    const both = again.filter((v, n) => v === 0 && first[n] === 0).length / count;
    assert.ok(Math.abs(both - 0.04) < 0.005, `${both}`); // independent of the first
    kernels.multiply(x, mask, count);
    assert.deepEqual(bench.read(x, count), again); // the way back drops the same ones
  });

  test(`${build}: noise has a shift and a scale for each unit, and a little of both for each number`, () => {
    const [rows, width] = [500, 40];
    const one = bench.matrix(rows, width, new Float32Array(rows * width).fill(1));
    const zero = bench.matrix(rows, width, new Float32Array(rows * width));
    const [factor, shifts, y] = [1, 2, 3].map(() => bench.matrix(rows, width));
    const unit = bench.list(new Float32Array(2 * width));
    const draw = (x: number, to: number) =>
      kernels.noiseForward(x, rows, width, 2, stateOf(), unit, factor.address, to);
    draw(zero.address, shifts.address);
    draw(one.address, y.address);
    const [f, s, out] = [factor, shifts, y].map((each) => bench.rows(each, rows));
    out.forEach((v, n) => assert.ok(Math.abs(v - f[n] - s[n]) < 1e-6));
    const column = (values: Float32Array, j: number) => values.filter((_, n) => n % width === j);
    const shiftMeans = Float32Array.from({ length: width }, (_, j) => meanOf(column(s, j)));
    assert.ok(shiftMeans.every((mean) => Math.abs(mean) < 2 * 0.51) && sdOf(shiftMeans) > 0.3);
    // Within a unit: uniform ±0.2 has standard deviation 0.4/√12 = 0.115; the scale 2 · 0.1.
    assert.ok(Math.abs(sdOf(column(s, 0)) - 0.115) < 0.01);
    assert.ok(Math.abs(sdOf(column(f, 0)) - 0.2) < 0.02);
    assert.ok(Math.abs(meanOf(f) - 1 - 2 * 0.125) < 0.05, `${meanOf(f)}`);
  });
}

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { assertAgrees } from '../nn/assertAllClose.ts';
import type { Case, Rows } from '../nn/fixtures/oracle.ts';
import { ACTIVATION_CODES, LEARNING } from './kernels.ts';
import { workbenches, type Workbench } from './workbench.ts';

interface LayerNormCase {
  name: string;
  x: Rows;
  dY: Rows;
  y: Rows;
  dX: Rows;
  params: Rows;
  grads: Rows;
}

// The cast: JSON has no type; a wrong shape would fail every comparison below.
const oracle = JSON.parse(
  readFileSync(new URL('../nn/fixtures/pytorch-normalization.json', import.meta.url), 'utf8'),
) as { cases: Case[]; family: LayerNormCase[] };
const { identity } = ACTIVATION_CODES;

/** gamma and beta, or mean and variance, one padded list behind the other. */
function pair(bench: Workbench, width: number, first: readonly number[], second: readonly number[]): number {
  const values = new Float32Array(2 * width);
  values.set(first);
  values.set(second, width);
  return bench.list(values);
}

/** The distance at which gradients of gamma and beta are collected. */
function collect({ kernels }: Workbench, affine: number, gradients: number): void {
  kernels.setLearning(LEARNING.collect, 0, 0, 0, 0, gradients - affine);
}

/** With few samples nearly alike, x - mean loses digits that float32 does not have: more is granted there. */
const toleranceOf = ({ m }: Case) => (m === 2 ? 2e-3 : 3e-5);

for (const { build, ...bench } of await workbenches()) {
  oracle.cases.forEach((expected, c) => {
    const { m, features, eps, momentum } = expected;
    test(`${build}: batch norm, case ${c} (${m}×${features}), is PyTorch's, forward, backward and in inference`, () => {
      const x = bench.matrix(m, features);
      const { width } = x;
      const [xHat, y] = [bench.matrix(m, features), bench.matrix(m, features)];
      const affine = pair(bench, width, expected.gamma, expected.beta);
      const running = pair(bench, width, Array(features).fill(0), Array(features).fill(1));
      const [gradients, batch] = [pair(bench, width, [], []), pair(bench, width, [], [])];
      collect(bench, affine, gradients);
      const tolerance = toleranceOf(expected);
      const part = (address: number, n: number) => bench.read(address + 4 * n * width, features);
      for (const step of expected.steps) {
        const input = bench.matrix(m, features, step.x.flat());
        const d = bench.matrix(m, features, step.dY.flat());
        const places = [affine, running, momentum, eps, batch, xHat.address, y.address] as const;
        bench.kernels.batchNormForward(identity, input.address, m, width, m, ...places);
        assertAgrees(bench.rows(y, m), step.y.flat(), tolerance, 'y');
        bench.kernels.batchNormBackward(
          identity,
          y.address,
          d.address,
          m,
          width,
          m,
          affine,
          batch,
          xHat.address,
        );
        if (m > 2) assertAgrees(bench.rows(d, m), step.dX.flat(), tolerance, 'dX');
        assertAgrees(part(gradients, 0), step.dGamma, tolerance, 'dGamma');
        assertAgrees(part(gradients, 1), step.dBeta, tolerance, 'dBeta');
        assertAgrees(part(running, 0), step.runningMean, 1e-5, 'runningMean');
        assertAgrees(part(running, 1), step.runningVar, 1e-5, 'runningVar');
      }
      const { x: seen, y: answer } = expected.eval;
      const rows = seen.length;
      const [input, output] = [bench.matrix(rows, features, seen.flat()), bench.matrix(rows, features)];
      bench.kernels.batchNormEval(identity, input.address, rows, width, affine, running, eps, output.address);
      assertAgrees(bench.rows(output, rows), answer.flat(), 1e-5, 'eval y');
    });
  });

  test(`${build}: a single sample gives xHat = 0 and dX = 0; the mean moves, the variance stays`, () => {
    const x = bench.matrix(1, 2, [3, -5]);
    const [xHat, y, d] = [bench.matrix(1, 2), bench.matrix(1, 2), bench.matrix(1, 2, [1, 2])];
    const affine = pair(bench, 4, [2, 2], [0.5, 0.5]);
    const [running, batch] = [pair(bench, 4, [0, 0], [1, 1]), pair(bench, 4, [], [])];
    collect(bench, affine, pair(bench, 4, [], []));
    const places = [affine, running, 0.5, 1e-5, batch, xHat.address, y.address] as const;
    bench.kernels.batchNormForward(identity, x.address, 1, 4, 1, ...places);
    bench.kernels.batchNormBackward(identity, y.address, d.address, 1, 4, 1, affine, batch, xHat.address);
    assert.deepEqual([...bench.rows(y, 1)], [0.5, 0.5]);
    assert.deepEqual([...bench.rows(d, 1)].map(Math.abs), [0, 0]);
    assert.deepEqual([...bench.read(running, 2), ...bench.read(running + 16, 2)], [1.5, -2.5, 1, 1]);
  });

  test(`${build}: layer norm is PyTorch's, forward and backward, whatever the padding holds`, () => {
    const expected = oracle.family.find(({ name }) => name === 'LayerNorm')!;
    const [rows, columns] = [expected.x.length, expected.x[0].length];
    const x = bench.matrix(rows, columns, expected.x.flat());
    const [xHat, y] = [bench.matrix(rows, columns), bench.matrix(rows, columns)];
    const d = bench.matrix(rows, columns, expected.dY.flat());
    const affine = pair(bench, x.width, expected.params[0], expected.params[1]);
    const gradients = pair(bench, x.width, [], []);
    const statistics = bench.list(new Float32Array(4 * rows));
    collect(bench, affine, gradients);
    const size = [rows, columns, x.width] as const;
    bench.kernels.layerNormForward(x.address, ...size, affine, 1e-5, statistics, xHat.address, y.address);
    assertAgrees(bench.rows(y, rows), expected.y.flat(), 1e-5, 'y');
    bench.kernels.layerNormBackward(d.address, ...size, affine, statistics, xHat.address);
    assertAgrees(bench.rows(d, rows), expected.dX.flat(), 1e-5, 'dX');
    assertAgrees(bench.read(gradients, columns), expected.grads[0], 1e-5, 'dGamma');
    assertAgrees(bench.read(gradients + 4 * x.width, columns), expected.grads[1], 1e-5, 'dBeta');
  });
}

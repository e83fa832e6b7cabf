import assert from 'node:assert/strict';
import test from 'node:test';
import { assertAgrees } from '../nn/assertAllClose.ts';
import { randomMatrix } from '../nn/centralDifferences.ts';
import { matmul, matmulTransposedA, matmulTransposedB } from '../nn/matmul.ts';
import { Random } from '../nn/random.ts';
import { LEARNING } from './kernels.ts';
import { workbenches } from './workbench.ts';

const benches = await workbenches();
/** rows × inputs × outputs: of one, one less and one more than a tile of 6 × 8, than a vector, and than a panel. */
const SHAPES = [
  [1, 1, 1],
  [5, 3, 7],
  [6, 8, 8],
  [7, 9, 9],
  [13, 5, 12],
  [12, 17, 25],
  [60, 30, 10],
] as const;
const f32 = (values: ArrayLike<number>) => Float64Array.from(Float32Array.from(values));

for (const bench of benches) {
  const { build, kernels } = bench;

  test(`${build}: Y = X·W + b, with and without b, for every shape`, () => {
    for (const [rows, inputs, outputs] of SHAPES) {
      const random = new Random(1);
      const X = randomMatrix(rows, inputs, random);
      const W = randomMatrix(inputs, outputs, random);
      const b = randomMatrix(1, outputs, random);
      const [x, w, y] = [
        bench.matrix(rows, inputs, X.data),
        bench.weights(inputs, outputs, W.data),
        bench.matrix(rows, outputs),
      ];
      const expected = matmul({ ...X, data: f32(X.data) }, { ...W, data: f32(W.data) });
      for (const bias of [0, bench.list(b.data)]) {
        kernels.linearForward(x.address, x.width, inputs, w.address, bias, y.address, y.width, rows);
        const sums = expected.data.map((v, n) => v + (bias ? b.data[n % outputs] : 0));
        assertAgrees(bench.rows(y, rows), sums, 2e-6, `${rows}×${inputs}×${outputs}, bias ${bias}`);
      }
    }
  });

  test(`${build}: no row behind the last is touched`, () => {
    const x = bench.matrix(7, 3, new Float32Array(21).fill(1));
    const w = bench.weights(3, 9, new Float32Array(27).fill(1));
    const y = bench.matrix(12, 9);
    kernels.linearForward(x.address, x.width, 3, w.address, 0, y.address, y.width, 7);
    assert.deepEqual([...bench.rows(y, 8).subarray(54)], [...Array(9).fill(3), ...Array(9).fill(7)]);
  });

  test(`${build}: Wᵀ in panels, so that dX = dY·Wᵀ is the forward product`, () => {
    for (const [rows, inputs, outputs] of SHAPES) {
      const random = new Random(2);
      const dY = randomMatrix(rows, outputs, random);
      const W = randomMatrix(inputs, outputs, random);
      const [d, w, wT, dX] = [
        bench.matrix(rows, outputs, dY.data),
        bench.weights(inputs, outputs, W.data),
        bench.weights(outputs, inputs),
        bench.matrix(rows, inputs),
      ];
      kernels.transposePanels(w.address, dX.width, d.width, wT.address);
      for (let k = 0; k < inputs; k++)
        for (let j = 0; j < outputs; j++)
          assert.equal(bench.tensor(wT)[j * inputs + k], bench.tensor(w)[k * outputs + j]);
      kernels.linearForward(d.address, d.width, outputs, wT.address, 0, dX.address, dX.width, rows);
      assertAgrees(bench.rows(dX, rows), matmulTransposedB(dY, W).data, 2e-6, `${rows}×${inputs}×${outputs}`);
    }
  });

  test(`${build}: dW = Xᵀ·dY and db, each moved at once by gradient descent`, () => {
    for (const [rows, inputs, outputs] of SHAPES) {
      const random = new Random(3);
      const X = randomMatrix(rows, inputs, random);
      const dY = randomMatrix(rows, outputs, random);
      const W = randomMatrix(inputs, outputs, random);
      const x = bench.matrix(rows, inputs, X.data);
      const d = bench.matrix(rows, outputs, dY.data);
      const w = bench.weights(inputs, outputs, W.data);
      const b = bench.list(new Float32Array(outputs));
      kernels.setLearning(LEARNING.move, 0.5, 0, 0, 0, 0);
      kernels.weightGradient(x.address, x.width, inputs, d.address, d.width, rows, w.address);
      kernels.biasGradient(d.address, d.width, rows, b);
      const dW = matmulTransposedA(X, dY).data;
      const moved = W.data.map((value, n) => value - 0.5 * dW[n]);
      assertAgrees(bench.tensor(w), moved, 2e-6, `W of ${rows}×${inputs}×${outputs}`);
      const db = Float64Array.from({ length: outputs }, (_, j) =>
        dY.data.reduce((sum, v, n) => sum + (n % outputs === j ? -0.5 * v : 0), 0),
      );
      assertAgrees(bench.read(b, outputs), db, 2e-6, `b of ${rows}×${inputs}×${outputs}`);
    }
  });

  test(`${build}: with momentum and weight decay, two steps worked by hand`, () => {
    // w = 2, x = 1, dY = 3: g = 3 + 0.1·2 = 3.2, v = 3.2, w = 2 - 0.5·3.2 = 0.4;
    // then g = 3 + 0.1·0.4 = 3.04, v = 0.5·3.2 + 3.04 = 4.64, w = 0.4 - 0.5·4.64 = -1.92.
    const [x, d] = [bench.matrix(1, 1, [1]), bench.matrix(1, 1, [3])];
    const w = bench.weights(1, 1, [2]);
    const v = bench.weights(1, 1);
    kernels.setLearning(LEARNING.moveWithMemory, 0.5, 0.5, 0.1, v.address - w.address, 0);
    for (const expected of [0.4, -1.92]) {
      kernels.weightGradient(x.address, x.width, 1, d.address, d.width, 1, w.address);
      assert.ok(Math.abs(bench.tensor(w)[0] - expected) < 1e-6, `${bench.tensor(w)[0]}`);
    }
    assert.ok(Math.abs(bench.tensor(v)[0] - 4.64) < 1e-6);
  });

  test(`${build}: a gradient that is collected moves nothing, until it is learned`, () => {
    const [x, d] = [bench.matrix(1, 1, [2]), bench.matrix(1, 1, [3])];
    const w = bench.weights(1, 1, [10]);
    const g = bench.weights(1, 1);
    kernels.setLearning(LEARNING.collect, 0, 0, 0, 0, g.address - w.address);
    kernels.weightGradient(x.address, x.width, 1, d.address, d.width, 1, w.address);
    assert.deepEqual([bench.tensor(w)[0], bench.tensor(g)[0]], [10, 6]);
    kernels.setLearning(LEARNING.move, 0.5, 0, 0, 0, g.address - w.address);
    kernels.learnCollected(w.address, w.floats);
    assert.equal(bench.tensor(w)[0], 7);
  });
}

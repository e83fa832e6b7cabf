import assert from 'node:assert/strict';
import test from 'node:test';
import { assertAllClose } from '../nn/assertAllClose.ts';
import { randomMatrix } from '../nn/centralDifferences.ts';
import { meanSquaredError } from '../nn/meanSquaredError.ts';
import { Random } from '../nn/random.ts';
import { softmaxCrossEntropy } from '../nn/softmaxCrossEntropy.ts';
import { workbenches } from './workbench.ts';

for (const { build, ...bench } of await workbenches()) {
  const { kernels } = bench;
  const labelsAt = (labels: ArrayLike<number>) => {
    const at = bench.arena.bytes(labels.length);
    bench.bytes.set(labels, at);
    return at;
  };

  test(`${build}: softmax and cross-entropy are the textbook's, whatever the padding holds`, () => {
    for (const classes of [1, 2, 4, 10, 13]) {
      const logits = randomMatrix(7, classes, new Random(6), { sd: 5 });
      const labels = Array.from({ length: 7 }, (_, i) => i % classes);
      const expected = softmaxCrossEntropy(logits, labels);
      const z = bench.matrix(7, classes, logits.data);
      const [d, p] = [bench.matrix(7, classes), bench.matrix(7, classes)];
      kernels.softmax(z.address, 7, classes, z.width, p.address);
      assertAllClose(bench.rows(p, 7), expected.probabilities.data, 1e-6, `p of ${classes}`);
      const at = labelsAt(labels);
      const loss = kernels.softmaxCrossEntropy(z.address, 7, classes, z.width, at, d.address);
      assert.ok(Math.abs(loss - expected.loss) < 1e-6, `${classes}: ${loss}, expected ${expected.loss}`);
      assertAllClose(bench.rows(d, 7), expected.dLogits.data, 1e-6, `dLogits of ${classes}`);
    }
  });

  test(`${build}: logits of any size overflow nothing, and NaN is told`, () => {
    const z = bench.matrix(1, 3, [1e30, -1e30, 0]);
    const d = bench.matrix(1, 3);
    const lossOf = (label: number) =>
      kernels.softmaxCrossEntropy(z.address, 1, 3, z.width, labelsAt([label]), d.address);
    assert.equal(lossOf(0), 0);
    assert.ok(lossOf(2) > 9e29);
    bench.floats[z.address / 4 + 1] = NaN;
    assert.ok(Number.isNaN(lossOf(0)));
  });

  test(`${build}: the mean squared error is the textbook's`, () => {
    const random = new Random(7);
    const [Y, T] = [randomMatrix(5, 6, random), randomMatrix(5, 6, random)];
    const expected = meanSquaredError(Y, T);
    const [y, t, d] = [bench.matrix(5, 6, Y.data), bench.matrix(5, 6, T.data), bench.matrix(5, 6)];
    const loss = kernels.meanSquaredError(y.address, 5, 6, y.width, t.address, d.address);
    assert.ok(Math.abs(loss / expected.loss - 1) < 1e-6);
    assertAllClose(bench.rows(d, 5), expected.dY.data, 1e-6, 'dY');
  });
}

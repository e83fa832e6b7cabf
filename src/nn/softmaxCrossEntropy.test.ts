import assert from 'node:assert/strict';
import test from 'node:test';
import { assertAgrees, assertAllClose } from './assertAllClose.ts';
import { centralDifferences, randomMatrix } from './centralDifferences.ts';
import { fromRows, zeros } from './matrix.ts';
import { Random } from './random.ts';
import { softmaxCrossEntropy } from './softmaxCrossEntropy.ts';

test('equal logits cost ln(classes)', () => {
  assertAllClose([softmaxCrossEntropy(zeros(3, 10), [0, 5, 9]).loss], [Math.log(10)], 1e-15);
});

test('loss, probabilities and gradient are the ones worked by hand', () => {
  // e^ln3 : e^0 = 3 : 1, so p = (.75, .25); label 1 costs -ln .25 = ln 4.
  // Second sample: p = (.5, .5), label 0 costs ln 2. Mean ln(8) / 2. dLogits = (p - onehot) / 2.
  const logits = fromRows([
    [Math.log(3), 0],
    [0, 0],
  ]);
  const { loss, probabilities, dLogits } = softmaxCrossEntropy(logits, [1, 0]);
  assertAllClose([loss], [Math.log(8) / 2], 1e-15);
  assertAllClose(probabilities.data, [0.75, 0.25, 0.5, 0.5], 1e-15);
  assertAllClose(dLogits.data, [0.375, -0.375, -0.25, 0.25], 1e-15);
});

test('the gradient agrees with central differences, and each row of it sums to 0', () => {
  const logits = randomMatrix(4, 3, new Random(1), { sd: 2 });
  const labels = Uint8Array.of(2, 0, 1, 1);
  const { dLogits } = softmaxCrossEntropy(logits, labels);
  const numeric = centralDifferences(logits.data, () => softmaxCrossEntropy(logits, labels).loss);
  assertAgrees(dLogits.data, numeric, 1e-9);
  for (let i = 0; i < 4; i++) {
    const row = dLogits.data.subarray(3 * i, 3 * i + 3);
    assertAllClose([row[0] + row[1] + row[2]], [0], 1e-16);
  }
});

test('huge logits neither overflow nor underflow', () => {
  const { loss, probabilities } = softmaxCrossEntropy(
    fromRows([
      [1e4, 0],
      [-1e4, 0],
    ]),
    [1, 1],
  );
  assert.equal(loss, 5000);
  assert.deepEqual(Array.from(probabilities.data), [1, 0, 0, 1]);
});

test('adding a number to all logits of a sample changes nothing', () => {
  const logits = randomMatrix(2, 3, new Random(2));
  const moved = { ...logits, data: logits.data.map((v) => v + 500) };
  const { loss } = softmaxCrossEntropy(logits, [0, 1]);
  assertAllClose([softmaxCrossEntropy(moved, [0, 1]).loss], [loss], 1e-12);
});

test('logits that are not numbers give a loss that is none, so that a diverged run shows', () => {
  assert.ok(Number.isNaN(softmaxCrossEntropy(fromRows([[NaN, 0]]), [1]).loss));
});

test('labels that do not fit are refused with the shapes', () => {
  assert.throws(() => softmaxCrossEntropy(zeros(2, 3), [0]), /received logits 2×3 and 1 labels/);
  assert.throws(() => softmaxCrossEntropy(zeros(0, 3), []), /at least one sample/);
  for (const label of [3, -1, 0.5]) {
    assert.throws(() => softmaxCrossEntropy(zeros(1, 3), [label]), /expected a whole number from 0/);
  }
});

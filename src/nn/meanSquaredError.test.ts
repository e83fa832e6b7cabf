import assert from 'node:assert/strict';
import test from 'node:test';
import { assertAgrees } from './assertAllClose.ts';
import { centralDifferences, randomMatrix } from './centralDifferences.ts';
import { fromRows, zeros } from './matrix.ts';
import { meanSquaredError } from './meanSquaredError.ts';
import { Random } from './random.ts';

test('loss and gradient are the ones worked by hand', () => {
  // differences 1 -2 0 3: squares 1 4 0 9, mean 14/4; gradient 2/4 of the differences
  const y = fromRows([
    [2, 0],
    [1, 5],
  ]);
  const target = fromRows([
    [1, 2],
    [1, 2],
  ]);
  const { loss, dY } = meanSquaredError(y, target);
  assert.equal(loss, 3.5);
  assert.deepEqual(Array.from(dY.data), [0.5, -1, 0, 1.5]);
});

test('the gradient agrees with central differences', () => {
  const random = new Random(1);
  const y = randomMatrix(4, 3, random);
  const target = randomMatrix(4, 3, random);
  const numeric = centralDifferences(y.data, () => meanSquaredError(y, target).loss);
  assertAgrees(meanSquaredError(y, target).dY.data, numeric, 1e-9);
});

test('shapes that differ, and no entries, are refused', () => {
  assert.throws(
    () => meanSquaredError(zeros(2, 2), zeros(2, 3)),
    /meanSquaredError: received 2×3, expected 2×2/,
  );
  assert.throws(() => meanSquaredError(zeros(0, 2), zeros(0, 2)), /received 0 entries/);
});

import assert from 'node:assert/strict';
import test from 'node:test';
import { standardizeColumns } from './batchStatistics.ts';
import { fromRows, toRows } from './matrix.ts';

test('each feature is standardized by its own mean and spread, worked by hand', () => {
  // 1 3: mean 2, variance 1; 10 50: mean 30, variance 400
  const batch = standardizeColumns(
    fromRows([
      [1, 50],
      [3, 10],
    ]),
    0,
  );
  assert.deepEqual(Array.from(batch.mean), [2, 30]);
  assert.deepEqual(Array.from(batch.variance), [1, 400]);
  assert.deepEqual(Array.from(batch.s), [1, 20]);
  assert.deepEqual(toRows(batch.xHat), [
    [-1, 1],
    [1, -1],
  ]);
});

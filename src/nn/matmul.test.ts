import assert from 'node:assert/strict';
import test from 'node:test';
import { matmul, matmulTransposedA, matmulTransposedB } from './matmul.ts';
import { fromRows, toRows, zeros } from './matrix.ts';

const a = fromRows([
  [1, 0, 2],
  [-1, 3, 0],
]);

test('a product of matrices is the one worked by hand', () => {
  const b = fromRows([
    [1, 2],
    [3, 4],
    [5, 6],
  ]);
  // 1·1 + 0·3 + 2·5 = 11, 1·2 + 0·4 + 2·6 = 14, -1·1 + 3·3 = 8, -1·2 + 3·4 = 10
  assert.deepEqual(toRows(matmul(a, b)), [
    [11, 14],
    [8, 10],
  ]);
});

test('Aᵀ·B is the one worked by hand', () => {
  const b = fromRows([
    [1, 2],
    [3, 4],
  ]);
  // column 0 of A is (1, -1): 1·1 - 1·3 = -2, 1·2 - 1·4 = -2; column 1 is (0, 3); column 2 (2, 0)
  assert.deepEqual(toRows(matmulTransposedA(a, b)), [
    [-2, -2],
    [9, 12],
    [2, 4],
  ]);
});

test('A·Bᵀ is the one worked by hand', () => {
  const b = fromRows([
    [1, 1, 1],
    [0, 2, 4],
  ]);
  // row 0: 1 + 2 = 3 and 2·4 = 8; row 1: -1 + 3 = 2 and 3·2 = 6
  assert.deepEqual(toRows(matmulTransposedB(a, b)), [
    [3, 8],
    [2, 6],
  ]);
});

test('a row of zeros gives zeros', () => {
  const b = fromRows([[1], [2], [3]]);
  assert.deepEqual(toRows(matmul(zeros(2, 3), b)), [[0], [0]]);
});

test('a value that is not a number shows in the product', () => {
  const b = fromRows([[NaN], [2], [3]]);
  assert.ok(Number.isNaN(matmul(a, b).data[0]));
});

test('shapes that do not fit are refused with both shapes', () => {
  assert.throws(() => matmul(a, a), /matmul: received A 2×3 and B 2×3, expected A.cols = B.rows/);
  assert.throws(() => matmulTransposedA(a, zeros(3, 1)), /A 2×3 and B 3×1, expected A.rows/);
  assert.throws(() => matmulTransposedB(a, zeros(3, 1)), /A 2×3 and B 3×1, expected A.cols/);
});

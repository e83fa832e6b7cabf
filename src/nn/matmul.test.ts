import assert from 'node:assert/strict';
import test from 'node:test';
import { matmul, matmulTransposedA, matmulTransposedB } from './matmul.ts';
import { fromRows, toRows, zeros, type Matrix } from './matrix.ts';
import { Random } from './random.ts';

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

/** rows × cols normals, every third one 0. */
function sparse(rows: number, cols: number, random: Random): Matrix {
  const data = Float64Array.from({ length: rows * cols }, (_, n) => (n % 3 === 1 ? 0 : random.normal()));
  return { rows, cols, data };
}

/** Entry (i, j) as the textbook defines it, summed in order. */
function byDefinition(a: Matrix, b: Matrix): number[][] {
  return toRows(a).map((row) =>
    Array.from({ length: b.cols }, (_, j) => row.reduce((sum, x, k) => sum + x * b.data[k * b.cols + j], 0)),
  );
}

const transpose = (x: Matrix) =>
  fromRows(Array.from({ length: x.cols }, (_, j) => toRows(x).map((row) => row[j])));

test('however many entries are not zero, each sum is that of the definition, to the last bit', () => {
  const random = new Random(1);
  for (let k = 1; k <= 14; k++) {
    const [x, w] = [sparse(3, k, random), sparse(k, 5, random)];
    const expected = byDefinition(x, w);
    assert.deepEqual(toRows(matmul(x, w)), expected, `k = ${k}`);
    assert.deepEqual(toRows(matmulTransposedA(transpose(x), w)), expected, `transposed A, k = ${k}`);
    assert.deepEqual(toRows(matmulTransposedB(x, transpose(w))), expected, `transposed B, k = ${k}`);
  }
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

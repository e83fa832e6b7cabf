import assert from 'node:assert/strict';
import test from 'node:test';
import { column, fromRows, requireShape, setColumn, shapeOf, toRows, zeros } from './matrix.ts';

const x = () =>
  fromRows([
    [1, 2, 3],
    [4, 5, 6],
  ]);

test('rows become a row-major table and come back as they were', () => {
  assert.deepEqual(Array.from(x().data), [1, 2, 3, 4, 5, 6]);
  assert.deepEqual(toRows(x()), [
    [1, 2, 3],
    [4, 5, 6],
  ]);
  assert.deepEqual([x().rows, x().cols, shapeOf(x())], [2, 3, '2×3']);
});

test('no rows make a matrix of 0×0', () => {
  assert.equal(shapeOf(fromRows([])), '0×0');
  assert.deepEqual(toRows(fromRows([])), []);
});

test('ragged rows are refused, with the row and both lengths', () => {
  assert.throws(() => fromRows([[1, 2], [3]]), /fromRows: row 1 has 1 values, expected 2/);
});

test('a matrix needs whole numbers of rows and columns', () => {
  assert.throws(() => zeros(2.5, 3), /zeros: received 2.5×3/);
  assert.throws(() => zeros(-1, 3), /zeros: received -1×3/);
});

test('a column is a copy: one feature over all samples', () => {
  const matrix = x();
  const feature = column(matrix, 1);
  assert.deepEqual(Array.from(feature), [2, 5]);
  feature[0] = 99;
  assert.equal(matrix.data[1], 2);
});

test('setting a column overwrites that column alone', () => {
  const matrix = x();
  setColumn(matrix, 2, Float64Array.of(7, 8));
  assert.deepEqual(toRows(matrix), [
    [1, 2, 7],
    [4, 5, 8],
  ]);
});

test('a column that does not exist is refused', () => {
  assert.throws(() => column(x(), 3), /column: received j = 3, expected 0 to 2 in a 2×3/);
  assert.throws(() => column(x(), -1), /column: received j = -1/);
  assert.throws(() => setColumn(x(), 0, new Float64Array(3)), /received 3 values, expected 2/);
});

test('a wrong shape is reported with the function and both shapes', () => {
  requireShape('f', x(), 2, 3);
  requireShape('f', x(), 'any', 3);
  assert.throws(() => requireShape('f', x(), 'any', 2), /f: received 2×3, expected any×2/);
  assert.throws(() => requireShape('f', x(), 3, 3), /f: received 2×3, expected 3×3/);
});

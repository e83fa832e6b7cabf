import assert from 'node:assert/strict';
import { test } from 'node:test';
import { all, create } from 'mathjs';
import { eigenvaluesOf } from './eigenvalues.ts';
import { fromRows } from './matrix.ts';
import { namedRandom } from './namedRandom.ts';

const math = create(all);

test('by hand: [[2, 1], [1, 2]] has 3 and 1, and a diagonal has its entries, largest first', () => {
  const [large, small] = eigenvaluesOf(
    fromRows([
      [2, 1],
      [1, 2],
    ]),
  );
  assert.ok(Math.abs(large - 3) < 1e-15 && Math.abs(small - 1) < 1e-15);
  const diagonal = fromRows([
    [1, 0, 0],
    [0, 9, 0],
    [0, 0, 4],
  ]);
  assert.deepEqual([...eigenvaluesOf(diagonal)], [9, 4, 1]);
});

test('a random symmetric matrix has the eigenvalues that mathjs finds', () => {
  const random = namedRandom('eigenvalues', 1);
  const rows = Array.from({ length: 6 }, () => Array.from({ length: 6 }, () => random.normal()));
  const symmetric = rows.map((row, i) => row.map((value, j) => value + rows[j][i]));
  const expected = (math.eigs(symmetric).values as number[]).toSorted((a, b) => b - a);
  eigenvaluesOf(fromRows(symmetric)).forEach((value, k) =>
    assert.ok(Math.abs(value - expected[k]) < 1e-12, `${value}, expected ${expected[k]}`),
  );
});

test('far apart, the small ones keep their digits', () => {
  // [[2900, 50], [50, 1]]: the product is 400, the sum 2901.
  const [large, small] = eigenvaluesOf(
    fromRows([
      [2900, 50],
      [50, 1],
    ]),
  );
  assert.ok(Math.abs(large * small - 400) < 1e-8);
  assert.ok(Math.abs(large + small - 2901) < 1e-11);
});

test('what is not square is refused', () => {
  assert.throws(() => eigenvaluesOf(fromRows([[1, 2]])), /eigenvaluesOf: received 1×2, expected 2×2/);
});

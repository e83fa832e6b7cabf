import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atMost, digitsFor, fixed, plain, signed, small, tight } from './numbers.ts';

test('a minus sign is a minus sign, and nought has none', () => {
  assert.equal(fixed(-1.5, 2), '−1.50');
  assert.equal(fixed(-0.001, 2), '0.00');
  assert.equal(fixed(-0, 1), '0.0');
});

test('a displacement shows its sign unless it is nought', () => {
  assert.deepEqual(
    [4, -1, 0.0001, -0.0001].map((v) => signed(v, 2)),
    ['+4.00', '−1.00', '0.00', '0.00'],
  );
});

test('a plain number drops what rounding added', () => {
  assert.deepEqual([9, 4.5, -0.3, 0.1 + 0.2, 9999.999].map(plain), ['9', '4.5', '−0.3', '0.3', '9999.999']);
});

test('the digits follow the spread', () => {
  assert.deepEqual([2, 0.5, 0.04, 0.001, 0, NaN, 1000].map(digitsFor), [2, 2, 3, 4, 2, 2, 2]);
});

test('epsilon is written out while that stays short', () => {
  assert.deepEqual([0, 1e-5, 0.001, 1, 1e-8].map(small), ['0', '0.00001', '0.001', '1', '1e−8']);
});

test('numbers of a gradient have the decimals that they need, and in crowded columns no more than three', () => {
  assert.deepEqual(
    [0.1875, -0.0625, -2, 1e-7, -1e-7, 123456.7, NaN].map((value) => atMost(value)),
    ['0.1875', '−0.0625', '−2', '0', '0', '123457', 'undefined'],
  );
  assert.deepEqual([0.1875, -0.1875, -1.5, 0, 10.25].map(tight), ['.188', '−.188', '−1.5', '0', '10.25']);
  // What epsilon leaves of 3/16 and of −1/16.
  assert.deepEqual([0.1874998, -0.1875002, -0.0624999].map(tight), ['.188', '−.188', '−.063']);
});

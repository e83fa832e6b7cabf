import assert from 'node:assert/strict';
import test from 'node:test';
import { sum } from './sum.ts';

test('a sum is what it says, and nothing sums to 0', () => {
  assert.equal(sum(Float64Array.of(1, 2, -5)), -2);
  assert.equal(sum(new Float64Array(0)), 0);
});

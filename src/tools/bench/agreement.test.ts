import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agrees, worstDifference } from './agreement.ts';

test('the difference is the worst of all steps, relative to the reference', () => {
  // 0.5 of 2 is a quarter; 0.5 of 1 is a half; the last agrees.
  assert.equal(worstDifference([2.5, 0.5, 3], [2, 1, 3]), 0.5);
  assert.equal(worstDifference([2, 1], [2, 1]), 0);
});

test('losses that are not numbers agree with nothing', () => {
  assert.ok(!agrees(worstDifference([2, NaN, 3], [2, 1, 3])));
  assert.ok(!agrees(worstDifference([2, Infinity], [2, 1])));
});

test('float32 may differ by 1e-4 of the loss, and no more', () => {
  assert.ok(agrees(worstDifference([1.00009], [1])));
  assert.ok(!agrees(worstDifference([1.00011], [1])));
});

test('another number of losses is a mistake, not an agreement', () => {
  assert.throws(() => worstDifference([2], [2, 1]), /received 1 losses, expected 2/);
});

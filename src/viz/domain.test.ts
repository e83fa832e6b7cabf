import assert from 'node:assert/strict';
import { test } from 'node:test';
import { domainAround, fits } from './domain.ts';

const home = [0, 10] as const;

test('values at home leave the axis as it is', () => {
  assert.deepEqual(domainAround([0, 10, 4], home), [0, 10]);
});

test('a value beyond the end makes the axis longer and keeps nought', () => {
  assert.deepEqual(domainAround([4, 1000, 2], home), [0, 1000]);
  assert.deepEqual(domainAround([-3, 8], home), [-4, 10]);
});

test('values far away get an axis of their own', () => {
  const [low, high] = domainAround([9999.999, 10000.001], home);
  assert.ok(low > 9999.99 && high < 10000.01);
});

test('every domain holds its values, a constant and the largest batch too', () => {
  for (const values of [[5], [-7, -7], [1e6, -1e6], [1e6, 1e6], [0.1, 0.2]])
    assert.ok(fits(values, domainAround(values, home)));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axisTicks, tickLabels } from './axis.ts';
import { linearScale } from './linearScale.ts';

test('a wide axis has ten ticks, a narrow one fewer', () => {
  assert.equal(axisTicks(linearScale([0, 10], [16, 560])).length, 11);
  assert.equal(axisTicks(linearScale([-20, 20], [16, 200])).length, 5);
});

test('labels far from nought have the digits that tell them apart', () => {
  assert.deepEqual(tickLabels([9999.999, 10000, 10000.001]), ['9999.999', '10000.000', '10000.001']);
});

test('long labels get the room they need', () => {
  assert.ok(axisTicks(linearScale([9999.998, 10000.002], [16, 560])).length <= 6);
});

test('labels never show a negative nought', () => {
  assert.deepEqual(tickLabels([-1, -0, 1]), ['−1', '0', '1']);
});

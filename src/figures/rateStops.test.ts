import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rateSetting as capstoneRate } from './paper/settings.ts';
import { rateSetting } from './race/settings.ts';
import { LAST_RATE_STOP, rateAt, rateStop } from './rateStops.ts';

test('the stops of the learning rate hold 0.01, 0.1, 1 and 10, and lead back to themselves', () => {
  assert.deepEqual([0, 10, 20, LAST_RATE_STOP].map(rateAt), [0.01, 0.1, 1, 10]);
  for (let stop = 0; stop <= LAST_RATE_STOP; stop++) {
    assert.equal(rateStop(rateAt(stop)), stop);
    for (const { parse } of [rateSetting, capstoneRate])
      assert.equal(parse(String(rateAt(stop))), rateAt(stop));
  }
});

test('a rate between two stops, or beyond them, has its nearest', () => {
  assert.deepEqual([0.0001, 0.11, 100].map(rateStop), [0, 10, LAST_RATE_STOP]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dueSteps, isDue } from './every.ts';

test('every 25 steps means step 0, 25, 50', () => {
  assert.deepEqual(dueSteps(25, 60), [0, 25, 50]);
});

test('in stretches it grows rarer, and the last stretch has no end', () => {
  const schedule = [
    { upTo: 4, every: 2 },
    { upTo: 20, every: 10 },
  ];
  assert.deepEqual(dueSteps(schedule, 40), [0, 2, 4, 10, 20, 30, 40]);
  assert.equal(isDue(schedule, 6), false);
});

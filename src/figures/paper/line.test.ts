import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineStep, nearest } from './line.ts';
import { LAST_STEP } from './settings.ts';

const STEPS = [0, 50, 1000, 5000];

test('the line goes to the step that is nearest to the pointer', () => {
  assert.deepEqual(
    [0, 24, 26, 3001, 9000].map((step) => STEPS[nearest(STEPS, step)]),
    [0, 0, 50, 5000, 5000],
  );
});

test('at the end of what there is, the line follows the run', () => {
  assert.deepEqual(
    [0, 2, 3].map((k) => lineStep(STEPS, k)),
    [0, 1000, LAST_STEP],
  );
});

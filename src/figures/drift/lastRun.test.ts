import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mediansOnly } from './lastRun.ts';
import { RECORDED_START, type Start } from './settings.ts';
import { logAfter, stateOf } from './testState.ts';
import type { Watched } from './track.ts';

const watched: Watched = { place: 'input', layer: 3, unit: 1, images: 'same' };

/** Both nets stand still around a middle of their own. */
const runOf = (seed: number, middle: number, change: Partial<Start> = {}) =>
  [false, true].map((batchNorm) =>
    logAfter(40, () => ({ middle, gap: 0.1 }), { batchNorm, start: { ...RECORDED_START, seed, ...change } }),
  );

function shown(last: ReturnType<typeof runOf>, seed: number, unit = 1) {
  const start = { ...RECORDED_START, seed };
  const logs = runOf(seed, 0.5);
  return stateOf({ phase: 'paused', logs, last, start, watched: { ...watched, unit } }).nets.map(
    ({ before }) => before,
  );
}

test('the medians of the run before stay in sight, of every unit', () => {
  for (const before of shown(runOf(2, 0.25).map(mediansOnly), 3, 2)) {
    assert.equal(before?.seed, 2);
    assert.deepEqual(
      before.medians,
      [0, 10, 20, 30, 40].map((step) => ({ step, value: 0.25 })),
    );
  }
});

test('the first run from another seed has the recording beside it, where that holds its unit', () => {
  const [before] = shown([], 2);
  assert.equal(before?.seed, 1);
  assert.equal(before.medians.at(-1)?.step, 2000);
  assert.deepEqual(shown([], 2, 5), [undefined, undefined]);
});

test('only a run that differs in its seed alone is worth comparing', () => {
  const none = [undefined, undefined];
  assert.deepEqual(shown([], 1), none);
  assert.deepEqual(shown(runOf(3, 0.25), 3), none);
  assert.deepEqual(shown(runOf(2, 0.25, { activation: 'tanh' }), 3), none);
});

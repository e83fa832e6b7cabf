import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fakeConfig } from './fakeNet.ts';
import { accuracyAt, RunLog } from './runLog.ts';
import type { Snapshot } from './snapshot.ts';

const snapshot = (losses: number[], more: Partial<Snapshot> = {}): Snapshot => ({
  step: 0,
  standing: { is: 'going' },
  losses: Float64Array.from(losses),
  tests: new Float64Array(),
  probes: [],
  answers: new Float64Array(),
  ...more,
});

test('the curve has the mean of every ten steps, told at the tenth', () => {
  const log = new RunLog(fakeConfig);
  log.add(snapshot([1, 2, 3, 4, 5, 6, 7]), 0.1);
  assert.deepEqual([log.step, log.losses], [7, []]);
  // (1 + … + 10) / 10 = 5.5, and then ten times 2
  log.add(snapshot([8, 9, 10, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 9]), 0.1);
  assert.deepEqual(log.losses, [
    { step: 10, loss: 5.5 },
    { step: 20, loss: 2 },
  ]);
  assert.equal(log.step, 21);
});

test('a run that diverges keeps its curve up to the step before', () => {
  const log = new RunLog(fakeConfig);
  const standing = { is: 'diverged', step: 13, loss: NaN } as const;
  // Steps 11 and 12 are a point of their own: (3 + 5) / 2.
  log.add(snapshot([2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 5, NaN], { standing }), 1);
  assert.deepEqual(log.losses, [
    { step: 10, loss: 2 },
    { step: 12, loss: 4 },
  ]);
  assert.deepEqual([log.step, log.standing], [13, standing]);
});

test('a run that diverges right after a point has no point without a loss', () => {
  const log = new RunLog(fakeConfig);
  log.add(snapshot([...Array(10).fill(2), Infinity]), 1);
  assert.deepEqual(log.losses, [{ step: 10, loss: 2 }]);
  const atOnce = new RunLog(fakeConfig);
  atOnce.add(snapshot([NaN]), 1);
  assert.deepEqual([atOnce.losses, atOnce.step], [[], 1]);
});

test('tests are kept with their step, and the newest answers', () => {
  const log = new RunLog(fakeConfig);
  log.add(snapshot([], { tests: Float64Array.of(0, 0.1), answers: Float64Array.of(1, 0) }), 0.1);
  log.add(snapshot([1, 1], { tests: Float64Array.of(25, 0.5, 50, 0.75) }), 0.1);
  assert.deepEqual(log.tests, [
    { step: 0, accuracy: 0.1 },
    { step: 25, accuracy: 0.5 },
    { step: 50, accuracy: 0.75 },
  ]);
  assert.deepEqual([...log.answers], [1, 0]); // nothing was asked since
  assert.deepEqual([accuracyAt(log, 25), accuracyAt(log, 26)], [0.5, undefined]);
});

test('a change of the learning rate is noted at the step after which it holds', () => {
  const log = new RunLog(fakeConfig);
  log.add(snapshot([]), 0.5); // no step was made at this rate
  log.add(snapshot([1, 1, 1]), 0.1);
  log.add(snapshot([1]), 0.1);
  log.add(snapshot([1, 1]), 0.2);
  assert.deepEqual(log.learningRates, [
    [0, 0.1],
    [4, 0.2],
  ]);
});

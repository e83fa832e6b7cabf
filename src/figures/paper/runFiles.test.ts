import assert from 'node:assert/strict';
import { test } from 'node:test';
import { driftWith } from './runFiles.ts';
import { RECORDED } from './settings.ts';
import { pairWith } from './testPair.ts';

const pathFor = (initSd: number) =>
  driftWith(pairWith([0, 50], [0.1, 0.5], { ...RECORDED, learningRate: 0.2, initSd, seed: 7 }));

test('drift is set up with what the run was made with', () => {
  assert.equal(pathFor(0.05), '/lessons/moving-inputs/#drift.rate=0.2&drift.init=0.05&seed=7&at=drift');
});

test('starting weights that drift does not offer are said, not sent as a link that it cannot read', () => {
  assert.throws(() => pathFor(0.2), {
    message: 'Drift starts its nets with an sd of 0.01, 0.05, 0.1, 0.3, 1 only; this run had 0.2.',
  });
});

/** @file How far the steps have come: which sample moves when, one by one or all at once. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_BATCH } from '../../data/batch.ts';
import { movedBy, nextStep, phaseOf, stepperState, termsOf, type StepperInput } from './state.ts';

const samples = (step: number, by: StepperInput['by'] = 'sample', batch = DEFAULT_BATCH) =>
  stepperState({ batch, eps: 1e-5, a: 1, b: 0, by, step, selected: 1 }).samples;
const m = 8;
const C = 2;

test('sample c is centred at step 3 and divided at step m + 3', () => {
  const progress = [2, 3, 10, 11].map((step) => {
    const { centring, dividing } = samples(step)[C];
    return [centring, dividing];
  });
  assert.deepEqual(progress, [
    [0, 0],
    [1, 0],
    [1, 0],
    [1, 1],
  ]);
});

test('between two steps only one sample is under way', () => {
  assert.deepEqual(
    samples(2.25).map(({ centring }) => centring),
    [1, 1, 0.25, 0, 0, 0, 0, 0],
  );
});

test('all at once, every sample has come equally far', () => {
  assert.ok(samples(4, 'all').every(({ centring, dividing }) => centring === 0.5 && dividing === 0));
  assert.ok(samples(12, 'all').every(({ centring, dividing }) => centring === 1 && dividing === 0.5));
});

test('the start has moved nothing, and a step beyond the end is the end', () => {
  assert.ok(samples(0).every(({ centring, dividing }) => centring === 0 && dividing === 0));
  for (const step of [16, 128])
    assert.ok(samples(step).every(({ centring, dividing }) => centring === 1 && dividing === 1));
  assert.equal(
    stepperState({ batch: [3, 7], eps: 0, a: 1, b: 0, by: 'all', step: 128, selected: 0 }).step,
    4,
  );
});

test('steps lead from sample to sample, and back again', () => {
  const at = (step: number) => ({ step, m, by: 'sample' as const });
  assert.deepEqual(
    [0, 7, 8, 15].map((step) => nextStep(at(step), 1)),
    [1, 8, 9, 16],
  );
  assert.deepEqual(
    [16, 9, 8, 1].map((step) => nextStep(at(step), -1)),
    [15, 8, 7, 0],
  );
});

test('all at once, a step is a whole move', () => {
  const at = (step: number) => ({ step, m, by: 'all' as const });
  assert.deepEqual(
    [0, 8, 3].map((step) => nextStep(at(step), 1)),
    [8, 16, 8],
  );
  assert.deepEqual(
    [16, 8, 11].map((step) => nextStep(at(step), -1)),
    [8, 0, 8],
  );
});

test('no step leads past either end', () => {
  for (const by of ['sample', 'all'] as const) {
    assert.equal(nextStep({ step: 0, m, by }, -1), 0);
    assert.equal(nextStep({ step: 16, m, by }, 1), 16);
  }
});

test('from between two steps, forwards and backwards lead to its neighbours', () => {
  assert.equal(nextStep({ step: 3.4, m, by: 'sample' }, 1), 4);
  assert.equal(nextStep({ step: 3.4, m, by: 'sample' }, -1), 3);
});

test('a step belongs to the sample that it has just moved', () => {
  const moved = [0, 1, 2.5, 8, 9, 16].map((step) => movedBy({ step, m, by: 'sample' }));
  assert.deepEqual(moved, [undefined, 0, 2, 7, 0, 7]);
  assert.equal(movedBy({ step: 3, m, by: 'all' }), undefined);
});

test('first the batch, then centring up to step m, then dividing, and each lights its own symbols', () => {
  assert.deepEqual(
    [0, 0.5, 8, 8.5, 16].map((step) => phaseOf({ step, m })),
    ['data', 'centre', 'centre', 'divide', 'divide'],
  );
  assert.equal(termsOf({ step: 0, m }), 'x');
  assert.match(termsOf({ step: 3, m }), /\bmu\b/);
  assert.match(termsOf({ step: 9, m }), /\beps\b/);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_BATCH, formatBatch, parseBatch, PRESETS } from '../../data/batch.ts';
import { initialState } from './initialState.ts';
import { moveBatch, moveFinding, type Move } from './move.ts';

const titleOf = (move: Move, change: Parameters<typeof initialState>[0] = {}) => {
  const before = initialState(change);
  const batch = moveBatch(change.batch ?? DEFAULT_BATCH, move);
  return moveFinding(move, before, initialState({ ...change, batch }));
};

test('a shift takes every sample up by 1, a stretch a tenth farther from the mean', () => {
  assert.deepEqual(moveBatch(DEFAULT_BATCH, 'shift'), [5, 10, 3, 6, 5, 8, 6, 5]);
  assert.deepEqual(moveBatch(DEFAULT_BATCH, 'stretch'), [3.9, 9.4, 1.7, 5, 3.9, 7.2, 5, 3.9]);
  assert.deepEqual(moveBatch([0.1, 0.2], 'shift'), [1.1, 1.2]);
});

test('neither moves an x̂, unless ε is large beside the variance', () => {
  for (const name of ['The default', 'Both signs', 'A pair', 'Far from zero'])
    for (const move of ['shift', 'stretch'] as const)
      if (name !== 'Far from zero' || move === 'shift')
        assert.match(titleOf(move, { batch: PRESETS[name] }) ?? '', /x̂ stands still: no y moves\.$/, name);
  assert.match(titleOf('shift', { eps: 1 }) ?? '', /stands still/);
  // x̂ of the 9: 4/√5 = 1.789 before, 4.4/√(4.84 + 1) = 1.821 after.
  assert.match(titleOf('stretch', { eps: 1 }) ?? '', /With so large an ε .* x̂ moves by up to 0\.03\.$/);
});

test('where there is no spread the usual title stays, and every batch can be written in the field', () => {
  assert.equal(titleOf('stretch', { batch: [5, 5] }), undefined);
  assert.equal(titleOf('shift', { batch: [7] }), undefined);
  let batch: readonly number[] = PRESETS['Both signs'];
  for (let k = 0; k < 9; k++) batch = moveBatch(moveBatch(batch, 'stretch'), 'shift');
  assert.deepEqual(parseBatch(formatBatch(batch)), batch);
  assert.ok(formatBatch(batch).length < 80);
});

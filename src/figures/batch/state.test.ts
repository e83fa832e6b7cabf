import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_BATCH, PRESETS } from '../../data/batch.ts';
import { batchState } from './state.ts';
import { sumsOf } from './summands.ts';

const state = (
  batch: readonly number[],
  { selected = 1, fulcrum }: { selected?: number; fulcrum?: number } = {},
) => batchState({ batch, selected, fulcrum });

test('the default batch balances at 5, and its squares average 4', () => {
  // 4 + 9 + 2 + 5 + 4 + 7 + 5 + 4 = 40; 1 + 16 + 9 + 0 + 1 + 4 + 0 + 1 = 32
  const { sum, mean, sumOfSquares, variance, sd, fulcrum, tilt, samples } = state(DEFAULT_BATCH);
  assert.deepEqual([sum, mean, sumOfSquares, variance, sd, fulcrum, tilt], [40, 5, 32, 4, 2, 5, 0]);
  assert.deepEqual(
    samples.map(({ square }) => square),
    [1, 16, 9, 0, 1, 4, 0, 1],
  );
});

test('held at 7, the deviations add up to −16 and the squares average 4 + 2²', () => {
  const { tilt, averageSquare, variance, away, samples } = state(DEFAULT_BATCH, { fulcrum: 7 });
  assert.deepEqual([tilt, averageSquare, variance, away], [-16, 8, 4, true]);
  assert.equal(samples[1].deviation, 2);
});

test('no fulcrum has a smaller average square than the mean', () => {
  for (const batch of Object.values(PRESETS)) {
    const { mean, variance } = state(batch);
    for (const push of [-3, -0.01, 0.01, 2])
      assert.ok(state(batch, { fulcrum: mean + push }).averageSquare > variance);
  }
});

test('held at the mean itself, it balances', () => {
  assert.equal(state(DEFAULT_BATCH, { fulcrum: 5 }).away, false);
  assert.equal(state(PRESETS['Far from zero'], { fulcrum: 10000.0005 }).away, true);
});

test('a choice beyond the end is the last sample', () => {
  assert.equal(state([3, 7], { selected: 9 }).selected, 1);
});

test('both sums are written out, and come to what the engine found', () => {
  const { mean, variance } = sumsOf(state(DEFAULT_BATCH));
  assert.equal(mean.summands.map(({ text }) => text).join(' + '), '4 + 9 + 2 + 5 + 4 + 7 + 5 + 4');
  assert.equal(
    variance.summands.map(({ text }) => text).join(' + '),
    '(−1)² + 4² + (−3)² + 0² + (−1)² + 2² + 0² + (−1)²',
  );
  assert.deepEqual([mean.before, mean.after, mean.result], ['1/8 ·', '= 40 / 8 =', '5.00']);
  assert.deepEqual([variance.after, variance.result], ['= 32 / 8 =', '4.00']);
});

test('a negative summand stands in brackets', () => {
  assert.equal(sumsOf(state([-3, 7])).mean.summands[0].text, '(−3)');
});

test('of 64 samples eight are written out and the chosen one, and the rest stands for the others', () => {
  const batch = Array.from({ length: 64 }, (_, i) => i % 4);
  const { mean, variance } = sumsOf(state(batch, { selected: 41 }));
  assert.equal(mean.summands.map(({ name }) => name).join(' '), 'a b c d e f g h p2');
  // 96 in all, less 0+1+2+3 twice, less the 1 of sample 41
  assert.equal(mean.rest, '+ 83 from the other 55');
  // 64 · 1.25 = 80 in all, less 5 twice, less 0.25
  assert.equal(variance.rest, '+ 69.75 from the other 55');
  assert.equal(sumsOf(state(batch, { selected: 2 })).mean.summands.length, 8);
});

test('squares too small for two decimals are still added up', () => {
  // 9999.999, 10000, 10000.001, 10000: two squares of a millionth
  const { variance } = sumsOf(state(PRESETS['Far from zero']));
  assert.deepEqual([variance.after, variance.result], ['= 0.000002 / 4 =', '0.00000050']);
});

test('away from the mean the second sum says where it is taken from, and is not the variance', () => {
  const { mean, variance } = sumsOf(state(DEFAULT_BATCH, { fulcrum: 7 }));
  assert.deepEqual([variance.name, variance.result, variance.away], ['average square from 7', '8.00', true]);
  assert.equal(mean.away, false);
  const home = sumsOf(state(DEFAULT_BATCH)).variance;
  assert.deepEqual([home.name, home.away], ['average square from the mean', false]);
});

test('four summands stand in a row, two where they are long', () => {
  const columns = (batch: readonly number[]) => sumsOf(state(batch)).mean.columns;
  assert.equal(columns(DEFAULT_BATCH), 4);
  assert.equal(columns(PRESETS['Far from zero']), 2);
  // (−1.13)², eight characters, still stands in a row of four
  assert.equal(sumsOf(state([4, 10, 2, 5, 4, 7, 5, 4])).variance.columns, 4);
  assert.equal(columns([7]), 1);
});

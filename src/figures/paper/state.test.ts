import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initialPaper, recordedLogs } from './initialState.ts';
import { outcomeOf, recipeOf } from './recipe.ts';
import { LAST_STEP, paperConfig, RECORDED, unitSetting } from './settings.ts';
import { paperState, type PaperInput } from './state.ts';
import { fileName, paperTable } from './table.ts';
import { logWith, pairWith } from './testPair.ts';
import { typicalUnit } from './typicalUnit.ts';

const STEPS = [0, 500, 1000, 5000, 10_000];
const stateOf = (change: Partial<PaperInput> = {}) =>
  paperState({
    phase: 'running',
    recorded: false,
    logs: pairWith(STEPS, [0.2, 0.9]),
    at: LAST_STEP,
    wanted: RECORDED,
    unit: 3,
    axes: 'paper',
    shades: [],
    ...change,
  });

test('the recorded run shows the contrast of E1, and that it closes: 19.9 against 88.7 %, then 97.0 against 97.3', () => {
  const logs = recordedLogs();
  const at = (step: number) => logs.map(({ tests }) => tests.find((each) => each.step === step)?.accuracy);
  assert.deepEqual(at(500), [0.1985, 0.8871]);
  assert.deepEqual(at(LAST_STEP), [0.97, 0.973]);
  assert.deepEqual(
    [recipeOf(logs[0]), recipeOf(logs[1])].map(({ changed, ...recipe }) => [changed, recipe]),
    [
      [false, RECORDED],
      [false, RECORDED],
    ],
  );
  assert.equal(outcomeOf(logs).gap, 0.3);
});

test('at the start the plain net’s band is nearly shut, that of the net with batch normalization open', () => {
  const { contestants } = initialPaper();
  const widths = contestants.map(({ bands }) =>
    bands.filter(({ step }) => step <= 500).map(({ p15, p85 }) => p85 - p15),
  );
  assert.ok(Math.max(...widths[1]) < 0.2, String(widths[1]));
  assert.ok(Math.min(...widths[0]) > 1.8, String(widths[0]));
});

test('the bands do what the lesson says: one drifts and opens, mostly in 5,000 steps; the other is open and doubles', () => {
  const [withBn, plain] = initialPaper().contestants.map(({ bands }) => ({
    at: (step: number) => bands.find((band) => band.step === step)!,
    medians: bands.map(({ p50 }) => p50),
  }));
  const width = ({ p15, p85 }: { p15: number; p85: number }) => p85 - p15;
  const moved = (step: number) => plain.at(step).p50 - plain.at(0).p50;
  const opened = (step: number) => width(plain.at(step)) - width(plain.at(0));
  assert.ok(width(plain.at(0)) < 0.1 && moved(LAST_STEP) < -2);
  assert.ok(moved(5000) / moved(LAST_STEP) > 0.7 && opened(5000) / opened(LAST_STEP) > 0.7);
  assert.ok(Math.max(...withBn.medians.map(Math.abs)) < 0.35, String(withBn.medians));
  const doubled = width(withBn.at(LAST_STEP)) / width(withBn.at(0));
  assert.ok(doubled > 1.9 && doubled < 2.2, String(doubled));
});

test('none of it is saturation: no percentile of either net ever passes 4', () => {
  const all = initialPaper().contestants.flatMap(({ bands }) => bands.flatMap(({ p15, p85 }) => [p15, p85]));
  assert.ok(Math.max(...all.map(Math.abs)) < 4);
});

test('the line stands at the last step seen before it, and follows the run at its end', () => {
  assert.equal(stateOf().at, 10_000);
  assert.equal(stateOf({ at: 999 }).at, 500);
  assert.deepEqual(
    stateOf({ at: 999 }).contestants.map(({ accuracy }) => accuracy),
    [0.9, 0.2],
  );
  assert.equal(stateOf({ at: 999 }).gap, 70);
});

test('the short axes end at 5,000 steps, and so does the line', () => {
  const { steps, at } = stateOf({ axes: 'start' });
  assert.deepEqual([steps, at], [[0, 500, 1000, 5000], 5000]);
});

test('only what both nets have seen can be compared', () => {
  const logs = [logWith(STEPS.slice(0, 3), 0.2), logWith(STEPS, 0.9)] as const;
  assert.deepEqual(stateOf({ logs }).steps, [0, 500, 1000]);
});

test('a unit is counted from 1, and one that was not watched has no band', () => {
  const { contestants } = stateOf({ unit: 3 });
  assert.deepEqual(contestants[0].bands[0], { step: 0, p15: -2, p50: 0, p85: 2 });
  const recorded = { recorded: true, logs: recordedLogs() };
  assert.equal(stateOf({ ...recorded, unit: unitSetting.initial }).contestants[0].bands.length > 20, true);
  assert.deepEqual(stateOf({ ...recorded, unit: 9 }).contestants[0].bands, []);
});

test('the typical unit ranks in the middle in both nets', () => {
  // Widths 0, 2, 4 … 198: the middle of 100 ranks lies between units 50 and 51, and the first of equals is taken.
  assert.equal(typicalUnit(pairWith(STEPS, [0.2, 0.9])), 50);
  assert.equal(typicalUnit(recordedLogs()), undefined);
});

test('what is set and what is shown are told apart', () => {
  assert.equal(stateOf().otherThanShown, false);
  for (const change of [{ seed: 2 }, { learningRate: 1 }, { initSd: 0.2 }, { input: 'grey' as const }])
    assert.equal(stateOf({ wanted: { ...RECORDED, ...change } }).otherThanShown, true);
});

test('the task is done by a small gap of two nets that have learned, at the last step', () => {
  const solved = (last: number, without: number, withBn: number) =>
    outcomeOf(pairWith([0, last], [without, withBn])).solved;
  assert.equal(solved(LAST_STEP, 0.978, 0.98), true);
  assert.equal(solved(LAST_STEP, 0.98, 0.978), true); // the plain net ahead
  assert.equal(solved(LAST_STEP, 0.9775, 0.98), false);
  assert.equal(solved(LAST_STEP, 0.1, 0.1), false);
  assert.equal(solved(49_000, 0.978, 0.98), false);
});

test('both nets differ in batch normalization alone', () => {
  const { net: plain, ...rest } = paperConfig(false, RECORDED);
  const { net: normalized, ...others } = paperConfig(true, RECORDED);
  assert.deepEqual(rest, others);
  assert.deepEqual({ ...plain, batchNorm: true }, normalized);
});

test('the table has a row for each step that is drawn, with both bands', () => {
  const { header, rows } = paperTable(stateOf({ axes: 'start' }));
  assert.equal(header.slice(0, 7).join(), 'learningRate,initSd,input,seed,step,unit,testAccuracyWith');
  assert.equal(rows.length, 4);
  assert.deepEqual(rows[1], [0.1, 0.1, 'binary', 1, 500, 3, 0.9, -2, 0, 2, 0.2, -2, 0, 2]);
  assert.equal(fileName(outcomeOf(recordedLogs())), 'paper-rate0.1-sd0.1-binary-seed1');
});

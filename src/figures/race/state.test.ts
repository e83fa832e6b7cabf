import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RunLog } from '../../training/runLog.ts';
import { answersOf } from './answers.ts';
import { initialRace, recordedLogs } from './initialState.ts';
import { BET_STEP, buildAt, FULL_SPEED, LAST_STEP, PEEK_STEP, raceConfig, speedSetting } from './settings.ts';
import { raceState } from './state.ts';
import { logAfter, stateAfter } from './testState.ts';

test('before the start, the reader sees the first steps of the recorded run', () => {
  const state = initialRace();
  assert.equal(state.step, PEEK_STEP);
  assert.equal(state.recorded, true);
  for (const { last, tests } of state.contestants) {
    assert.equal(last?.step, PEEK_STEP);
    assert.equal(tests.at(-1)?.step, BET_STEP); // the rest is there, for print
  }
});

test('the recorded run shows the contrast of E1: 10 to 31 % without, about 90 % with', () => {
  const [without, withBn] = recordedLogs();
  const at = (log: RunLog) => log.tests.find(({ step }) => step === BET_STEP)?.accuracy ?? NaN;
  assert.ok(at(without) > 0.1 && at(without) < 0.31, String(at(without)));
  assert.ok(at(withBn) > 0.88 && at(withBn) < 0.92, String(at(withBn)));
});

test('the axis of steps doubles when the curves reach its end, and ends with the run', () => {
  const ends = [10, 500, 501, 1000, 1001, 2000].map((steps) => stateAfter(steps).end);
  assert.deepEqual(ends, [500, 500, 1000, 1000, 2000, LAST_STEP]);
});

test('the step of the race is that of the slower net', () => {
  const logs: [RunLog, RunLog] = [logAfter(30, 0.1), logAfter(40, 0.5)];
  assert.equal(
    raceState({ phase: 'running', logs, bets: { with: 0, without: 0 }, learningRate: 1, seed: 1 }).step,
    30,
  );
});

test('the seed is that of the run, whatever is set for the next one', () => {
  const logs: [RunLog, RunLog] = [logAfter(30, 0.1), logAfter(40, 0.5)];
  const seedOf = (phase: 'idle' | 'running') =>
    raceState({ phase, logs, bets: { with: 0, without: 0 }, learningRate: 1, seed: 7 }).seed;
  assert.deepEqual([seedOf('idle'), seedOf('running')], [7, 1]);
});

test('what was measured at step 500 is known from then on', () => {
  assert.deepEqual(
    stateAfter(499).contestants.map(({ atBet }) => atBet),
    [undefined, undefined],
  );
  assert.deepEqual(
    stateAfter(500).contestants.map(({ atBet }) => atBet),
    [0.9, 0.2],
  );
});

test('a link can set the speeds that the menu offers, and no other', () => {
  assert.equal(speedSetting.parse('8'), 8);
  for (const text of ['3', '0', '16', '', 'fast'])
    assert.throws(() => speedSetting.parse(text), /race\.speed/);
});

test('a run that begins at full speed takes the fused build; the speed may change on the way, its build does not', () => {
  assert.deepEqual([buildAt(FULL_SPEED), buildAt(8), speedSetting.initial], ['relaxed', 'plain', 1]);
  const log = (speed: number) => new RunLog(raceConfig(true, 1, buildAt(speed)));
  const fused = (phase: 'idle' | 'running', begun: number, speed: number) =>
    raceState({
      phase,
      logs: phase === 'idle' ? recordedLogs() : [log(begun), log(begun)],
      bets: { with: 50, without: 50 },
      ...{ learningRate: 0.1, seed: 1, speed },
    }).fused;
  assert.ok(fused('running', FULL_SPEED, 1));
  assert.ok(!fused('running', 8, FULL_SPEED));
  assert.ok(fused('idle', 1, FULL_SPEED) && !fused('idle', 1, 8));
});

test('both nets differ in batch normalization alone', () => {
  const { net: plain, ...rest } = raceConfig(false, 3);
  const { net: normalized, ...others } = raceConfig(true, 3);
  assert.deepEqual(rest, others);
  assert.deepEqual({ ...plain, batchNorm: true }, normalized);
});

test('an answer is the most probable digit, with its probability', () => {
  const rows = [0, 0, 0.7, 0.3, 0, 0, 0, 0, 0, 0].concat([0.1, 0, 0, 0, 0, 0, 0, 0, 0, 0.9]);
  assert.deepEqual(answersOf(rows, 2), [
    { says: 2, confidence: 0.7 },
    { says: 9, confidence: 0.9 },
  ]);
});

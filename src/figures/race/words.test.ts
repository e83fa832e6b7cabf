import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initialRace, recordedLogs } from './initialState.ts';
import { paperConfig, RECORDED as PAPER } from '../paper/settings.ts';
import { raceConfig } from './settings.ts';
import { raceState } from './state.ts';
import { logAfter, stateAfter } from './testState.ts';
import { advice, digitsText, finding, fusedText, offerText, summary, verdict } from './words.ts';

test('the title of the recorded start asks for the bet and does not give it away', () => {
  const text = finding(initialRace());
  assert.match(
    text,
    /^A recorded start: after 25 steps, 44\.6\u00a0% right with batch normalization, 9\.8\u00a0% without\./,
  );
  assert.match(text, /Where will they be at step 500\?$/);
  assert.doesNotMatch(summary(initialRace()), /89|17\.5/);
});

test('while they run the title tells both accuracies, and from step 500 on those of step 500 first', () => {
  assert.equal(finding(stateAfter(0)), 'Both nets start from the same weights, and know nothing.');
  assert.equal(
    finding(stateAfter(130)),
    'Step 125: 90.0\u00a0% right with batch normalization, 20.0\u00a0% without.',
  );
  assert.equal(
    finding(stateAfter(1010)),
    'Step 500: 90.0\u00a0% right with batch normalization, 20.0\u00a0% without. Now, at step 1,000: 90.0\u00a0% and 20.0\u00a0%.',
  );
  assert.match(finding(stateAfter(2000, 'done')), /^After 2,000 steps: 90\.0/);
});

test('a divergence is told with its step, its net and its learning rate', () => {
  const standing = { is: 'diverged', step: 30, loss: NaN } as const;
  const logs = [logAfter(30, 0.1, standing, 8), logAfter(30, 0.5)] as const;
  const state = raceState({
    phase: 'diverged',
    logs,
    bets: { with: 0, without: 0 },
    learningRate: 0.1, // set since
    seed: 1,
  });
  assert.equal(
    finding(state),
    'The net without batch normalization diverged at step 30: at learning rate 8 its weights grew until the loss was not a number.',
  );
});

test('a bet is compared with what was measured, in points', () => {
  const state = stateAfter(500);
  const [withBn, without] = state.contestants;
  assert.equal(verdict(withBn, state), '90.0\u00a0%, 30 points above your bet');
  assert.equal(verdict(without, state), '20.0\u00a0%: your bet exactly');
  assert.equal(
    verdict({ ...without, bet: 21, atBet: 0.175 }, state),
    '17.5\u00a0%, 3.5 points below your bet',
  );
  assert.equal(verdict(stateAfter(400).contestants[0], stateAfter(400)), 'not yet known');
  assert.equal(verdict(initialRace().contestants[0], initialRace()), 'not yet known');
});

test('after the bet the page asks whether the gap is a law; where it has closed, it says what it was', () => {
  assert.equal(advice(stateAfter(500)), 'At learning rate 0.1 the two are 70.0 points apart. Is that a law?');
  assert.match(advice(stateAfter(500, 'running', 1)), /Give it more steps\.$/);
  const state = raceState({
    phase: 'running',
    logs: [logAfter(600, 0.87), logAfter(600, 0.9)],
    bets: { with: 0, without: 0 },
    learningRate: 0.1,
    seed: 1,
  });
  assert.match(advice(state), /3\.0 points apart\. The plain net is not a worse net: it is fussier/);
});

test('where the plain net is ahead, the page says so', () => {
  const ahead = (without: number, withBn: number) =>
    advice(
      raceState({
        phase: 'running',
        logs: [logAfter(600, without, { is: 'going' }, 1), logAfter(600, withBn, { is: 'going' }, 1)],
        bets: { with: 0, without: 0 },
        learningRate: 1,
        seed: 1,
      }),
    );
  assert.match(ahead(0.954, 0.953), /^At learning rate 1 the plain net is ahead by 0\.1 points\. The plain/);
  assert.match(ahead(0.954, 0.954), /the two are 0\.0 points apart\./);
});

test('of a run from elsewhere it says how it was tested, that nobody bet on it, and asks it for no digits', () => {
  const logs = [logAfter(350, 0.1), logAfter(350, 0.8)] as const;
  for (const log of logs) log.answers = new Float64Array();
  const state = raceState({
    phase: 'done',
    logs,
    bets: { with: 50, without: 50 },
    learningRate: 0.1,
    seed: 1,
  });
  assert.equal(state.opened, true);
  assert.equal(stateAfter(2000, 'done').opened, false);
  assert.match(advice(state), /^Nobody bet on this run\./);
  assert.equal(verdict(state.contestants[0], state), 'no bet on this run');
  assert.equal(verdict({ ...state.contestants[0], atBet: 0.9 }, state), '90.0\u00a0%, no bet on this run');
  assert.deepEqual(digitsText(raceConfig(true, 1)), {
    trained: '20,000',
    tested: 'every 25 steps on 2,000 digits kept for testing',
  });
  assert.deepEqual(digitsText(paperConfig(true, PAPER)), {
    trained: '60,000',
    tested: 'every 50 steps on 10,000 digits kept for testing',
  });
});

test('what the page says of the gap names the rate of the run, not the one that was set after it', () => {
  assert.match(advice({ ...stateAfter(2000, 'done'), learningRate: 10 }), /^At learning rate 0\.1 /);
});

test('Start fetches the digits, unless they are here', () => {
  assert.match(
    offerText({ seed: 1, fused: false }),
    /^Start fetches 20,000 handwritten digits, 2\.1 MB, and trains/,
  );
  assert.match(offerText({ seed: 1, fused: false }, { files: 4, of: 5, received: 2e6 }), /fetches/);
  assert.match(
    offerText({ seed: 1, fused: false }, { files: 5, of: 5, received: 2e6 }),
    /^Start trains both nets here/,
  );
});

test('a run at full speed says that it need not give the same last digits elsewhere', () => {
  assert.match(offerText({ seed: 1, fused: true }), /the last digits may differ from another machine’s\.$/);
  assert.doesNotMatch(offerText({ seed: 1, fused: false }), /last digits/);
  assert.match(fusedText({ fused: true }), /last digits may differ/);
  assert.equal(fusedText({ fused: false }), '');
});

test('where the reader has chosen another rate or seed, the recording says what it is of', () => {
  const chosen = raceState({
    phase: 'idle',
    logs: recordedLogs(),
    bets: { with: 50, without: 50 },
    learningRate: 1,
    seed: 1,
  });
  assert.equal(
    finding(chosen),
    'Recorded at learning rate 0.1, seed 1. Press Start for learning rate 1, seed 1.',
  );
  assert.equal(initialRace().otherThanRecorded, false);
});

test('after a change of the rate on the way no rate gets the credit', () => {
  const log = logAfter(600, 0.5);
  log.learningRates.push([240, 0.01]);
  const state = raceState({
    phase: 'running',
    logs: [log, logAfter(600, 0.9)],
    bets: { with: 0, without: 0 },
    learningRate: 0.01,
    seed: 1,
  });
  assert.equal(
    advice(state),
    'With the rate changed on the way, the two are 40.0 points apart. Now a clean run:',
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fakeConfig } from './fakeNet.ts';
import { readRecording } from './recording.ts';
import { logOf, recordingOf } from './replay.ts';
import { RunLog } from './runLog.ts';

/** Twenty steps: ten losses of 2.000049, ten of 1, tests at 0 and 20, and a change of the learning rate. */
function twentySteps(): RunLog {
  const log = new RunLog({ ...fakeConfig, lastStep: 20 });
  const snapshot = (loss: number, tests: number[], answers: number[]) => ({
    step: 0,
    standing: { is: 'going' } as const,
    losses: new Float64Array(10).fill(loss),
    tests: Float64Array.from(tests),
    probes: [],
    answers: Float64Array.from(answers),
  });
  log.add(snapshot(2.000049, [0, 0.125], [1, 0]), 0.1);
  log.add(snapshot(1, [20, 0.875], [0, 1]), 0.2);
  return log;
}

const answers = { steps: [10, 20], width: 2, values: [0.6, 0.4, 0.12345, 0.87655] };
const written = () => readRecording(JSON.parse(JSON.stringify(recordingOf(twentySteps(), answers))));

test('what was seen of a run comes back from its recording, to four decimals', () => {
  const log = logOf(written());
  const { losses, tests, learningRates, step, config } = twentySteps();
  assert.deepEqual(log.losses, [{ step: 10, loss: 2 }, losses[1]]);
  assert.deepEqual([log.tests, log.learningRates, log.config], [tests, learningRates, config]);
  assert.deepEqual([log.step, log.standing], [step, { is: 'done' }]);
  assert.deepEqual([...log.answers], [0.1235, 0.8766]);
});

test('up to a step, nothing that came later is there', () => {
  const log = logOf(written(), 19);
  assert.deepEqual([log.step, log.losses.length, log.tests.length], [10, 1, 1]);
  assert.deepEqual([[...log.answers], log.standing], [[0.6, 0.4], { is: 'going' }]);
  const before = logOf(written(), 5);
  assert.deepEqual([before.step, before.losses, before.answers.length], [0, [], 0]);
});

test('a recording that lacks what a curve needs says what', () => {
  const recording = written();
  const { loss, answers: shown } = recording.probes;
  assert.throws(() => logOf({ ...recording, probes: { loss, answers: shown } }), {
    message: 'The recording holds no testAccuracy.',
  });
});

test('a run that diverged is one in its recording too, unless it is read up to a step before', () => {
  const log = twentySteps();
  log.standing = { is: 'diverged', step: 20, loss: Infinity };
  const recording = readRecording(JSON.parse(JSON.stringify(recordingOf(log, answers))));
  assert.deepEqual(logOf(recording).standing, { is: 'diverged', step: 20, loss: NaN });
  assert.deepEqual(logOf(recording, 19).standing, { is: 'going' });
});

test('a recording of some units says which', () => {
  const log = twentySteps();
  log.units = [7, 3];
  const recording = readRecording(JSON.parse(JSON.stringify(recordingOf(log, answers))));
  assert.deepEqual(logOf(recording).units, [7, 3]);
  assert.equal(logOf(written()).units, undefined);
});

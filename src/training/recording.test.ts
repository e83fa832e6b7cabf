import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fakeConfig } from './fakeNet.ts';
import { probeOf, readRecording, type Recording } from './recording.ts';

const recording: Recording = {
  format: 'training run',
  version: 1,
  config: fakeConfig,
  learningRates: [[0, 0.1]],
  probes: { loss: { steps: [10, 20], width: 1, values: [2.3, 2.1] } },
};

/** The sentence that a changed recording is refused with. */
function refusal(change: object): string {
  try {
    readRecording({ ...recording, ...change });
  } catch (error) {
    return (error as Error).message;
  }
  return 'accepted';
}

test('a recording is read as it was written', () => {
  assert.deepEqual(readRecording(JSON.parse(JSON.stringify(recording))), recording);
});

test('what is no recording is refused as such', () => {
  for (const found of [undefined, null, '', 3, [], { version: 1 }])
    assert.throws(() => readRecording(found), { message: 'This file is not a recorded training run.' });
});

test('another version is named', () => {
  assert.equal(refusal({ version: 2 }), 'This recording has version 2; this page reads version 1.');
  assert.equal(
    refusal({ version: undefined }),
    'This recording has version undefined; this page reads version 1.',
  );
});

test('a damaged probe is named, and what is wrong with it', () => {
  const loss = (probe: unknown) => refusal({ probes: { loss: probe } });
  const damaged = "The recording's loss is damaged: something in it is not a number.";
  assert.equal(
    loss({ steps: [10, 20], width: 1, values: [2.3] }),
    "The recording's loss has 1 numbers, expected 2 × 1.",
  );
  assert.equal(loss({ steps: [10], width: 1, values: [null] }), damaged); // what JSON makes of NaN
  assert.equal(loss({ steps: ['10'], width: 1, values: [2.3] }), damaged);
  assert.equal(loss({ steps: [10], values: [2.3] }), damaged);
  assert.equal(loss({ steps: 10, width: 1, values: [2.3] }), damaged);
  assert.equal(loss(null), damaged);
});

test('a recording that does not say how the run was made is refused', () => {
  const message = 'The recording does not say how the run was made.';
  assert.equal(refusal({ config: undefined }), message);
  assert.equal(refusal({ config: { lastStep: 'soon' } }), message);
  assert.equal(refusal({ learningRates: [[0, 'fast']] }), message);
  assert.equal(refusal({ learningRates: undefined }), message);
  assert.equal(refusal({ units: ['first'] }), message);
  assert.equal(refusal({ diverged: 'early' }), message);
});

test('a probe that is not there is named', () => {
  assert.equal(probeOf(recording, 'loss').values[1], 2.1);
  assert.throws(() => probeOf(recording, 'answers'), { message: 'The recording holds no answers.' });
  assert.throws(() => probeOf(recording, 'toString'), /holds no toString/);
});

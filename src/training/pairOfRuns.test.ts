import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fakeConfig } from './fakeNet.ts';
import { logsOf, parsePair } from './pairOfRuns.ts';
import type { Recording } from './recording.ts';

const probe = (values: number[]) => ({ steps: values.map((_, k) => 10 * k), width: 1, values });
const recording = (batchNorm: boolean): Recording => ({
  format: 'training run',
  version: 1,
  config: { ...fakeConfig, net: { ...fakeConfig.net, batchNorm } },
  learningRates: [[0, 0.1]],
  probes: { loss: probe([]), answers: probe([]), testAccuracy: probe([0.1, batchNorm ? 0.9 : 0.2]) },
});
const refusal = (found: unknown) => {
  try {
    parsePair(typeof found === 'string' ? found : JSON.stringify(found));
  } catch (error) {
    return (error as Error).message;
  }
  return 'accepted';
};

test('a pair is read in its order, whatever the order in the file', () => {
  const pair = parsePair(JSON.stringify([recording(true), recording(false)]));
  assert.deepEqual(pair, [recording(false), recording(true)]);
  assert.deepEqual(
    logsOf(pair).map(({ tests }) => tests.at(-1)?.accuracy),
    [0.2, 0.9],
  );
});

test('what is no pair is refused with one sentence', () => {
  const not = 'This file is not a recorded training run.';
  for (const text of ['', 'step,loss', 'null', '{}', '[1]', JSON.stringify(recording(true))])
    assert.equal(refusal(text), not, text);
  const two = 'The file does not hold two runs, one with batch normalization and one without.';
  assert.equal(refusal([]), two);
  assert.equal(refusal([recording(true), recording(true)]), two);
  assert.equal(refusal([recording(true), { ...recording(false), config: { lastStep: 5 } }]), two);
});

test('a pair that does not say how it was made is refused, not drawn', () => {
  const { config } = recording(false);
  const { examples: _, ...others } = config;
  const changes = [
    { learningRates: [] },
    { learningRates: 0.1 },
    { learningRates: [0.1] },
    { frozen: 3 },
    { units: 8 },
    { config: others },
    { config: { ...config, examples: { kind: 'digits' } } },
    { config: { ...config, examples: { kind: 'digits', input: 'grey' } } },
    { config: { ...config, net: { ...config.net, initSd: 0 } } },
    { config: { ...config, seed: 'one' } },
  ];
  for (const change of changes)
    assert.equal(
      refusal([{ ...recording(false), ...change }, recording(true)]),
      'The recording does not say how the run was made.',
      JSON.stringify(change),
    );
});

test('a pair without its tests is refused', () => {
  const { loss, answers, testAccuracy } = recording(false).probes;
  const without = (change: object) => refusal([{ ...recording(false), ...change }, recording(true)]);
  assert.equal(without({ probes: { loss, answers } }), 'The recording holds no testAccuracy.');
  assert.equal(
    without({ probes: { loss, answers, testAccuracy: probe([]) } }),
    'The recording holds no testAccuracy.',
  );
  assert.equal(without({ probes: { answers, testAccuracy } }), 'The recording holds no loss.');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fakeConfig } from './fakeNet.ts';
import { pickUnits } from './placeProbes.ts';
import { samplePlace, unitNumber, type ProbeSample } from './probe.ts';
import { readRecording } from './recording.ts';
import { logOf, recordingOf } from './replay.ts';
import { RunLog } from './runLog.ts';

const layer = (values: number[]) => ({
  layer: 3,
  input: values,
  preActivation: values,
  activationInput: values,
});
const sampleAt = (step: number): ProbeSample => ({
  step,
  places: [
    samplePlace(layer([step, 1, 2, 3]), 'input', { images: 2, units: 2 }),
    samplePlace(layer([4, step, 6, 7]), 'activationInput', { images: 2, units: 0 }),
  ],
  minibatch: [samplePlace(layer([0.5, step]), 'input', { images: 1, units: 1 })],
  affine: [{ layer: 3, gamma: Float32Array.of(1, 1 + step / 8), beta: Float32Array.of(-0.5, step / 8) }],
});

function watched(): RunLog {
  const log = new RunLog({ ...fakeConfig, lastStep: 20 });
  const none = new Float64Array();
  const losses = new Float64Array(20).fill(1);
  const probes = [sampleAt(0), sampleAt(20)];
  log.add(
    { step: 20, standing: { is: 'done' }, losses, tests: Float64Array.of(20, 0.5), probes, answers: none },
    0.1,
    2,
  );
  return log;
}

test('what was seen of the layers comes back from a recording, with what was frozen', () => {
  const log = watched();
  const again = logOf(readRecording(JSON.parse(JSON.stringify(recordingOf(log)))));
  assert.deepEqual(again.probes, log.probes);
  assert.deepEqual([again.frozen, log.frozen], [[[0, 2]], [[0, 2]]]);
});

test('gamma and beta are recorded under the number of their layer', () => {
  const { probes } = recordingOf(watched());
  assert.deepEqual(probes['layer3.gamma'], { steps: [0, 20], width: 2, values: [1, 1, 1, 3.5] });
  assert.deepEqual(probes['layer3.beta'].values, [-0.5, 0, -0.5, 2.5]);
});

test('up to a step, no later look is there', () => {
  const { probes } = logOf(recordingOf(watched()), 19);
  assert.deepEqual(
    probes.map(({ step }) => step),
    [0],
  );
});

test('of each number four digits are kept', () => {
  const log = watched();
  log.probes[0].places[0].units[0] = 123.456;
  log.probes[0].places[0].units[1] = 0.0000123456;
  const [{ places }] = logOf(recordingOf(log)).probes;
  assert.deepEqual([...places[0].units.subarray(0, 2)], [...Float32Array.of(123.5, 0.00001235)]);
});

test('a run that was lost is recorded all the same, without the look at its broken net', () => {
  const log = watched();
  log.probes[1].places[0].units[0] = NaN;
  const again = logOf(readRecording(JSON.parse(JSON.stringify(recordingOf(log)))));
  assert.deepEqual(again.probes, [log.probes[0]]);
});

test('places that were looked at at different steps stay apart', () => {
  const recording = recordingOf(watched());
  const { steps, ...rest } = recording.probes['layer3.input.units'];
  const probes = {
    ...recording.probes,
    'layer3.input.units': { ...rest, steps: steps.map((step) => step + 5) },
  };
  const found = logOf({ ...recording, probes }).probes;
  assert.deepEqual(
    found.map(({ step }) => step),
    [0, 5, 20, 25],
  );
});

test('a small recording keeps the units that are picked', () => {
  const [place] = sampleAt(8).places;
  const picked = pickUnits(place, [1]);
  assert.equal(unitNumber(picked, 0, 'mean'), unitNumber(place, 1, 'mean'));
  assert.deepEqual([picked.units.length, picked.values.length], [6, 0]);
});

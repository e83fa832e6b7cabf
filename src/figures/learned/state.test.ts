import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProbeSample } from '../../training/probe.ts';
import { RunLog } from '../../training/runLog.ts';
import { initialLearned, recordedSamples } from './initialState.ts';
import { Samples } from './samples.ts';
import { learnedConfig, rateSetting } from './settings.ts';
import { learnedState, sampleOf, type LearnedInput, type LearnedSample } from './state.ts';
import { finding, values } from './words.ts';

/** One layer of two units. */
const sampleAt = (step: number, gamma: number[], beta: number[]): LearnedSample => ({
  step,
  layers: [{ gamma, beta, mean: [1, -1], s: [0.5, 2] }],
});
const samples = [
  sampleAt(0, [1, 1], [0, 0]),
  sampleAt(50, [0.9, 1.5], [0.1, -0.5]),
  sampleAt(100, [1.1, 3], [-0.2, 0]),
];
const input: LearnedInput = {
  phase: 'done',
  recorded: false,
  samples,
  divergedAt: undefined,
  at: 2000,
  layer: 1,
  unit: 2,
  learningRate: 0.1,
  seed: 1,
  ran: { learningRate: 0.1, seed: 1 },
};

test('the newest sample is shown, with the way that led there', () => {
  const { step, layers, chosen } = learnedState(input);
  assert.equal(step, 100);
  assert.equal(layers[0].trail.length, 3);
  assert.deepEqual(chosen, { gamma: 3, beta: 0, mean: -1, s: 2 });
});

test('at a step between two samples the earlier one is shown, and before the first the first', () => {
  assert.equal(learnedState({ ...input, at: 99 }).step, 50);
  assert.equal(learnedState({ ...input, at: 99 }).layers[0].trail.length, 2);
  assert.equal(learnedState({ ...input, samples: samples.slice(1), at: 0 }).step, 50);
});

test('it counts the gammas above 1, and the units that are nearer to undoing than at 1 and 0', () => {
  // Unit 1 has to get from (0, 1) to (1, .5), unit 2 to (-1, 2). At step 50 both are nearer, at 100 neither.
  const [fifty] = learnedState({ ...input, at: 50 }).layers;
  assert.deepEqual([fifty.grown, fifty.nearer], [1, 2]);
  const [hundred] = learnedState(input).layers;
  assert.deepEqual([hundred.grown, hundred.nearer], [2, 0]);
});

test('the axes have room for the whole run, whatever step is shown', () => {
  assert.deepEqual(learnedState({ ...input, at: 0 }).most, { shift: 1, scale: 3 });
});

test('mean and s are those of the pre-activations: s has epsilon under its root', () => {
  const probe: ProbeSample = {
    step: 50,
    places: [
      {
        layer: 2,
        place: 'preActivation',
        units: Float32Array.of(0.5, 0, 0, 0, 0, 0),
        values: new Float32Array(),
      },
    ],
    affine: [{ layer: 2, gamma: Float32Array.of(1.5), beta: Float32Array.of(-0.25) }],
  };
  const { layers } = sampleOf(probe, [2]);
  assert.deepEqual([layers[0].gamma[0], layers[0].beta[0], layers[0].mean[0]], [1.5, -0.25, 0.5]);
  assert.equal(layers[0].s[0], Math.sqrt(1e-5));
});

test('before the start the recorded run is shown: the gammas of the last layer have all grown', () => {
  const state = initialLearned();
  assert.deepEqual(
    state.layers.map(({ grown }) => grown),
    [75, 73, 100],
  );
  assert.deepEqual(
    state.layers.map(({ nearer }) => nearer),
    [46, 27, 0],
  );
  assert.match(
    finding(state),
    /^Recorded, step 2,000: γ has grown above 1 in 75, 73 and 100 of 100 units\. In layer 3 no dot/,
  );
  assert.equal(values(state).gamma, '1.33');
});

test('half-way the last layer is ahead: so says the lesson', () => {
  const [first, second, third] = learnedState({ ...input, samples: recordedSamples(), at: 500 }).layers;
  assert.ok(third.grown === 100 && Math.abs(first.grown - 50) < 10 && Math.abs(second.grown - 50) < 10);
});

test('another learning rate than the recorded one is not passed off as it', () => {
  const state = learnedState({ ...input, phase: 'idle', recorded: true, learningRate: 1 });
  assert.equal(
    finding(state),
    'Recorded at learning rate 0.1, seed 1. Press Start for learning rate 1, seed 1.',
  );
});

test('after a run, what is set for the next one is told from what is shown; while one goes on, it is its own', () => {
  const ran = { learningRate: 0.1, seed: 1 };
  const set = { ...input, ran, learningRate: 1, seed: 2 };
  assert.equal(
    finding(learnedState(set)),
    'This run: learning rate 0.1, seed 1. Press Run again for learning rate 1, seed 2.',
  );
  for (const phase of ['running', 'paused'] as const)
    assert.equal(learnedState({ ...set, phase }).otherThanShown, false);
});

test('the title says in which layers no dot came nearer to its cross', () => {
  const { layers, ...state } = learnedState({ ...input, at: 50 });
  const title = (...nearer: number[]) =>
    finding({ ...state, layers: nearer.map((each, n) => ({ ...layers[0], layer: n + 1, nearer: each })) });
  assert.match(title(46, 27, 3), / Nearer to their crosses than at the start: 46, 27 and 3 dots\.$/);
  assert.match(title(46, 0, 0), / In layers 2 and 3 no dot has come nearer to its cross\.$/);
  assert.match(title(0, 0, 0), / No dot has come nearer to its cross\.$/);
});

test('a net that diverged says at which step, and a look without numbers is not taken over', () => {
  const ran = { learningRate: 10, seed: 1 };
  const state = learnedState({ ...input, phase: 'diverged', divergedAt: 73, ran, learningRate: 10 });
  assert.match(finding(state), /^At step 73 the loss was no number any more: learning rate 10 is too much/);
  const log = new RunLog(learnedConfig(1));
  const look = (step: number, gamma: number): ProbeSample => ({
    step,
    places: [1, 2, 3].map((layer) => ({
      layer,
      place: 'preActivation',
      units: new Float32Array(6),
      values: new Float32Array(),
    })),
    affine: [1, 2, 3].map((layer) => ({ layer, gamma: Float32Array.of(gamma), beta: new Float32Array(1) })),
  });
  log.probes.push(look(0, 1), look(50, NaN));
  const taken = new Samples();
  assert.deepEqual(
    taken.of(log).map(({ step }) => step),
    [0],
  );
  log.probes.push(look(100, 2));
  assert.deepEqual(
    taken.of(log).map(({ step }) => step),
    [0, 100],
  );
  assert.deepEqual(taken.of(undefined), []);
});

test('a link can set the learning rates of the slider, and no negative one', () => {
  assert.equal(rateSetting.parse('10'), 10);
  assert.throws(() => rateSetting.parse('-1'), /learned\.rate/);
});

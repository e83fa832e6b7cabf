import assert from 'node:assert/strict';
import { test } from 'node:test';
import { takeDigits } from '../data/mnist/digits.ts';
import { TEST_FILE, trainFile } from '../data/mnist/files.ts';
import { fileDigits } from '../data/mnist/source.ts';
import { compileKernels } from '../kernels/compile.ts';
import { readBuild } from '../kernels/readKernels.ts';
import { assertAgrees } from '../nn/assertAllClose.ts';
import type { ProbeConfig, RunConfig } from './config.ts';
import type { Engine } from './engine.ts';
import { fakeConfig, fakeEngine, fakeFile } from './fakeNet.ts';
import { kernelEngine } from './kernelEngine.ts';
import { affineOf, placeOf, unitNumber, type PlaceSample, type ProbeSample } from './probe.ts';
import { Run } from './run.ts';
import { textbookEngine } from './textbookEngine.ts';

const probe: ProbeConfig = {
  images: 50,
  layers: [1, 2],
  places: ['input', 'preActivation', 'activationInput'],
  units: 3,
  every: 4,
};
const config = (batchNorm: boolean, more: Partial<RunConfig> = {}): RunConfig => ({
  net: { widths: [784, 20, 15, 10], activation: 'sigmoid', batchNorm, initSd: 0.1 },
  seed: 1,
  batchSize: 60,
  examples: { kind: 'digits', shards: 1, input: 'grey', test: 'fifth', shown: [] },
  testEvery: 100,
  probe,
  lastStep: 8,
  ...more,
});
const arrived = new Map([TEST_FILE, trainFile(0)].map((name) => [name, fileDigits(name)]));
const kernels = kernelEngine(await compileKernels(readBuild));
const probesOf = (run: RunConfig, engine: Engine, frozen = 0) =>
  new Run(run, arrived, engine).advance(8, 0.5, frozen).probes;

test('both engines see the same in every layer, at the steps that were asked for', () => {
  for (const batchNorm of [false, true]) {
    const [ours, textbook] = [kernels, textbookEngine].map((engine) => probesOf(config(batchNorm), engine));
    assert.deepEqual(
      ours.map(({ step }) => step),
      [0, 4, 8],
    );
    ours.forEach((sample, n) =>
      sample.places.forEach((place, p) => {
        const expected = textbook[n].places[p];
        assert.deepEqual([place.layer, place.place], [expected.layer, expected.place]);
        assertAgrees(place.values, expected.values, 1e-4);
        assertAgrees(place.units, expected.units, 1e-4);
      }),
    );
  }
});

test('gamma and beta begin at 1 and 0 and learn, the same in both engines, and none are there without BN', () => {
  const watched = (batchNorm: boolean) => config(batchNorm, { probe: { ...probe, affine: true } });
  const [ours, textbook] = [kernels, textbookEngine].map((engine) => probesOf(watched(true), engine));
  for (const layer of [1, 2]) {
    const [start, , end] = ours.map((sample) => affineOf(sample, layer));
    assert.ok(start.gamma.every((gamma) => gamma === 1) && start.beta.every((beta) => beta === 0));
    assert.ok(end.gamma.every((gamma) => gamma !== 1) && end.beta.every((beta) => beta !== 0));
    assertAgrees(end.gamma, affineOf(textbook[2], layer).gamma, 1e-5);
    assertAgrees(end.beta, affineOf(textbook[2], layer).beta, 1e-4);
  }
  assert.deepEqual(
    probesOf(watched(false), kernels).map(({ affine }) => affine),
    [[], [], []],
  );
  assert.throws(() => affineOf(probesOf(config(true), kernels)[0], 1), /layer 1 were not noted/);
});

test('y is gamma times x hat plus beta: so says the mean of what the activation takes in', () => {
  const [, , end] = probesOf(config(true, { probe: { ...probe, affine: true } }), kernels);
  const taken = placeOf(end, 2, 'activationInput');
  affineOf(end, 2).beta.forEach((beta, unit) =>
    assert.ok(Math.abs(unitNumber(taken, unit, 'mean') - beta) < 1e-5),
  );
});

test('watching changes nothing: the losses are those of a run that is not watched', () => {
  for (const engine of [kernels, textbookEngine]) {
    const losses = [probe, { ...probe, minibatch: true }, undefined].map((watched) =>
      new Run(config(true, { probe: watched, testEvery: 4 }), arrived, engine).advance(8, 0.5),
    );
    assert.deepEqual(losses[0].losses, losses[2].losses);
    assert.deepEqual(losses[1].losses, losses[2].losses);
    assert.deepEqual(losses[0].tests, losses[2].tests); // running statistics too
  }
});

test('with batch normalization the activation takes in mean 0 and spread 1 at first, without it what the weights make', () => {
  const [normalized] = probesOf(config(true), kernels);
  const [plain] = probesOf(config(false), kernels);
  const taken = placeOf(normalized, 2, 'activationInput');
  for (let unit = 0; unit < 15; unit++) {
    assert.ok(Math.abs(unitNumber(taken, unit, 'mean')) < 1e-5);
    assert.ok(Math.abs(unitNumber(taken, unit, 'sd') - 1) < 1e-2);
  }
  assert.deepEqual(placeOf(plain, 2, 'activationInput'), {
    ...placeOf(plain, 2, 'preActivation'),
    place: 'activationInput',
  });
});

test('layer 1 has no input that could move, the pixels, so none is kept', () => {
  const [sample] = probesOf(config(false), kernels);
  assert.throws(() => placeOf(sample, 1, 'input'), /not watched/);
  assert.equal(placeOf(sample, 2, 'input').units.length, 20 * 6);
});

test('in both engines, what layer 1 is handed is the pixels, from 0 to 1', () => {
  const { net } = config(true);
  const test = takeDigits(arrived.get(TEST_FILE)!, [0, 1]);
  const [ours, textbook] = [kernels, textbookEngine].map(
    (engine) => engine(net, 1).probe(test, [1])[0].input,
  );
  assertAgrees(ours, textbook, 1e-7);
});

const places = (samples: readonly ProbeSample[], layer: number, place: PlaceSample['place']) =>
  samples.map((sample) => placeOf(sample, layer, place));

test('with layer 1 frozen, the input of layer 2 stands exactly still, and its pre-activations still move', () => {
  for (const engine of [kernels, textbookEngine])
    for (const batchNorm of [false, true]) {
      const samples = probesOf(config(batchNorm), engine, 1);
      const [start, ...later] = places(samples, 2, 'input');
      for (const { values, units } of later) {
        assert.deepEqual(values, start.values);
        assert.deepEqual(units, start.units); // `moved` included: 0
      }
      const [before, , after] = places(samples, 2, 'preActivation');
      assert.notDeepEqual(after.values, before.values);
      assert.ok(unitNumber(after, 0, 'moved') !== 0);
    }
});

test('with all layers frozen the net stands still, and only the minibatches differ', () => {
  const samples = probesOf(config(true, { probe: { ...probe, minibatch: true } }), kernels, 9);
  const [start, , end] = places(samples, 2, 'preActivation');
  assert.deepEqual(end.values, start.values);
  const [first, second] = samples.map(({ minibatch }) => minibatch![0].units);
  assert.notDeepEqual(first, second);
});

test('where the test images are late, the first look is not lost', () => {
  const late = new Map([[trainFile(0), fakeFile(trainFile(0))]]);
  const watched = {
    ...probe,
    images: 2,
    layers: [1],
    places: ['preActivation'] as const,
    units: 2,
    every: 1,
  };
  const run = new Run({ ...fakeConfig, probe: watched }, late, fakeEngine);
  assert.deepEqual(run.advance(1, 1).standing, { is: 'waiting', file: TEST_FILE });
  late.set(TEST_FILE, fakeFile(TEST_FILE));
  const { probes } = run.advance(1, 1);
  // The fake net's unit is label plus step: 0 for the test's zeros at step 0, and has moved by 1 at step 1.
  assert.deepEqual(
    probes.map(({ step, places: [p] }) => [step, unitNumber(p, 0, 'mean'), unitNumber(p, 0, 'moved')]),
    [
      [0, 0, 0],
      [1, 1, 1],
    ],
  );
});

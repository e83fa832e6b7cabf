import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TEST_FILE, trainFile } from '../data/mnist/files.ts';
import { takeDigits } from '../data/mnist/digits.ts';
import { fileDigits } from '../data/mnist/source.ts';
import type { NetConfig } from './config.ts';
import { fakeConfig } from './fakeNet.ts';
import { Run } from './run.ts';
import { textbookEngine } from './textbookEngine.ts';

const net = (batchNorm: boolean): NetConfig => ({
  widths: [784, 20, 10],
  activation: 'sigmoid',
  batchNorm,
  initSd: 0.1,
});

const train = fileDigits(trainFile(0));
const testSet = fileDigits(TEST_FILE);
const first = (count: number) =>
  takeDigits(
    train,
    Array.from({ length: count }, (_, i) => i),
  );

const hundredSteps = {
  ...fakeConfig,
  batchSize: 60,
  examples: { ...fakeConfig.examples, shards: 1 },
  testEvery: 100,
  lastStep: 100,
};

test('it answers every digit with ten probabilities that sum to 1, and asking changes nothing', () => {
  for (const batchNorm of [false, true]) {
    const learner = textbookEngine(net(batchNorm), 1);
    const answers = learner.predict(first(30));
    assert.equal(answers.length, 300);
    for (let i = 0; i < 30; i++) {
      const sum = answers.subarray(10 * i, 10 * i + 10).reduce((total, p) => total + p, 0);
      assert.ok(Math.abs(sum - 1) < 1e-12);
    }
    assert.deepEqual(learner.predict(first(30)), answers);
  }
});

test('a digit is answered alike alone and among others, also with batch normalization', () => {
  const learner = textbookEngine(net(true), 1);
  for (let step = 0; step < 3; step++) learner.step(first(60), 0.1);
  const among = learner.predict(first(60)).subarray(0, 10);
  assert.deepEqual(learner.predict(first(1)), among.slice());
});

test('the loss is that of before the step, and the step lowers it', () => {
  for (const batchNorm of [false, true]) {
    const learner = textbookEngine(net(batchNorm), 1);
    const before = learner.step(first(60), 0.1);
    const after = learner.step(first(60), 0);
    assert.ok(after < before, `${before} to ${after}`);
    assert.equal(learner.step(first(60), 0), after); // at rate 0 nothing moves
  }
});

test('every activation trains, and each is another net', () => {
  const losses = (['sigmoid', 'tanh', 'relu'] as const).map((activation) => {
    const learner = textbookEngine({ ...net(false), activation }, 1);
    for (let step = 0; step < 20; step++) learner.step(first(60), 0.1);
    return learner.step(first(60), 0);
  });
  assert.equal(new Set(losses).size, 3);
  for (const loss of losses) assert.ok(loss < 2.3); // ln 10, what guessing costs
});

test('in a hundred steps, a small net with batch normalization reads four digits of five', () => {
  const config = { ...hundredSteps, net: net(true) };
  const arrived = new Map([
    [TEST_FILE, testSet],
    [trainFile(0), train],
  ]);
  const { tests } = new Run(config, arrived, textbookEngine).advance(100, 0.5);
  assert.deepEqual([tests[0], tests[2]], [0, 100]);
  assert.ok(tests[1] < 0.3, `before: ${tests[1]}`);
  assert.ok(tests[3] > 0.8, `after: ${tests[3]}`);
});

test('a net whose weights outgrow all numbers diverges, and has a loss for every step before', () => {
  // At rate 1e100 a ReLU net grows without bound; at Infinity any net's second step is NaN.
  const relu: NetConfig = { ...net(false), activation: 'relu' };
  for (const [config, rate] of [
    [relu, 1e100],
    [net(false), Infinity],
    [net(true), Infinity],
  ] as const) {
    const { standing, losses } = divergedRun(config, rate);
    assert.equal(standing.is, 'diverged');
    assert.ok(losses.length > 1 && losses.subarray(0, -1).every(Number.isFinite));
    assert.ok(!Number.isFinite(losses.at(-1)));
  }
});

function divergedRun(config: NetConfig, rate: number) {
  const arrived = new Map([
    [TEST_FILE, takeDigits(testSet, [0, 1, 2, 3])],
    [trainFile(0), train],
  ]);
  return new Run({ ...hundredSteps, net: config }, arrived, textbookEngine).advance(100, rate);
}

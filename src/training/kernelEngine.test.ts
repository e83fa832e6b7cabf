import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { takeDigits } from '../data/mnist/digits.ts';
import { trainFile } from '../data/mnist/files.ts';
import { fileDigits } from '../data/mnist/source.ts';
import { compileKernels } from '../kernels/compile.ts';
import { readBuild } from '../kernels/readKernels.ts';
import type { NetConfig } from './config.ts';
import { fakeConfig } from './fakeNet.ts';
import { kernelEngine } from './kernelEngine.ts';
import { Run } from './run.ts';
import { filesOf } from './source.ts';
import { textbookEngine } from './textbookEngine.ts';

const compiled = await compileKernels(readBuild, 'plain');
const engine = kernelEngine(compiled);
const net = (batchNorm: boolean): NetConfig => ({
  widths: [784, 100, 100, 100, 10],
  activation: 'sigmoid',
  batchNorm,
  initSd: 0.1,
});
const examples = { ...fakeConfig.examples, shards: 4 };
const arrived = new Map(filesOf(examples).map((name) => [name, fileDigits(name)]));
const first = (count: number) =>
  takeDigits(
    arrived.get(trainFile(0))!,
    Array.from({ length: count }, (_, i) => i),
  );

/** The race's own run, on another engine. */
function lossesOf(batchNorm: boolean, on: typeof engine, steps: number): Float64Array {
  const config = { ...fakeConfig, net: net(batchNorm), batchSize: 60, examples };
  return new Run({ ...config, testEvery: 1000, lastStep: 1000 }, arrived, on).advance(steps, 0.1).losses;
}

// The cast: JSON has no type.
const textbook = JSON.parse(
  readFileSync(new URL('./fixtures/race-first-steps.json', import.meta.url), 'utf8'),
) as Record<'without' | 'with', { losses: number[] }>;

test("the race's first hundred losses are those the textbook recorded, to 1e-5, sparse and dense", (t) => {
  for (const sparse of [true, false]) {
    for (const which of ['without', 'with'] as const) {
      const expected = textbook[which].losses;
      const losses = lossesOf(which === 'with', kernelEngine(compiled, { sparse }), expected.length);
      const worst = Math.max(...expected.map((loss, n) => Math.abs(losses[n] / loss - 1)));
      t.diagnostic(`${which} BN, ${sparse ? 'sparse' : 'dense'}: ${worst.toExponential(1)}`);
      assert.ok(worst < 1e-5, `${which} BN: ${worst}`);
    }
  }
});

test('a run gives the same bits again', () => {
  assert.deepEqual(lossesOf(true, engine, 50), lossesOf(true, engine, 50));
});

test('it answers as the textbook does, among more digits than it has room for', () => {
  const [fast, slow] = [engine, textbookEngine].map((on) => on(net(true), 1));
  for (const learner of [fast, slow]) for (let n = 0; n < 3; n++) learner.step(first(60), 0.1);
  const answers = fast.predict(first(600));
  const expected = slow.predict(first(600));
  assert.equal(answers.length, expected.length);
  answers.forEach((p, n) => assert.ok(Math.abs(p - expected[n]) < 1e-5, `${p} at ${n}, ${expected[n]}`));
  assert.deepEqual(fast.predict(first(600)), answers); // asking changes nothing
});

test('every activation trains, and each is another net', () => {
  const losses = (['sigmoid', 'tanh', 'relu'] as const).map((activation) => {
    const learner = engine({ ...net(true), activation }, 1);
    for (let step = 0; step < 20; step++) learner.step(first(60), 0.1);
    return learner.step(first(60), 0);
  });
  assert.equal(new Set(losses).size, 3);
  for (const loss of losses) assert.ok(loss < 2.3); // ln 10, what guessing costs
});

test('a net whose weights outgrow all numbers diverges, and says NaN to everything', () => {
  const learner = engine({ ...net(false), activation: 'relu' }, 1);
  const losses = Array.from({ length: 5 }, () => learner.step(first(60), 1e30));
  assert.ok(Number.isFinite(losses[0]));
  assert.ok(!Number.isFinite(losses[4]));
  assert.ok(learner.predict(first(2)).every(Number.isNaN));
});

test('a minibatch may be larger than those before it', () => {
  const grown = engine(net(true), 1);
  const slow = textbookEngine(net(true), 1);
  for (const count of [60, 300]) {
    const expected = slow.step(first(count), 0.1);
    assert.ok(Math.abs(grown.step(first(count), 0.1) / expected - 1) < 1e-5);
  }
});

test('a larger minibatch for which there is no memory is refused in a sentence, and the net is as it was', (t) => {
  const learner = engine(net(true), 1);
  const untouched = engine(net(true), 1);
  for (const each of [learner, untouched]) each.step(first(60), 0.1);
  const memory = t.mock.method(WebAssembly, 'Memory', () => {
    throw new RangeError('could not allocate memory');
  });
  const larger = () => learner.step(first(300), 0.1);
  assert.throws(larger, /the net takes \d+ MB, which this machine did not give/);
  assert.throws(larger); // asked again, it is no more than that
  memory.mock.restore();
  assert.equal(learner.step(first(60), 0.1), untouched.step(first(60), 0.1));
});

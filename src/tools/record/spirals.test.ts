import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import recorded from '../../figures/spirals/recorded.json' with { type: 'json' };
import { LAST_STEP, NETS, RECORDED, spiralsConfig, type Net } from '../../figures/spirals/settings.ts';
import { compileKernels } from '../../kernels/compile.ts';
import { readBuild } from '../../kernels/readKernels.ts';
import type { RunConfig } from '../../training/config.ts';
import { kernelEngine } from '../../training/kernelEngine.ts';
import { Run } from '../../training/run.ts';
import { recordSpirals } from './spirals.ts';

const kernels = kernelEngine(await compileKernels(readBuild));

test('the recorded start of the spirals is what the engine does', () => {
  assert.deepEqual(JSON.parse(JSON.stringify(recordSpirals())), recorded);
});

const measured = readFileSync(new URL('../../../content/measured.yaml', import.meta.url), 'utf8');

/** As the lesson gives it, a little wider: nets on raw features swing from test to test, and every rounding counts. */
function range(id: string): [number, number] {
  const value = new RegExp(`^e4\\.spirals\\.${id}:\\n  value: (.*)$`, 'm').exec(measured)?.[1] ?? '';
  const [low, high = low] = value.replace(' %', '').split(' to ').map(Number);
  return [low - 2, high + 2];
}

test('the second half of a run is as often right as the lesson says', () => {
  const ids = ['raw', 'raw-bn', 'standardized', 'standardized-bn'];
  NETS.forEach((net, n) => {
    const { standing, accuracy } = ended(net, Number(RECORDED.rate));
    const [low, high] = range(ids[n]);
    assert.equal(standing.is, 'done');
    assert.ok(accuracy >= low && accuracy <= high, `${ids[n]}: ${accuracy}, not from ${low} to ${high}`);
  });
  const [low, high] = range('raw-bn.fast');
  const fast = ended(NETS[1], 0.1).accuracy;
  assert.ok(fast >= low && fast <= high, `${fast}`);
});

test('at learning rate 0.1 the raw net without batch normalization diverges within twenty steps, whatever the seed', () => {
  for (let seed = 1; seed <= 5; seed++) {
    const { standing } = ended(NETS[0], 0.1, seed);
    assert.ok(standing.is === 'diverged' && standing.step <= 20, JSON.stringify(standing));
  }
});

test('whatever the seed, the raw net with batch normalization is more often right than the one without', () => {
  for (let seed = 1; seed <= 5; seed++) {
    const [without, with_] = NETS.slice(0, 2).map((net) => ended(net, Number(RECORDED.rate), seed).accuracy);
    assert.ok(with_ > without + 5, `seed ${seed}: ${without}, ${with_}`);
  }
});

test('on spirals of half a turn, in full batches, batch normalization solves what the raw net does not', () => {
  const easier = (net: Net) => {
    const config = spiralsConfig(net, RECORDED.seed);
    return average({ ...config, batchSize: 400, examples: { ...config.examples, turns: 0.5 } }, 0.01)
      .accuracy;
  };
  ['half.raw', 'half.raw-bn'].forEach((id, n) => {
    const [low, high] = range(id);
    const found = easier(NETS[n]);
    assert.ok(found >= low && found <= high, `${id}: ${found}`);
  });
});

function ended(net: Net, rate: number, seed = RECORDED.seed) {
  return average(spiralsConfig(net, seed), rate);
}

/** Over the second half of the run. */
function average(config: RunConfig, rate: number) {
  const { standing, tests } = new Run(config, new Map(), kernels).advance(LAST_STEP, rate);
  const late = [...tests].filter((_, k) => k % 2 === 1).slice(-26); // each is a step and an accuracy
  return { standing, accuracy: (100 * late.reduce((sum, share) => sum + share, 0)) / late.length };
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileKernels } from '../kernels/compile.ts';
import { readBuild } from '../kernels/readKernels.ts';
import type { RunConfig, SpiralsConfig } from './config.ts';
import { kernelEngine } from './kernelEngine.ts';
import { Run } from './run.ts';
import { gridPoints, spiralPoints, SpiralSource } from './spiralSource.ts';
import { textbookEngine } from './textbookEngine.ts';

const examples: SpiralsConfig = {
  kind: 'spirals',
  count: 400,
  turns: 1,
  noise: 0.02,
  scale: 'raw',
  grid: 3,
};
const sourceOf = (scale: SpiralsConfig['scale'], seed = 1) =>
  new SpiralSource({ seed, batchSize: 50 }, { ...examples, scale });
const feature = (inputs: Float32Array, k: number) => inputs.filter((_, n) => n % 2 === k);
const mean = (values: Float32Array) => values.reduce((sum, v) => sum + v, 0) / values.length;

test('raw, the first feature is far away and wide, and the second as it is', () => {
  const plane = spiralPoints(examples, 'test').inputs;
  const { inputs } = sourceOf('raw').test();
  assert.ok(inputs.every((v, n) => Math.abs(v - (n % 2 ? plane[n] : 100 * plane[n] + 50)) < 1e-4));
});

test('standardized, both features of the training set have mean 0 and spread 1', () => {
  // Eight minibatches of 50 are the whole set once.
  const all = Array.from({ length: 8 }, (_, n) => [...sourceOf('standardized').minibatch(n + 1).inputs]);
  const inputs = Float32Array.from(all.flat());
  for (const k of [0, 1]) {
    const values = feature(inputs, k);
    assert.ok(Math.abs(mean(values)) < 1e-6);
    assert.ok(Math.abs(mean(values.map((v) => v * v)) - 1) < 1e-5);
  }
});

test('another seed shuffles the same points, and the test has points of its own', () => {
  const sorted = (seed: number) =>
    Array.from({ length: 8 }, (_, n) => [...sourceOf('raw', seed).minibatch(n + 1).inputs])
      .flat()
      .sort((a, b) => a - b);
  assert.deepEqual(sorted(2), sorted(1));
  assert.notDeepEqual(sourceOf('raw', 2).minibatch(1), sourceOf('raw', 1).minibatch(1));
  assert.notDeepEqual(spiralPoints(examples, 'test').inputs, spiralPoints(examples, 'train').inputs);
});

test('the grid has the middles of its cells, from the bottom left on', () => {
  const { inputs } = gridPoints(3);
  const [x0, y0, x1, y1] = inputs;
  assert.ok(Math.abs(x0 + 0.8) < 1e-6 && Math.abs(y0 + 0.8) < 1e-6);
  assert.ok(Math.abs(x1) < 1e-6 && Math.abs(y1 + 0.8) < 1e-6);
});

test('a small net learns standardized spirals on both engines, and says so of the grid', async () => {
  const config: RunConfig = {
    net: { widths: [2, 32, 32, 2], activation: 'relu', batchNorm: true, initSd: 0.25 },
    seed: 1,
    batchSize: 50,
    examples: { ...examples, scale: 'standardized' },
    testEvery: 300,
    lastStep: 300,
  };
  const kernels = kernelEngine(await compileKernels(readBuild));
  for (const engine of [kernels, textbookEngine]) {
    const { tests, answers, losses } = new Run(config, new Map(), engine).advance(300, 0.1);
    assert.equal(losses.length, 300);
    assert.ok(tests[3] > 0.9, `accuracy ${tests[3]}`);
    assert.equal(answers.length, 9 * 2);
  }
});

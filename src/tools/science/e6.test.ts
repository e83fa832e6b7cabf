import assert from 'node:assert/strict';
import { test } from 'node:test';
import { takeDigits } from '../../data/mnist/digits.ts';
import { mnist } from '../../data/mnist/source.ts';
import { RuledRun } from '../record/ruledRun.ts';
import { e6Config, E6_RATE } from '../record/trainedNet.ts';
import { e6, oneClassFindings } from './e6.ts';
import { plainKernels } from './plainKernels.ts';
import { percent } from './recipe.ts';

test('32 images of one class: about 13 % in training mode, 96 % in inference mode', () => {
  const found = oneClassFindings(1);
  const within = (id: string, expected: number, by: number) =>
    assert.ok(Math.abs(100 * found[id] - expected) < by, `${id}: ${100 * found[id]}`);
  // PyTorch 1.13, means of three runs: 12.8 and 95.7.
  within('e6.oneClass.train', 12.8, 2.5);
  within('e6.oneClass.eval', 95.7, 1);
  within('e6.mixed.eval', 95.7, 1);
});

test('at step 50 a slow memory leaves the three runs far apart, which agree in training mode', () => {
  const images = takeDigits(mnist('test'), [...Array(5000).keys()]);
  const runs = e6.seeds.map((seed) => {
    const run = new RuledRun(plainKernels(), e6Config(seed), [{ alpha: 0.001, unbiased: true }]);
    run.advance(50, E6_RATE);
    return { inference: run.accuracy(0, images), training: run.batchAccuracy(images) };
  });
  const range = (values: number[]) => [Math.min(...values), Math.max(...values)].map(percent);
  // The lesson quotes the first pair, and that the second is less than 0.3 points wide.
  assert.deepEqual(range(runs.map(({ inference }) => inference)), ['53.0 %', '73.1 %']);
  assert.deepEqual(range(runs.map(({ training }) => training)), ['80.0 %', '80.2 %']);
});

test('each of the three seeds has a job for the momenta, for one class, and for every size', () => {
  assert.equal(e6.jobs.length, 3 * (2 + 4));
  for (const id of Object.keys(oneClassFindings(1)))
    assert.ok(
      e6.rows.some((row) => row.id === id),
      id,
    );
});

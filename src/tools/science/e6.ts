/**
 * @file E6, training mode against inference mode: 784-100-100-100-10, ReLU, He, batch normalization, learning rate 0.1,
 * minibatches of 32. Its nets are asked in ways that a Learner does not answer, so the jobs drive the kernels themselves.
 */
import { takeDigits, type Digits } from '../../data/mnist/digits.ts';
import { mnist } from '../../data/mnist/source.ts';
import type { Rule } from '../../nn/runningRules.ts';
import { e6Config, E6_BATCH, E6_RATE, E6_STEPS } from '../record/trainedNet.ts';
import { RuledRun } from '../record/ruledRun.ts';
import { ALPHAS, E6_ROWS, SIZES, TEST_STEPS } from './e6Rows.ts';
import { plainKernels } from './plainKernels.ts';
import type { Findings, Job, Recipe } from './recipe.ts';

const SEEDS = [1, 2, 3];
const PYTORCH: Rule = { alpha: 0.1, unbiased: true };
/** Steps of the nets with minibatches of other sizes. */
const LONG = 2000;
const HARDER_HALF = 5000;

/** Accuracy in inference mode early in the training, by the weight of the new minibatch; and in training mode. */
function momentumFindings(seed: number): Findings {
  const test = places(mnist('test'), HARDER_HALF);
  const rules = ALPHAS.map((alpha) => ({ alpha, unbiased: true }));
  const run = new RuledRun(plainKernels(), e6Config(seed), rules);
  const found: Record<string, number> = {};
  for (const step of TEST_STEPS) {
    run.advance(step, E6_RATE);
    ALPHAS.forEach((alpha, n) => (found[`e6.alpha${alpha}.${step}`] = run.accuracy(n, test)));
    found[`e6.batch.${step}`] = run.batchAccuracy(test);
  }
  return found;
}

/** 32 test images of one class in a minibatch, means over the ten classes; and mixed ones, in both modes. */
export function oneClassFindings(seed: number): Findings {
  const test = mnist('test');
  const run = new RuledRun(plainKernels(), e6Config(seed, E6_BATCH), [PYTORCH]);
  run.advance(E6_STEPS, E6_RATE);
  // Whole minibatches of each class, so that both modes see the same images.
  const classes = Array.from({ length: 10 }, (_, digit) => {
    const all = [...test.labels.keys()].filter((i) => test.labels[i] === digit);
    return takeDigits(test, all.slice(0, all.length - (all.length % E6_BATCH)));
  });
  const mean = (share: (digits: Digits) => number) =>
    classes.reduce((sum, digits) => sum + share(digits), 0) / classes.length;
  return {
    'e6.oneClass.train': mean((digits) => run.batchAccuracy(digits)),
    'e6.oneClass.eval': mean((digits) => run.accuracy(0, digits)),
    'e6.mixed.eval': run.accuracy(0, test),
  };
}

/** Nets trained with minibatches of another size, asked in both modes. */
function sizeFindings(seed: number, m: number): Findings {
  const test = mnist('test');
  const run = new RuledRun(plainKernels(), e6Config(seed, m), [PYTORCH]);
  run.advance(LONG, E6_RATE);
  return { [`e6.m${m}.train`]: run.batchAccuracy(test), [`e6.m${m}.eval`]: run.accuracy(0, test) };
}

function places(digits: Digits, count: number): Digits {
  return takeDigits(
    digits,
    Array.from({ length: count }, (_, i) => i),
  );
}

const jobs = SEEDS.flatMap((seed): Job[] => [
  { name: `E6, momenta, seed ${seed}`, run: () => momentumFindings(seed) },
  { name: `E6, one class, seed ${seed}`, run: () => oneClassFindings(seed) },
  ...SIZES.map((m): Job => ({ name: `E6, m = ${m}, seed ${seed}`, run: () => sizeFindings(seed, m) })),
]);

export const e6: Recipe = { name: 'E6', seeds: SEEDS, rows: E6_ROWS, jobs };

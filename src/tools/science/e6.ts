/**
 * @file E6, training mode against inference mode: 784-100-100-100-10, ReLU, He, batch normalization, learning rate 0.1,
 * minibatches of 32.
 */
import { takeDigits, type Digits } from '../../data/mnist/digits.ts';
import { mnist } from '../../data/mnist/source.ts';
import type { Rule } from '../../figures/running/rules.ts';
import { e6Config, E6_BATCH, E6_RATE, E6_STEPS } from '../record/trainedNet.ts';
import { RuledRun } from '../record/ruledRun.ts';

export const SEEDS = [1, 2, 3];
const PYTORCH: Rule = { alpha: 0.1, unbiased: true };
export const ALPHAS = [0.5, 0.1, 0.01, 0.001];
export const TEST_STEPS = [10, 50, 200, 1000];
export const SIZES = [2, 4, 8, 32];
/** Of the small minibatches. */
const LONG = 2000;
const HARDER_HALF = 5000;

type Findings = Readonly<Record<string, number>>;

/** Accuracy in inference mode early in the training, by the weight of the new minibatch; and in training mode. */
export function momentumFindings(module: WebAssembly.Module, seed: number): Findings {
  const test = first(mnist('test'), HARDER_HALF);
  const run = new RuledRun(
    module,
    e6Config(seed),
    ALPHAS.map((alpha) => ({ alpha, unbiased: true })),
  );
  const found: Record<string, number> = {};
  for (const step of TEST_STEPS) {
    run.advance(step, E6_RATE);
    ALPHAS.forEach((alpha, n) => (found[`e6.alpha${alpha}.${step}`] = run.accuracy(n, test)));
    found[`e6.batch.${step}`] = run.batchAccuracy(test);
  }
  return found;
}

/** 32 test images of one class in a minibatch, and mixed ones, in both modes: means over the ten classes. */
export function oneClassFindings(module: WebAssembly.Module, seed: number): Findings {
  const test = mnist('test');
  const run = new RuledRun(module, e6Config(seed, E6_BATCH), [PYTORCH]);
  run.advance(E6_STEPS, E6_RATE);
  const classes = Array.from({ length: 10 }, (_, digit) =>
    takeDigits(
      test,
      [...test.labels.keys()].filter((i) => test.labels[i] === digit),
    ),
  );
  const mean = (share: (digits: Digits) => number) =>
    classes.reduce((sum, digits) => sum + share(digits), 0) / classes.length;
  return {
    'e6.oneClass.train': mean((digits) => run.batchAccuracy(digits)),
    'e6.oneClass.eval': mean((digits) => run.accuracy(0, digits)),
    'e6.mixed.train': run.batchAccuracy(test),
    'e6.mixed.eval': run.accuracy(0, test),
  };
}

/** Nets trained with small minibatches, asked in both modes. */
export function sizeFindings(module: WebAssembly.Module, seed: number, m: number): Findings {
  const test = mnist('test');
  const run = new RuledRun(module, e6Config(seed, m), [PYTORCH]);
  run.advance(LONG, E6_RATE);
  return { [`e6.m${m}.train`]: run.batchAccuracy(test), [`e6.m${m}.eval`]: run.accuracy(0, test) };
}

function first(digits: Digits, count: number): Digits {
  return takeDigits(
    digits,
    Array.from({ length: count }, (_, i) => i),
  );
}

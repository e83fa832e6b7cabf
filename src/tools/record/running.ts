/**
 * @file Records what the figure `running` fills its averages from: one unit's mean and variance over every minibatch of
 * a real training run, what both would be over many minibatches with the weights held still, and how the whole net does
 * in inference mode with what each rule remembers. The net is that of recipe E6.
 */
import { TEST_FILE } from '../../data/mnist/files.ts';
import { fileDigits } from '../../data/mnist/source.ts';
import type { Rule } from '../../nn/runningRules.ts';
import { ALPHAS } from '../../figures/running/settings.ts';
import { e6Config, E6_BATCH, E6_RATE } from './trainedNet.ts';
import { RuledRun } from './ruledRun.ts';

const SEED = 1;
const STEPS = 500;
/** Counted from 0, as the unit: of the second hidden layer, the unit whose mean lies farthest from 0. */
const LAYER = 1;
const UNIT = 9;
const POPULATION_EVERY = 10;
/** So many minibatches, nearly 10,000 images, stand for the population. */
const POPULATION = 300;
const TESTS = [0, 5, 10, 15, 20, 30, 40, 50, 60, 80, 100, 120, 150, 200, 240, 300, 350, 400, 450, 500];

export interface RecordedRunning {
  what: string;
  net: string;
  seed: number;
  m: number;
  /** Counted from 1. */
  layer: number;
  /** Counted from 0. */
  unit: number;
  /** Of the minibatches of steps 1, 2, …, in thousandths; the variance with 1/m. */
  batch: { means: number[]; variances: number[] };
  /** At steps 0, every, 2 · every, … */
  population: { every: number; means: number[]; variances: number[] };
  /** Test images that are right, in thousandths: a row for each of the steps, a column for each of ALL_RULES. */
  accuracy: { steps: number[]; byRule: number[][]; byBatch: number[] };
}

/** Each alpha with both variances, and the plain average. */
export const ALL_RULES: readonly Rule[] = [
  ...ALPHAS.flatMap((alpha) => [true, false].map((unbiased) => ({ alpha, unbiased }))),
  { alpha: undefined, unbiased: true },
];

export function recordRunning(module: WebAssembly.Module, steps = STEPS): RecordedRunning {
  const run = new RuledRun(module, e6Config(SEED), ALL_RULES);
  const test = fileDigits(TEST_FILE);
  const batch: RecordedRunning['batch'] = { means: [], variances: [] };
  const population: RecordedRunning['population'] = { every: POPULATION_EVERY, means: [], variances: [] };
  const accuracy: RecordedRunning['accuracy'] = { steps: [], byRule: [], byBatch: [] };
  for (let step = 0; step <= steps; step++) {
    run.advance(step, E6_RATE);
    if (step > 0) note(batch, run.batch(LAYER)[UNIT]);
    if (step % POPULATION_EVERY === 0) note(population, run.population(LAYER, POPULATION)[UNIT]);
    if (!TESTS.includes(step)) continue;
    accuracy.steps.push(step);
    accuracy.byRule.push(ALL_RULES.map((_, n) => thousandths(run.accuracy(n, test))));
    accuracy.byBatch.push(thousandths(run.batchAccuracy(test)));
  }
  return {
    what: 'pre-activations of one unit in training: mean and variance of each minibatch; test accuracy on 2,000 images',
    net: '784-100-100-100-10, ReLU, batch normalization, He, learning rate 0.1',
    seed: SEED,
    m: E6_BATCH,
    layer: LAYER + 1,
    unit: UNIT,
    batch,
    population,
    accuracy,
  };
}

const thousandths = (value: number) => Math.round(1000 * value);

function note(
  list: { means: number[]; variances: number[] },
  { mean, variance }: { mean: number; variance: number },
): void {
  list.means.push(thousandths(mean));
  list.variances.push(thousandths(variance));
}

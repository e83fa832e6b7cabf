/**
 * @file E1, Figure 1 of Ioffe & Szegedy 2015: 784-100-100-100-10, sigmoid, with and without batch normalization, trained
 * on all 60,000 images of MNIST and tested on all 10,000 of its test set.
 */
import type { DigitRunConfig } from '../../training/config.ts';
import type { Every } from '../../training/every.ts';
import { Run } from '../../training/run.ts';
import { arrivedFor } from '../record/fromDisk.ts';
import { bandFindings, driftFindings, PROBE } from './e1Bands.ts';
import { accuracyRows, bandRows, motionRows } from './e1Rows.ts';
import type { Net } from './e1Expected.ts';
import type { Findings, Job, Recipe } from './recipe.ts';

const SEEDS = [1, 2, 3];

/** Runs that differ in seed and batch normalization alone. */
interface Series {
  /** How the ids of its numbers begin. */
  prefix: string;
  learningRate: number;
  input: 'grey' | 'binary';
  /** Whether the last hidden layer is watched. */
  watched: boolean;
  lastStep: number;
}

const SERIES: readonly Series[] = [
  { prefix: 'e1', learningRate: 0.1, input: 'grey', watched: true, lastStep: 50_000 },
  { prefix: 'e1.rate0.3', learningRate: 0.3, input: 'grey', watched: false, lastStep: 10_000 },
  { prefix: 'e1.rate1', learningRate: 1, input: 'grey', watched: true, lastStep: 50_000 },
  { prefix: 'e1.binary', learningRate: 0.1, input: 'binary', watched: false, lastStep: 50_000 },
];

/** 500, 1,000, 2,000, 5,000, 10,000, 20,000 and 50,000 steps; due at step 0, too, which no row asks for. */
const TESTS: Every = [
  { upTo: 1000, every: 500 },
  { upTo: 2000, every: 2000 },
  { upTo: 5000, every: 5000 },
  { upTo: 20_000, every: 10_000 },
  { upTo: 50_000, every: 50_000 },
];

export const e1: Recipe = {
  name: 'E1',
  seeds: SEEDS,
  rows: SERIES.flatMap(({ prefix, learningRate, input, watched }) => {
    const settings = `learning rate ${learningRate}, ${input} input`;
    return [
      ...accuracyRows(prefix, settings),
      ...(prefix === 'e1' ? bandRows(prefix, settings) : []),
      ...(watched ? motionRows(prefix, settings) : []),
    ];
  }),
  jobs: SERIES.flatMap((series) =>
    SEEDS.flatMap((seed) => (['none', 'bn'] as const).map((net) => e1Job(series, net, seed))),
  ),
};

export function e1Job(series: Series, net: Net, seed: number): Job {
  const { prefix, learningRate, input, watched, lastStep } = series;
  const config: DigitRunConfig = {
    net: { widths: [784, 100, 100, 100, 10], activation: 'sigmoid', batchNorm: net === 'bn', initSd: 0.1 },
    seed,
    batchSize: 60,
    examples: { kind: 'digits', shards: 12, input, test: 'all', shown: [] },
    testEvery: TESTS,
    ...(watched && { probe: PROBE }),
    lastStep,
  };
  return {
    name: `${prefix}.${net}, seed ${seed}`,
    run(engine) {
      const { tests, probes } = new Run(config, arrivedFor(config.examples), engine).advance(
        lastStep,
        learningRate,
      );
      return {
        ...accuracyFindings(tests, `${prefix}.${net}`),
        ...(watched && bandFindings(probes, prefix, net)),
        ...(watched && driftFindings(probes, prefix, net)),
      };
    },
  };
}

/** `tests`: step, share of right answers, step … */
function accuracyFindings(tests: ArrayLike<number>, id: string): Findings {
  const found: Record<string, number> = {};
  for (let n = 0; n < tests.length; n += 2) found[`${id}.${tests[n]}`] = tests[n + 1];
  return found;
}

/** @file The figure's numbers: minibatches drawn from a population, what was measured of them, and what theory expects. */
import { standardize } from '../../nn/standardize.ts';
import { Sequence, valuesOf, type Minibatches } from './minibatches.ts';
import { POPULATIONS, type Population } from './population.ts';
import { ENOUGH, SIZES, type PopulationName, type Statistic } from './settings.ts';
import { expected, expectedIfNormal, type Expected } from './theory.ts';

export interface SamplingInput {
  from: PopulationName;
  /** The place of m in SIZES. */
  size: number;
  show: Statistic;
  /** How many minibatches of each size. */
  drawn: readonly number[];
  seed: number;
}

/** What the reader has found out about minibatches of one size. */
export interface Row {
  m: number;
  count: number;
  /** Undefined below two minibatches, which have no spread. */
  measured: Expected | undefined;
  /** Shown once the reader has drawn enough to compare it with. */
  theory: Expected | undefined;
  /** What the theory would say of a normal shape of the same variance, where that is something else. */
  ifNormal: Expected | undefined;
}

export interface SamplingState {
  population: Population;
  show: Statistic;
  m: number;
  /** The statistic of every minibatch of this size, in the order of drawing. */
  values: readonly number[];
  /** The last minibatch; undefined before the first. */
  last: { samples: readonly number[]; mean: number; sd: number; value: number } | undefined;
  row: Row;
  /** One for each size. */
  rows: readonly Row[];
}

export function samplingState(input: SamplingInput): SamplingState {
  const { from, size, show } = input;
  const m = SIZES[size];
  const population = POPULATIONS[from];
  const all = SIZES.map((_, i) => minibatches(input, i));
  const rows = all.map((drawn, i) => rowOf(population, show, SIZES[i], valuesOf(show, drawn, SIZES[i])));
  const values = valuesOf(show, all[size], m);
  return { population, show, m, values, last: lastOf(all[size], values), row: rows[size], rows };
}

function lastOf({ last }: Minibatches, values: readonly number[]): SamplingState['last'] {
  if (values.length === 0) return undefined;
  const { mean, variance } = standardize(last, 0);
  return { samples: [...last], mean, sd: Math.sqrt(variance), value: values[values.length - 1] };
}

export function rowOf(population: Population, show: Statistic, m: number, values: readonly number[]): Row {
  const count = values.length;
  return {
    m,
    count,
    measured: count < 2 ? undefined : measure(values),
    theory: count < ENOUGH ? undefined : expected(show, population, m),
    ifNormal:
      count < ENOUGH || population.name === 'normal' ? undefined : expectedIfNormal(show, population, m),
  };
}

/** Average and spread, the latter with 1/(n − 1): these n minibatches stand for all that could be drawn. */
export function measure(values: readonly number[]): Expected {
  const { mean, variance } = standardize(Float64Array.from(values), 0);
  return { average: mean, spread: Math.sqrt((variance * values.length) / (values.length - 1)) };
}

let kept: { from: PopulationName; seed: number; sequences: Sequence[] } | undefined;

/** The minibatches of one size. What is drawn already is kept as long as population and seed are the same. */
function minibatches({ from, seed, drawn }: SamplingInput, size: number): Minibatches {
  if (kept?.from !== from || kept.seed !== seed)
    kept = { from, seed, sequences: SIZES.map((m) => new Sequence(from, m, seed)) };
  return kept.sequences[size].first(drawn[size]);
}

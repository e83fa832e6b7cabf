/** @file One look at a unit of a net: how its values lie, and what that costs whoever is fed with them. */
import { percentile } from '../../nn/percentile.ts';
import { UNIT_NUMBERS, unitNumber, type PlaceSample } from '../../training/probe.ts';

/** Shares of the values that lie below each quantile of a look. */
export const SHARES = [0.02, 0.15, 0.3, 0.5, 0.7, 0.85, 0.98] as const;
const [P15, P50, P85] = [0.15, 0.5, 0.85].map((share) => SHARES.indexOf(share as (typeof SHARES)[number]));

export interface Look {
  step: number;
  /** Of the unit's values, one for each of SHARES. */
  quantiles: readonly number[];
  /** Every image gave the same value. */
  constant?: boolean;
}

/** The three percentiles of the paper's Figure 1. */
export interface Band {
  low: number;
  middle: number;
  high: number;
}

export function bandOf({ quantiles }: Look): Band {
  return { low: quantiles[P15], middle: quantiles[P50], high: quantiles[P85] };
}

export function bandWidth(look: Look): number {
  const { low, high } = bandOf(look);
  return high - low;
}

/** A sample never changes: each unit of it is sorted once. */
const sorted = new WeakMap<PlaceSample, number[][]>();

/** The unit is counted from 0; the values of so many units were kept. */
export function quantilesOf(sample: PlaceSample, unit: number, kept: number): readonly number[] {
  const units = sorted.get(sample) ?? [];
  sorted.set(sample, units);
  const images = sample.values.length / kept;
  return (units[unit] ??= quantiles(sample.values.slice(unit * images, (unit + 1) * images)));
}

function quantiles(values: Float32Array): number[] {
  const inOrder = values.sort();
  return SHARES.map((share) => percentile(inOrder, share));
}

/** So many values that lie as the quantiles say: what a ridge is drawn of. */
export function valuesOf({ quantiles: known }: Look, count: number): number[] {
  return Array.from({ length: count }, (_, k) => valueAt((k + 0.5) / count, known));
}

/** On the line between two quantiles; the outermost ones stand for what lies beyond them. */
function valueAt(share: number, known: readonly number[]): number {
  const above = SHARES.findIndex((each) => each >= share);
  if (above === 0) return known[0];
  if (above < 0) return known[known.length - 1];
  const part = (share - SHARES[above - 1]) / (SHARES[above] - SHARES[above - 1]);
  return known[above - 1] + part * (known[above] - known[above - 1]);
}

/** Over all units of the layer, on the same test images. */
export interface Demands {
  /** Median of the band widths, from the 15th to the 85th percentile. */
  width: number;
  /** By how much the last step moved the mean, in standard deviations: the mean of its size. NaN where all are constant. */
  drift: number;
  /** How far the median lies from where it was at step 0: the mean of its size. */
  moved: number;
  /** How far the mean over a minibatch lies from the one over the test images, in their standard deviations. NaN as above. */
  jitter: number;
  /** Units that give the same for every image: they have no standard deviation to measure by, and are left out of it. */
  constant: number;
}

export function demandsOf(now: PlaceSample, start: PlaceSample, minibatch: PlaceSample): Demands {
  const units = Array.from({ length: now.units.length / UNIT_NUMBERS.length }, (_, unit) => unit);
  const sd = (unit: number) => unitNumber(now, unit, 'sd');
  const spread = units.filter((unit) => sd(unit) !== 0);
  const widths = units.map((unit) => unitNumber(now, unit, 'p85') - unitNumber(now, unit, 'p15'));
  widths.sort((a, b) => a - b);
  return {
    width: percentile(widths, 0.5),
    drift: meanSize(spread, (unit) => unitNumber(now, unit, 'moved') / sd(unit)),
    moved: meanSize(units, (unit) => unitNumber(now, unit, 'p50') - unitNumber(start, unit, 'p50')),
    jitter: meanSize(
      spread,
      (unit) => (unitNumber(minibatch, unit, 'mean') - unitNumber(now, unit, 'mean')) / sd(unit),
    ),
    constant: units.length - spread.length,
  };
}

function meanSize(units: readonly number[], of: (unit: number) => number): number {
  return units.reduce((sum, unit) => sum + Math.abs(of(unit)), 0) / units.length;
}

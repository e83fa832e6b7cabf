import { percentile } from '../nn/percentile.ts';
import type { HiddenLayer, Place } from './hiddenLayer.ts';

/**
 * What is kept of each unit: mean and standard deviation over the examples, the three percentiles of the paper's
 * Figure 1, and by how much the last step has moved the mean (0 at step 0).
 */
export const UNIT_NUMBERS = ['mean', 'sd', 'p15', 'p50', 'p85', 'moved'] as const;
export type UnitNumber = (typeof UNIT_NUMBERS)[number];

/** One place of one layer, at one step. */
export interface PlaceSample {
  layer: number;
  place: Place;
  /** width × UNIT_NUMBERS.length, unit by unit. */
  units: Float32Array;
  /** Every value of the first units: units × images, unit by unit. */
  values: Float32Array;
}

/** The learned scale and shift of every unit of a layer, at one step. */
export interface AffineSample {
  layer: number;
  gamma: Float32Array;
  beta: Float32Array;
}

export interface ProbeSample {
  step: number;
  /** Over the test images of the probe, always the same ones. */
  places: PlaceSample[];
  /** Over the minibatch of the next step, where that was asked for. */
  minibatch?: PlaceSample[];
  /** Of the layers with batch normalization, where that was asked for. */
  affine?: AffineSample[];
}

/** The place of a layer in a sample; throws where it was not watched. */
export function placeOf({ places }: ProbeSample, layer: number, place: Place): PlaceSample {
  const found = places.find((sample) => sample.layer === layer && sample.place === place);
  if (!found) throw new Error(`placeOf: the ${place} of layer ${layer} was not watched.`);
  return found;
}

/** Gamma and beta of a layer in a sample; throws where they were not noted. */
export function affineOf({ affine = [] }: ProbeSample, layer: number): AffineSample {
  const found = affine.find((sample) => sample.layer === layer);
  if (!found) throw new Error(`affineOf: gamma and beta of layer ${layer} were not noted.`);
  return found;
}

/** A number of a unit, counted from 0. */
export function unitNumber({ units }: PlaceSample, unit: number, name: UnitNumber): number {
  return units[unit * UNIT_NUMBERS.length + UNIT_NUMBERS.indexOf(name)];
}

/** `before`: the same place one step earlier, if there was one. */
export function samplePlace(
  now: HiddenLayer,
  place: Place,
  { images, units: kept, before }: { images: number; units: number; before?: HiddenLayer },
): PlaceSample {
  const width = now[place].length / images;
  const units = new Float32Array(width * UNIT_NUMBERS.length);
  const values = new Float32Array(Math.min(kept, width) * images);
  for (let unit = 0; unit < width; unit++) {
    const column = columnOf(now[place], unit, width);
    if (unit < kept) values.set(column, unit * images);
    const moved = before ? meanOf(column) - meanOf(columnOf(before[place], unit, width)) : 0;
    units.set([...summaryOf(column), moved], unit * UNIT_NUMBERS.length);
  }
  return { layer: now.layer, place, units, values };
}

/** Sorts the column. */
function summaryOf(column: Float32Array): number[] {
  const mean = meanOf(column);
  const variance = meanOf(column, (value) => (value - mean) ** 2);
  // NaN, of a net that has diverged, sorts to the end and gets into the percentiles where it belongs.
  column.sort();
  return [mean, Math.sqrt(variance), ...[0.15, 0.5, 0.85].map((share) => percentile(column, share))];
}

/** A loop: on typed arrays, `reduce` takes several times as long, and all units are summed at every look. */
function meanOf(column: Float32Array, of = (value: number) => value): number {
  let sum = 0;
  for (let i = 0; i < column.length; i++) sum += of(column[i]);
  return sum / column.length;
}

function columnOf(values: ArrayLike<number>, unit: number, width: number): Float32Array {
  const column = new Float32Array(values.length / width);
  for (let i = 0; i < column.length; i++) column[i] = values[i * width + unit];
  return column;
}

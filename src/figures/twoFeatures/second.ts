/** @file A second feature to go with the reader's batch, in another unit: about three times the spread, and tilted with it. */
import { correlation } from '../../nn/correlation.ts';
import { standardize } from '../../nn/standardize.ts';

/** Belongs to the default batch: mean 15, standard deviation 6, correlation 0.93. */
const SECOND: readonly number[] = [13, 25, 6, 20, 9, 20, 16, 11];
const MEAN = 15;
const SD = 6;
/** Below this the cloud has no tilt to see. */
const LEAST_TILT = 0.6;

/** The reader's own second feature where there is one for every sample, else one that makes a tilted cloud. */
export function secondFor(batch: readonly number[], own: readonly number[]): readonly number[] {
  if (own.length === batch.length) return own;
  if (SECOND.length === batch.length && tilt(batch, SECOND) >= LEAST_TILT) return SECOND;
  return derived(batch);
}

/** NaN where the batch does not vary. */
function tilt(batch: readonly number[], second: readonly number[]): number {
  return correlation(Float64Array.from(batch), Float64Array.from(second));
}

/** Follows the batch with some play, so that the cloud is tilted but no line; a constant batch leaves the play alone. */
function derived(batch: readonly number[]): number[] {
  const { sd, centred } = spread(batch);
  return Array.from(centred, (c, i) => {
    const along = sd > 0 ? (0.93 * c) / sd : 0;
    const play = batch.length > 1 ? 0.6 * Math.cos(2.4 * i + 1) : 0; // 2.4 is the golden angle: it never lines up
    return Math.round(10 * (MEAN + SD * (along + play))) / 10;
  });
}

function spread(batch: readonly number[]): { sd: number; centred: Float64Array } {
  const { variance, centred } = standardize(Float64Array.from(batch), 0);
  return { sd: Math.sqrt(variance), centred };
}

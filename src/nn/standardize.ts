import { sum } from './sum.ts';

/** One feature of one minibatch of m samples, and what standardizing it passes through. */
export interface Standardized {
  readonly mean: number;
  /** Biased: the average squared distance from the mean, with 1/m. */
  readonly variance: number;
  /** sqrt(variance + eps) */
  readonly s: number;
  /** x - mean, m values */
  readonly centred: Float64Array;
  /** (x - mean) / s, m values */
  readonly xHat: Float64Array;
}

/**
 * Brings the m values of one feature to mean 0 and variance v / (v + eps).
 *
 * The mean is counted from the first value, so that it is exact when all values are equal, and
 * xHat then exactly 0; one sample is such a case. With eps = 0 it is 0/0, and xHat is NaN.
 * The variance is taken from the centred values: E[x²] - E[x]² would lose every digit of a small
 * spread far from 0.
 *
 * Throws on an empty x, and unless eps is finite and >= 0. Values that are not finite pass
 * through to the result, so that a diverged run shows.
 * Source: Ioffe & Szegedy 2015, Algorithm 1, its first three lines.
 */
export function standardize(x: Float64Array, eps: number): Standardized {
  requireBatch(x, eps);
  const m = x.length;
  // A plain sum loses digits far from 0.
  const fromFirst = x.map((xi) => xi - x[0]);
  const mean = x[0] + sum(fromFirst) / m;
  const centred = x.map((xi) => xi - mean);
  const squares = centred.map((c) => c * c);
  const variance = sum(squares) / m;
  const s = Math.sqrt(variance + eps);
  const xHat = centred.map((c) => c / s);
  return { mean, variance, s, centred, xHat };
}

function requireBatch(x: Float64Array, eps: number): void {
  if (x.length === 0) throw new Error('standardize: received 0 values, expected at least 1');
  if (!(eps >= 0 && eps < Infinity)) {
    throw new Error(`standardize: received eps = ${eps}, expected a finite number >= 0`);
  }
}

/** @file Two features of one minibatch at once, m centred values each: their covariance, the axes of its ellipse, whitening. */
import { sum } from './sum.ts';

/** A symmetric 2 × 2 matrix: variances on the diagonal, the covariance beside them. */
export interface Covariance {
  xx: number;
  xy: number;
  yy: number;
}

/** Variance along the long and the short axis of the cloud; `angle` of the long one against the first feature, in radians. */
export interface Axes {
  long: number;
  short: number;
  angle: number;
}

/** Below this share of the long axis' variance, the short axis' is rounding. */
const ROUNDING = 1e-13;

/**
 * With 1/m, as batch normalization divides. Both lists are centred already.
 * Throws unless they have the same number of values, at least one.
 */
export function covarianceOf(first: Float64Array, second: Float64Array): Covariance {
  const m = first.length;
  if (m === 0 || second.length !== m) {
    throw new Error(`covarianceOf: received ${m} and ${second.length} values, expected as many, at least 1`);
  }
  const average = (a: Float64Array, b: Float64Array) => sum(a.map((ai, i) => ai * b[i])) / m;
  return { xx: average(first, first), xy: average(first, second), yy: average(second, second) };
}

/**
 * The eigenvalues and the first eigenvector of a covariance, in closed form: the rotation that makes xy 0.
 * Source: Golub & Van Loan 2013, "Matrix Computations", section 8.5, the 2-by-2 symmetric Schur decomposition.
 */
export function axesOf({ xx, xy, yy }: Covariance): Axes {
  const middle = (xx + yy) / 2;
  const radius = Math.hypot((xx - yy) / 2, xy);
  const long = middle + radius;
  const short = middle - radius;
  return { long, short: short > ROUNDING * long ? short : 0, angle: Math.atan2(2 * xy, xx - yy) / 2 };
}

/**
 * Whitens two centred features: both variances become 1, the correlation 0, and of all ways to do that, this turns
 * the cloud least (ZCA): z = (C + eps·I)^(-1/2) c, which divides by sqrt(variance + eps) along each axis of the ellipse.
 * NaN where that is 0, that is with eps = 0 and a cloud that is a line. Returns m values of each feature.
 * Source: Kessy, Lewin & Strimmer 2018, "Optimal Whitening and Decorrelation".
 */
export function whiten(first: Float64Array, second: Float64Array, eps: number): [Float64Array, Float64Array] {
  const { long, short, angle } = axesOf(covarianceOf(first, second));
  const [alongGain, acrossGain] = [long, short].map((variance) =>
    variance + eps > 0 ? 1 / Math.sqrt(variance + eps) : NaN,
  );
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const along = first.map((c, i) => alongGain * (cos * c + sin * second[i]));
  const across = first.map((c, i) => acrossGain * (cos * second[i] - sin * c));
  return [along.map((a, i) => cos * a - sin * across[i]), along.map((a, i) => sin * a + cos * across[i])];
}

import { column, setColumn, zeros } from './matrix.ts';
import type { Matrix } from './matrix.ts';
import { standardize } from './standardize.ts';

/** What one minibatch gave: a number per feature, and xHat, m × features. */
export interface BatchStatistics {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
  readonly s: Float64Array;
  readonly xHat: Matrix;
}

/** Standardizes each feature (column) of an m × features minibatch by itself. */
export function standardizeColumns(x: Matrix, eps: number): BatchStatistics {
  const mean = new Float64Array(x.cols);
  const variance = new Float64Array(x.cols);
  const s = new Float64Array(x.cols);
  const xHat = zeros(x.rows, x.cols);
  for (let j = 0; j < x.cols; j++) {
    const feature = standardize(column(x, j), eps);
    mean[j] = feature.mean;
    variance[j] = feature.variance;
    s[j] = feature.s;
    setColumn(xHat, j, feature.xHat);
  }
  return { mean, variance, s, xHat };
}

import { standardize } from './standardize.ts';
import { sum } from './sum.ts';

/**
 * Pearson's correlation of two features of one minibatch, m values each: the average product of the two, standardized.
 *
 * NaN where the variance of one of them is 0: it does not vary, or so little that its square is 0 as a double.
 * Throws unless both have the same number of values, at least one.
 * Source: Goodfellow, Bengio & Courville 2016, "Deep Learning", section 3.8.
 */
export function correlation(first: Float64Array, second: Float64Array): number {
  if (first.length !== second.length) {
    throw new Error(`correlation: received ${first.length} and ${second.length} values, expected as many`);
  }
  const [a, b] = [unitSpread(first), unitSpread(second)];
  return sum(a.map((ai, i) => ai * b[i])) / first.length;
}

/** xHat without eps. Divided by its largest value first: the squares of a tiny spread would lose their digits. */
function unitSpread(x: Float64Array): Float64Array {
  const { centred, variance } = standardize(x, 0);
  if (variance === 0) return centred.fill(NaN);
  const largest = centred.reduce((most, c) => Math.max(most, Math.abs(c)), 0);
  return standardize(
    centred.map((c) => c / largest),
    0,
  ).xHat;
}

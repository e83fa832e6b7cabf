/** @file For tests: compares whole tensors and says where they differ most. */

/**
 * The largest difference, divided by the largest value expected (or by 1e-300 if all are zero):
 * the unit in which this engine's agreement with PyTorch is stated. NaN if anything is NaN.
 */
export function disagreement(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  let difference = 0;
  let largest = 1e-300;
  for (let n = 0; n < expected.length; n++) {
    difference = Math.max(difference, Math.abs(actual[n] - expected[n]));
    largest = Math.max(largest, Math.abs(expected[n]));
  }
  return difference / largest;
}

/** Throws unless both have as many values, none further apart than the tolerance (absolute). */
export function assertAllClose(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  tolerance: number,
  what = 'values',
): void {
  if (actual.length !== expected.length) {
    throw new Error(`${what}: received ${actual.length} values, expected ${expected.length}`);
  }
  for (let n = 0; n < expected.length; n++) {
    if (Math.abs(actual[n] - expected[n]) <= tolerance) continue;
    throw new Error(`${what}: received ${actual[n]} at ${n}, expected ${expected[n]} to within ${tolerance}`);
  }
}

/** Throws unless `disagreement` is at most the tolerance. */
export function assertAgrees(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  tolerance: number,
  what = 'values',
): void {
  if (actual.length === expected.length && disagreement(actual, expected) <= tolerance) return;
  throw new Error(
    `${what}: relative disagreement ${disagreement(actual, expected)} over ${expected.length} ` +
      `values (received ${actual.length}), expected at most ${tolerance}`,
  );
}

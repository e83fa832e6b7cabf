/** How far a loss in float32 may be from the textbook's in float64, relative to it, at any of the 200 steps. */
export const TOLERANCE = 1e-4;

/** The largest relative difference of a loss from the reference's; NaN where one is. */
export function worstDifference(losses: readonly number[], reference: readonly number[]): number {
  if (losses.length !== reference.length)
    throw new Error(`worstDifference: received ${losses.length} losses, expected ${reference.length}`);
  return Math.max(0, ...losses.map((loss, n) => Math.abs(loss - reference[n]) / Math.abs(reference[n])));
}

/** NaN agrees with nothing. */
export const agrees = (difference: number): boolean => difference <= TOLERANCE;

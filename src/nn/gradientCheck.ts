/** @file Checking a gradient by central differences, in 64-bit or in 32-bit numbers. */

/** Rounds the result of every operation to the numbers computed with. */
export type Round = (value: number) => number;
export const float64: Round = (value) => value;
export const float32: Round = Math.fround;

export interface BatchNormLoss {
  x: Float64Array;
  /** The loss is the sum of dY·y, so that dY is its gradient with respect to y. */
  dY: Float64Array;
  gamma: number;
  beta: number;
  eps: number;
}

/**
 * The sum of dY·y, with y = BN(x), every operation rounded. A plain transcription: no care for rounding errors, which
 * are what the check is about.
 */
export function roundedLoss({ x, dY, gamma, beta, eps }: BatchNormLoss, round: Round): number {
  const add = (total: number, value: number) => round(total + value);
  const m = x.length;
  const mean = round(x.reduce(add, 0) / m);
  const centred = x.map((value) => round(value - mean));
  const variance = round(centred.map((c) => round(c * c)).reduce(add, 0) / m);
  const s = round(Math.sqrt(round(variance + round(eps))));
  const y = centred.map((c) => round(round(round(gamma) * round(c / s)) + round(beta)));
  return y.map((value, i) => round(round(dY[i]) * value)).reduce(add, 0);
}

/** (f(x + h) - f(x - h)) / 2h for each entry of x, in rounded numbers. */
export function centralGradient(loss: BatchNormLoss, h: number, round: Round): Float64Array {
  const step = round(h);
  const x = loss.x.map(round);
  return x.map((value, i) => {
    const lossAt = (place: number) => roundedLoss({ ...loss, x: x.with(i, round(place)) }, round);
    const above = lossAt(value + step);
    const below = lossAt(value - step);
    const rise = round(above - below);
    return round(rise / round(2 * step));
  });
}

/** The largest difference of two gradients, divided by `size`: the largest entry of `expected`. Not finite where that is 0. */
export function relativeError(
  actual: Float64Array,
  expected: Float64Array,
  size = Math.max(...expected.map(Math.abs)),
): number {
  const differences = actual.map((value, i) => Math.abs(value - expected[i]));
  return Math.max(...differences) / size;
}

/** @file What the backward pass of batch normalization takes away from a gradient, and what moving one sample does. */
import { sum } from './sum.ts';

/** A gradient dY over m samples, split into what batch normalization stops and what it lets through. */
export interface GradientParts {
  /** The mean of dY: the part along (1, …, 1), the same for every sample. */
  alongOnes: number;
  /** xHat times the mean of dY·xHat, m values: the part along xHat. */
  alongXHat: Float64Array;
  /** dY less both. dX is gamma / s times this. */
  left: Float64Array;
}

/**
 * For eps = 0 these are projections: the squares of xHat then add up to m. With eps they add up to a little less, and
 * a trace of the part along xHat is left.
 */
export function splitGradient(dY: Float64Array, xHat: Float64Array): GradientParts {
  const m = dY.length;
  const alongOnes = sum(dY) / m;
  const share = sum(dY.map((d, i) => d * xHat[i])) / m;
  const alongXHat = xHat.map((value) => share * value);
  return { alongOnes, alongXHat, left: dY.map((d, i) => d - alongOnes - alongXHat[i]) };
}

/** sum of dX·xHat: 0 for eps = 0, else what eps lets through. */
export function leakAlongXHat(of: { gamma: number; dGamma: number; variance: number; eps: number }): number {
  const { gamma, dGamma, variance, eps } = of;
  return eps === 0 ? 0 : (gamma * dGamma * eps) / (variance + eps) ** 1.5;
}

/** d y_j / d x_i for one i and every j: a sample moves its own y, and all others through the mean and through s. */
export function influenceOf(
  i: number,
  { xHat, s, gamma }: { xHat: Float64Array; s: number; gamma: number },
): Float64Array {
  const m = xHat.length;
  return xHat.map((value, j) => (gamma / (m * s)) * ((i === j ? m : 0) - 1 - xHat[i] * value));
}

/** dX as it would be if mean and s were constants: wrong during training, right during inference. */
export function gradientWithConstants(dY: Float64Array, { gamma, s }: { gamma: number; s: number }) {
  return dY.map((d) => (gamma / s) * d);
}

/** @file The standard normal distribution: its density and its distribution function. */
import { exp } from './portableMath.ts';

const ROOT_2_PI = 2.5066282746310002;
/** Beyond, the distribution function is 0 or 1 to the last digit of a double that is near 1. */
const END = 8.5;

/** exp(-z²/2) / sqrt(2 pi) */
export function normalDensity(z: number): number {
  return exp((-z * z) / 2) / ROOT_2_PI;
}

/**
 * Phi(z), the probability that a standard normal number is at most z; to 1e-15 in absolute terms.
 *
 * The series 1/2 + density(z) · (z + z³/3 + z⁵/(3·5) + z⁷/(3·5·7) + …) converges for every z, and all its terms have one sign.
 * Source: Marsaglia 2004, Evaluating the Normal Distribution, Journal of Statistical Software 11 (4).
 */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) return NaN;
  if (z < -END) return 0;
  if (z > END) return 1;
  let term = z;
  let series = z;
  for (let k = 3; series + term !== series; k += 2) {
    term *= (z * z) / k;
    series += term;
  }
  return Math.min(1, Math.max(0, 0.5 + series * normalDensity(z))); // in the tails rounding could pass the ends
}

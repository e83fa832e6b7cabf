import { standardize } from './standardize.ts';
import { sum } from './sum.ts';

export interface CentredBiasOptions {
  /** The values before the bias is added; one feature. */
  x: Float64Array;
  /** What the centred values should be. */
  target: number;
  learningRate: number;
  steps: number;
  /** Whether the gradient passes through the mean, as it should, or the mean is taken for a constant. */
  throughMean: boolean;
}

/** The bias and the loss before the first step and after each. */
export interface CentredBiasRun {
  bias: Float64Array;
  loss: Float64Array;
}

/**
 * Gradient descent on a bias b that is added just before centring: z = x + b, centred = z - mean(z), and the loss is
 * half the mean of (centred - target)². Centring takes b away again, so the loss cannot depend on it, and its true
 * gradient is 0. A gradient that takes the mean for a constant is the mean of centred - target = -target instead.
 * Source: the argument of Ioffe & Szegedy 2015, section 2.
 */
export function trainCentredBias(options: CentredBiasOptions): CentredBiasRun {
  const { x, target, learningRate, steps, throughMean } = options;
  const bias = new Float64Array(steps + 1);
  const loss = new Float64Array(steps + 1);
  for (let t = 0; t <= steps; t++) {
    const { centred } = standardize(
      x.map((value) => value + bias[t]),
      1,
    );
    const miss = centred.map((c) => c - target);
    loss[t] = sum(miss.map((d) => d * d)) / (2 * x.length);
    if (t < steps) bias[t + 1] = bias[t] - learningRate * biasGradient(miss, throughMean);
  }
  return { bias, loss };
}

/** d loss / d b. Through the mean, each sample's gradient loses the average of all. */
function biasGradient(miss: Float64Array, throughMean: boolean): number {
  const dCentred = miss.map((d) => d / miss.length);
  const average = sum(dCentred) / miss.length;
  return sum(throughMean ? dCentred.map((d) => d - average) : dCentred);
}

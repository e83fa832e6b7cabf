import { standardize } from './standardize.ts';
import { sum } from './sum.ts';

export interface BatchNormGraphInput {
  /** The m values of one feature. */
  x: Float64Array;
  /** d loss / d y, m values. */
  dY: Float64Array;
  gamma: number;
  beta: number;
  eps: number;
}

/** Every node of the graph, forwards, and d loss / d node, backwards, for one feature. */
export interface BatchNormGraph extends BatchNormGraphInput {
  mean: number;
  centred: Float64Array;
  variance: number;
  s: number;
  xHat: Float64Array;
  y: Float64Array;
  dGamma: number;
  dBeta: number;
  dXHat: Float64Array;
  dS: number;
  dVariance: number;
  dCentred: Float64Array;
  dMean: number;
  dX: Float64Array;
}

/**
 * Batch normalization node by node, as automatic differentiation sees it: x, mean, centred, variance, s, xHat, y, and
 * back. `BatchNorm.backward` is the same in one formula; here each line is one node, in reverse.
 *
 * The variance is the mean of the squares of `centred`, so that the mean reaches it through `centred` alone. By that way
 * nothing arrives: the centred values add up to 0.
 *
 * Throws as `standardize` does, and unless dY has as many values as x.
 * Source: Ioffe & Szegedy 2015, section 3, the six gradients after Algorithm 1.
 */
export function batchNormGraph(input: BatchNormGraphInput): BatchNormGraph {
  const { x, dY, gamma, beta, eps } = input;
  if (dY.length !== x.length) {
    throw new Error(`batchNormGraph: received ${dY.length} gradients, expected ${x.length}, one a value`);
  }
  const m = x.length;
  const { mean, centred, variance, s, xHat } = standardize(x, eps);
  const y = xHat.map((value) => gamma * value + beta);

  const dBeta = sum(dY);
  const dGamma = sum(dY.map((d, i) => d * xHat[i]));
  const dXHat = dY.map((d) => gamma * d);
  const dS = -sum(dXHat.map((d, i) => d * xHat[i])) / s;
  const dVariance = dS / (2 * s);
  // Two ways lead back to a centred value: straight down, and through the variance.
  const dCentred = dXHat.map((d, i) => d / s + (2 * centred[i] * dVariance) / m);
  const dMean = -sum(dCentred);
  const dX = dCentred.map((d) => d + dMean / m);
  return {
    ...input,
    ...{ mean, centred, variance, s, xHat, y },
    ...{ dGamma, dBeta, dXHat, dS, dVariance, dCentred, dMean, dX },
  };
}

import type { BatchNorm } from './batchNorm.ts';
import { Linear } from './linear.ts';

/**
 * One linear layer in place of a linear layer and the batch normalization right behind it, for inference: with fixed
 * statistics both are affine, unit by unit, and so is one after the other. Changes neither. The result always has a
 * bias. Throws unless the layers fit together.
 * Source: Ioffe & Szegedy 2015, Algorithm 2, its last line.
 */
export function foldBatchNorm(linear: Linear, norm: BatchNorm): Linear {
  const { W, b } = linear;
  if (W.cols !== norm.features)
    throw new Error(`foldBatchNorm: received ${W.cols} units and ${norm.features} features to normalize`);
  const { gamma, beta, runningMean, runningVar, eps } = norm;
  const folded = new Linear(W);
  for (let j = 0; j < norm.features; j++) {
    const s = Math.sqrt(runningVar[j] + eps);
    const factor = gamma[j] / s;
    for (let n = j; n < W.data.length; n += W.cols) folded.W.data[n] = factor * W.data[n];
    const bias = b ? b[j] : 0;
    const centred = bias - runningMean[j];
    const scaled = factor * centred;
    folded.b![j] = scaled + beta[j];
  }
  return folded;
}

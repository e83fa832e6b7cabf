import { standardizeColumns } from './batchStatistics.ts';
import type { BatchStatistics } from './batchStatistics.ts';
import type { Layer, Mode, Parameter } from './layer.ts';
import { isCount, requireShape, zeros } from './matrix.ts';
import type { Matrix } from './matrix.ts';

export interface BatchNormOptions {
  /** Added to the variance; finite, >= 0. */
  eps?: number;
  /** Weight of the new minibatch in the running averages, 0 to 1 (Keras: one minus it). */
  momentum?: number;
}

/**
 * Batch normalization of an m × features minibatch, each feature by itself; follows PyTorch's
 * BatchNorm1d: the batch is normalized with the biased variance (1/m), `runningVar` remembers
 * the unbiased one (1/(m-1)), `momentum` weighs the new batch. For images, m = N·H·W.
 *
 * One sample (m = 1) gives xHat = 0 and dX = 0; `runningMean` moves, `runningVar` stays, having
 * no spread to learn from. PyTorch throws there. A feature without spread needs eps > 0: with
 * eps = 0 its xHat is 0/0, NaN.
 * Source: Ioffe & Szegedy 2015, Algorithms 1 and 2.
 */
export class BatchNorm implements Layer {
  readonly features: number;
  readonly eps: number;
  readonly momentum: number;
  readonly gamma: Float64Array;
  readonly beta: Float64Array;
  readonly runningMean: Float64Array;
  readonly runningVar: Float64Array;
  readonly dGamma: Float64Array;
  readonly dBeta: Float64Array;
  #batch: BatchStatistics | null = null;

  /** Throws unless features >= 1 is an integer and both options are in range. */
  constructor(features: number, { eps = 1e-5, momentum = 0.1 }: BatchNormOptions = {}) {
    requireOptions(features, eps, momentum);
    this.features = features;
    this.eps = eps;
    this.momentum = momentum;
    this.gamma = new Float64Array(features).fill(1);
    this.beta = new Float64Array(features);
    this.runningMean = new Float64Array(features);
    this.runningVar = new Float64Array(features).fill(1);
    this.dGamma = new Float64Array(features);
    this.dBeta = new Float64Array(features);
  }

  /** The statistics of the last `forwardTrain`, to look at; null before the first. */
  get batch(): BatchStatistics | null {
    return this.#batch;
  }

  forward(x: Matrix, mode: Mode): Matrix {
    return mode === 'train' ? this.forwardTrain(x) : this.forwardEval(x);
  }

  /** Normalizes with the statistics of x, and moves the running ones. Throws on 0 samples. */
  forwardTrain(x: Matrix): Matrix {
    requireShape('BatchNorm.forwardTrain', x, 'any', this.features);
    if (x.rows === 0) throw new Error('BatchNorm.forwardTrain: received 0 samples, expected >= 1');
    const batch = standardizeColumns(x, this.eps);
    this.#remember(batch);
    this.#batch = batch;
    return this.#scaleAndShift(batch.xHat);
  }

  /** Normalizes with the running statistics and changes nothing: each sample by itself. */
  forwardEval(x: Matrix): Matrix {
    requireShape('BatchNorm.forwardEval', x, 'any', this.features);
    const xHat = zeros(x.rows, x.cols);
    for (let n = 0; n < x.data.length; n++) {
      const j = n % x.cols;
      const runningS = Math.sqrt(this.runningVar[j] + this.eps);
      xHat.data[n] = (x.data[n] - this.runningMean[j]) / runningS;
    }
    return this.#scaleAndShift(xHat);
  }

  /**
   * For the last `forwardTrain`, from dY to dX, both m × features; overwrites dGamma and dBeta.
   * Throws without a `forwardTrain` before it, or if dY has not its shape.
   */
  backward(dY: Matrix): Matrix {
    if (!this.#batch) throw new Error('BatchNorm.backward: expected a forwardTrain before it');
    const { gamma } = this;
    const { s, xHat } = this.#batch;
    requireShape('BatchNorm.backward', dY, xHat.rows, xHat.cols);
    const m = xHat.rows;
    const dX = zeros(m, this.features);
    for (let j = 0; j < this.features; j++) {
      let sumDY = 0;
      let sumDYXHat = 0;
      for (let n = j; n < dX.data.length; n += this.features) {
        sumDY += dY.data[n];
        sumDYXHat += dY.data[n] * xHat.data[n];
      }
      // Mean and variance both depend on every x in the batch: hence the two corrections.
      const scale = gamma[j] / (m * s[j]);
      for (let n = j; n < dX.data.length; n += this.features) {
        const centred = m * dY.data[n] - sumDY;
        const along = xHat.data[n] * sumDYXHat;
        dX.data[n] = scale * (centred - along);
      }
      this.dBeta[j] = sumDY;
      this.dGamma[j] = sumDYXHat;
    }
    return dX;
  }

  parameters(): Parameter[] {
    return [
      { name: 'gamma', value: this.gamma, gradient: this.dGamma },
      { name: 'beta', value: this.beta, gradient: this.dBeta },
    ];
  }

  #remember({ mean, variance, xHat }: BatchStatistics): void {
    const m = xHat.rows;
    const { runningMean, runningVar, momentum: alpha } = this;
    for (let j = 0; j < this.features; j++) {
      runningMean[j] *= 1 - alpha;
      runningMean[j] += alpha * mean[j];
      if (m === 1) continue; // m / (m - 1) has no value
      const total = m * variance[j];
      const unbiased = total / (m - 1);
      runningVar[j] *= 1 - alpha;
      runningVar[j] += alpha * unbiased;
    }
  }

  #scaleAndShift(xHat: Matrix): Matrix {
    const { gamma, beta, features: d } = this;
    const y = new Float64Array(xHat.data.length);
    for (let n = 0; n < y.length; n++) {
      const j = n % d; // feature of entry n
      y[n] = gamma[j] * xHat.data[n] + beta[j];
    }
    return { rows: xHat.rows, cols: xHat.cols, data: y };
  }
}

function requireOptions(features: number, eps: number, momentum: number): void {
  if (!isCount(features) || features < 1) {
    throw new Error(`BatchNorm: received ${features} features, expected a whole number >= 1`);
  }
  if (!(eps >= 0 && eps < Infinity)) {
    throw new Error(`BatchNorm: received eps = ${eps}, expected a finite number >= 0`);
  }
  if (!(momentum >= 0 && momentum <= 1)) {
    throw new Error(`BatchNorm: received momentum = ${momentum}, expected 0 to 1`);
  }
}

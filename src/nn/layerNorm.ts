import type { Layer, Mode, Parameter } from './layer.ts';
import { isCount, requireShape, zeros } from './matrix.ts';
import type { Matrix } from './matrix.ts';
import { standardize, type Standardized } from './standardize.ts';

/**
 * Layer normalization of an m × features minibatch, each sample by itself: its features share a mean and a variance. So
 * it needs no batch, no running averages, and does the same in training and in inference. gamma and beta are each
 * feature's own, as in batch normalization. Follows PyTorch's LayerNorm over the last dimension.
 * Source: Ba, Kiros & Hinton 2016.
 */
export class LayerNorm implements Layer {
  readonly features: number;
  readonly eps: number;
  readonly gamma: Float64Array;
  readonly beta: Float64Array;
  readonly dGamma: Float64Array;
  readonly dBeta: Float64Array;
  /** Of the last `forward` in train mode. */
  #samples: Standardized[] | null = null;

  /** Throws unless features >= 1 is an integer. */
  constructor(features: number, { eps = 1e-5 }: { eps?: number } = {}) {
    if (!isCount(features) || features < 1)
      throw new Error(`LayerNorm: received ${features} features, expected a whole number >= 1`);
    this.features = features;
    this.eps = eps;
    this.gamma = new Float64Array(features).fill(1);
    this.beta = new Float64Array(features);
    this.dGamma = new Float64Array(features);
    this.dBeta = new Float64Array(features);
  }

  forward(x: Matrix, mode: Mode): Matrix {
    requireShape('LayerNorm.forward', x, 'any', this.features);
    const samples = rowsOf(x).map((row) => standardize(row, this.eps));
    if (mode === 'train') this.#samples = samples;
    const y = zeros(x.rows, x.cols);
    samples.forEach(({ xHat }, i) => {
      for (let j = 0; j < x.cols; j++) y.data[i * x.cols + j] = this.gamma[j] * xHat[j] + this.beta[j];
    });
    return y;
  }

  /** From dY to dX, both m × features; overwrites dGamma and dBeta. Throws as every layer does. */
  backward(dY: Matrix): Matrix {
    const samples = this.#samples;
    if (!samples) throw new Error('LayerNorm.backward: expected a forward in train mode before it');
    requireShape('LayerNorm.backward', dY, samples.length, this.features);
    const dX = zeros(dY.rows, dY.cols);
    this.dGamma.fill(0);
    this.dBeta.fill(0);
    rowsOf(dY).forEach((dRow, i) => {
      const { xHat, s } = samples[i];
      for (let j = 0; j < this.features; j++) {
        this.dGamma[j] += dRow[j] * xHat[j];
        this.dBeta[j] += dRow[j];
      }
      dX.data.set(this.#sampleGradient(dRow, xHat, s), i * this.features);
    });
    return dX;
  }

  parameters(): Parameter[] {
    return [
      { name: 'gamma', value: this.gamma, gradient: this.dGamma },
      { name: 'beta', value: this.beta, gradient: this.dBeta },
    ];
  }

  /** Mean and variance depend on every feature of the sample: the same two corrections as in batch normalization. */
  #sampleGradient(dY: Float64Array, xHat: Float64Array, s: number): Float64Array {
    const dXHat = dY.map((d, j) => d * this.gamma[j]);
    let meanD = 0;
    let meanDXHat = 0;
    for (let j = 0; j < this.features; j++) {
      meanD += dXHat[j] / this.features;
      meanDXHat += (dXHat[j] * xHat[j]) / this.features;
    }
    return dXHat.map((d, j) => (d - meanD - xHat[j] * meanDXHat) / s);
  }
}

function rowsOf({ rows, cols, data }: Matrix): Float64Array[] {
  return Array.from({ length: rows }, (_, i) => data.slice(i * cols, (i + 1) * cols));
}

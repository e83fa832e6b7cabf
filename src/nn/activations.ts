/** @file Activation functions, each beside its derivative, and the layer that applies one. */
import type { Layer, Mode, Parameter } from './layer.ts';
import { requireShape } from './matrix.ts';
import type { Matrix } from './matrix.ts';
import { exp, expm1 } from './portableMath.ts';

export interface ActivationFunction {
  readonly name: 'sigmoid' | 'tanh' | 'relu';
  /** The output for pre-activation x. */
  value(x: number): number;
  /** The derivative d value / d x, written in terms of the output y = value(x). */
  slope(y: number): number;
}

export const sigmoid: ActivationFunction = {
  name: 'sigmoid',
  value: (x) => 1 / (1 + exp(-x)),
  slope: (y) => y * (1 - y),
};

export const tanh: ActivationFunction = {
  name: 'tanh',
  value: (x) => {
    // of the two signs of x, the one whose exponential cannot overflow
    const e = expm1(-2 * Math.abs(x));
    return (Math.sign(x) * -e) / (2 + e);
  },
  slope: (y) => 1 - y * y,
};

/** The slope at 0, where there is none, is taken as 0, as in PyTorch. */
export const relu: ActivationFunction = {
  name: 'relu',
  // Math.max passes NaN on; a comparison would turn a diverged run into zeros.
  value: (x) => Math.max(0, x),
  slope: (y) => (y > 0 ? 1 : 0),
};

/** Applies one function to every entry; learns nothing. */
export class Activation implements Layer {
  readonly fn: ActivationFunction;
  #y: Matrix | null = null;

  constructor(fn: ActivationFunction) {
    this.fn = fn;
  }

  forward(x: Matrix, mode: Mode): Matrix {
    const y = { rows: x.rows, cols: x.cols, data: x.data.map(this.fn.value) };
    if (mode === 'train') this.#y = y;
    return y;
  }

  backward(dY: Matrix): Matrix {
    const y = this.#y;
    if (!y) throw new Error('Activation.backward: expected a forward in train mode before it');
    requireShape('Activation.backward', dY, y.rows, y.cols);
    const data = dY.data.map((d, n) => d * this.fn.slope(y.data[n]));
    return { rows: y.rows, cols: y.cols, data };
  }

  parameters(): Parameter[] {
    return [];
  }
}

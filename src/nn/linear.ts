import type { Layer, Mode, Parameter } from './layer.ts';
import { matmul, matmulTransposedA, matmulTransposedB } from './matmul.ts';
import { requireShape, zeros } from './matrix.ts';
import type { Matrix } from './matrix.ts';

/**
 * y = x W + b, with x m × inputs, W inputs × outputs, b outputs, y m × outputs: the orientation
 * of the textbooks and of Keras; PyTorch stores the transpose.
 */
export class Linear implements Layer {
  readonly W: Matrix;
  readonly dW: Matrix;
  /** Zero at first; null in front of a batch normalization, which would remove it again. */
  readonly b: Float64Array | null;
  readonly db: Float64Array | null;
  #x: Matrix | null = null;

  /** Takes a copy of the weights; see initializers.ts. */
  constructor(weights: Matrix, { bias = true }: { bias?: boolean } = {}) {
    const { rows, cols } = weights;
    this.W = { rows, cols, data: weights.data.slice() };
    this.dW = zeros(rows, cols);
    this.b = bias ? new Float64Array(cols) : null;
    this.db = bias ? new Float64Array(cols) : null;
  }

  forward(x: Matrix, mode: Mode): Matrix {
    requireShape('Linear.forward', x, 'any', this.W.rows);
    if (mode === 'train') this.#x = x;
    const y = matmul(x, this.W);
    if (this.b) addToEachRow(y, this.b);
    return y;
  }

  backward(dY: Matrix): Matrix {
    this.backwardToParameters(dY);
    return matmulTransposedB(dY, this.W);
  }

  backwardToParameters(dY: Matrix): void {
    const x = this.#x;
    if (!x) throw new Error('Linear.backward: expected a forward in train mode before it');
    requireShape('Linear.backward', dY, x.rows, this.W.cols);
    this.dW.data.set(matmulTransposedA(x, dY).data);
    if (this.db) sumOfRows(dY, this.db);
  }

  parameters(): Parameter[] {
    const parameters = [{ name: 'W', value: this.W.data, gradient: this.dW.data }];
    if (this.b && this.db) parameters.push({ name: 'b', value: this.b, gradient: this.db });
    return parameters;
  }
}

function addToEachRow(y: Matrix, b: Float64Array): void {
  for (let i = 0; i < y.rows; i++) {
    for (let j = 0; j < y.cols; j++) y.data[i * y.cols + j] += b[j];
  }
}

function sumOfRows(dY: Matrix, total: Float64Array): void {
  total.fill(0);
  for (let i = 0; i < dY.rows; i++) {
    for (let j = 0; j < dY.cols; j++) total[j] += dY.data[i * dY.cols + j];
  }
}

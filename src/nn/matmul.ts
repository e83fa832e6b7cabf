/** @file The three matrix products of a linear layer, all made of one loop. */
import { shapeOf, zeros } from './matrix.ts';
import type { Matrix } from './matrix.ts';

/**
 * A·B: (n × k)(k × p) = n × p. Zeros of A cost nothing: 81 % of a digit's pixels are zero.
 * A skipped zero also hides 0 · NaN; a diverged B still shows through A's other entries.
 */
export function matmul(a: Matrix, b: Matrix): Matrix {
  requireEqual('matmul', a, b, a.cols === b.rows, 'A.cols = B.rows');
  const out = zeros(a.rows, b.cols);
  const terms = emptyTerms(b.rows);
  for (let i = 0; i < a.rows; i++) {
    collect(terms, a.data, i * a.cols, 1);
    addRows(out, i, b, terms);
  }
  return out;
}

/** Aᵀ·B: (n × k)ᵀ(n × p) = k × p. Skips the zeros of A, like `matmul`. */
export function matmulTransposedA(a: Matrix, b: Matrix): Matrix {
  requireEqual('matmulTransposedA', a, b, a.rows === b.rows, 'A.rows = B.rows');
  const out = zeros(a.cols, b.cols);
  const terms = emptyTerms(b.rows);
  for (let k = 0; k < a.cols; k++) {
    collect(terms, a.data, k, a.cols);
    addRows(out, k, b, terms);
  }
  return out;
}

/** A·Bᵀ: (n × p)(k × p)ᵀ = n × k. Skips the zeros of A, like `matmul`. */
export function matmulTransposedB(a: Matrix, b: Matrix): Matrix {
  requireEqual('matmulTransposedB', a, b, a.cols === b.cols, 'A.cols = B.cols');
  return matmul(a, transposed(b));
}

/** Which rows of B make a row of the product, and what each is multiplied by. */
interface Terms {
  count: number;
  readonly rows: Int32Array;
  readonly factors: Float64Array;
}

const emptyTerms = (capacity: number): Terms => ({
  count: 0,
  rows: new Int32Array(capacity),
  factors: new Float64Array(capacity),
});

/** The entries of A that are not zero, of a row (stride 1) or a column (stride A.cols) that begins at `from`. */
function collect(terms: Terms, a: Float64Array, from: number, stride: number): void {
  terms.count = 0;
  for (let row = 0; row < terms.rows.length; row++) {
    const factor = a[from + row * stride];
    if (factor === 0) continue;
    terms.rows[terms.count] = row;
    terms.factors[terms.count++] = factor;
  }
}

/** out[to, :] += factor * b[row, :] for each term. */
function addRows(out: Matrix, to: number, b: Matrix, { count, rows, factors }: Terms): void {
  const p = b.cols;
  const [sum, B] = [out.data, b.data];
  let t = 0;
  // Four rows of B at a time, so that each sum is read and written a quarter as often: that is what takes the time.
  for (; t + 4 <= count; t += 4) {
    const [f0, f1, f2, f3] = [factors[t], factors[t + 1], factors[t + 2], factors[t + 3]];
    const [r0, r1, r2, r3] = [p * rows[t], p * rows[t + 1], p * rows[t + 2], p * rows[t + 3]];
    for (let j = 0; j < p; j++)
      sum[to * p + j] = sum[to * p + j] + f0 * B[r0 + j] + f1 * B[r1 + j] + f2 * B[r2 + j] + f3 * B[r3 + j];
  }
  for (; t < count; t++) {
    for (let j = 0; j < p; j++) sum[to * p + j] += factors[t] * B[p * rows[t] + j];
  }
}

function transposed(x: Matrix): Matrix {
  const out = zeros(x.cols, x.rows);
  for (let i = 0; i < x.rows; i++) {
    for (let j = 0; j < x.cols; j++) out.data[j * x.rows + i] = x.data[i * x.cols + j];
  }
  return out;
}

function requireEqual(where: string, a: Matrix, b: Matrix, fits: boolean, rule: string): void {
  if (fits) return;
  throw new Error(`${where}: received A ${shapeOf(a)} and B ${shapeOf(b)}, expected ${rule}`);
}

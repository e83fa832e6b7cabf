/** @file The three matrix products of a linear layer, each with its loops in memory order. */
import { shapeOf, zeros } from './matrix.ts';
import type { Matrix } from './matrix.ts';

/**
 * A·B: (n × k)(k × p) = n × p. Zeros of A cost nothing: 81 % of a digit's pixels are zero.
 * A skipped zero also hides 0 · NaN; a diverged B still shows through A's other entries.
 */
export function matmul(a: Matrix, b: Matrix): Matrix {
  requireEqual('matmul', a, b, a.cols === b.rows, 'A.cols = B.rows');
  const out = zeros(a.rows, b.cols);
  for (let i = 0; i < a.rows; i++) {
    for (let k = 0; k < a.cols; k++) {
      addScaledRow(out, i, a.data[i * a.cols + k], b, k);
    }
  }
  return out;
}

/** Aᵀ·B: (n × k)ᵀ(n × p) = k × p. Skips the zeros of A, like `matmul`. */
export function matmulTransposedA(a: Matrix, b: Matrix): Matrix {
  requireEqual('matmulTransposedA', a, b, a.rows === b.rows, 'A.rows = B.rows');
  const out = zeros(a.cols, b.cols);
  for (let i = 0; i < a.rows; i++) {
    for (let k = 0; k < a.cols; k++) {
      addScaledRow(out, k, a.data[i * a.cols + k], b, i);
    }
  }
  return out;
}

/** A·Bᵀ: (n × p)(k × p)ᵀ = n × k. Each entry is the dot product of two rows. */
export function matmulTransposedB(a: Matrix, b: Matrix): Matrix {
  requireEqual('matmulTransposedB', a, b, a.cols === b.cols, 'A.cols = B.cols');
  const out = zeros(a.rows, b.rows);
  for (let i = 0; i < a.rows; i++) {
    for (let k = 0; k < b.rows; k++) {
      let dot = 0;
      for (let j = 0; j < a.cols; j++) dot += a.data[i * a.cols + j] * b.data[k * b.cols + j];
      out.data[i * b.rows + k] = dot;
    }
  }
  return out;
}

/** out[to, :] += factor * b[from, :] */
function addScaledRow(out: Matrix, to: number, factor: number, b: Matrix, from: number): void {
  if (factor === 0) return;
  const cols = b.cols;
  const target = to * cols;
  const source = from * cols;
  for (let j = 0; j < cols; j++) out.data[target + j] += factor * b.data[source + j];
}

function requireEqual(where: string, a: Matrix, b: Matrix, fits: boolean, rule: string): void {
  if (fits) return;
  throw new Error(`${where}: received A ${shapeOf(a)} and B ${shapeOf(b)}, expected ${rule}`);
}

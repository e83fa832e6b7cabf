import { requireShape } from './matrix.ts';
import type { Matrix } from './matrix.ts';

/**
 * The mean of (y - target)² over every entry, samples and features alike (PyTorch's MSELoss),
 * and dY = 2 (y - target) / (rows · cols). Throws unless both have one shape, and on no entries.
 */
export function meanSquaredError(y: Matrix, target: Matrix): { loss: number; dY: Matrix } {
  requireShape('meanSquaredError', target, y.rows, y.cols);
  const n = y.data.length;
  if (n === 0) throw new Error('meanSquaredError: received 0 entries, expected at least 1');
  const difference = y.data.map((value, k) => value - target.data[k]);
  const loss = difference.reduce((total, d) => total + d * d, 0) / n;
  return { loss, dY: { rows: y.rows, cols: y.cols, data: difference.map((d) => (2 * d) / n) } };
}

/**
 * @file The linear layer, Y = X·W + b, and its gradients, in tiles of 6 × 8.
 *
 * Activations (X, Y, dX, dY) are row-major; `width` is the number of columns rounded up to a multiple of 4, and the
 * columns it adds are never read into a result. Weights stay in panels of 8 columns, [width/8][inputs][8], from the
 * first step to the last: a tile reads its panel from front to back, and nothing is ever repacked.
 */
import { learn } from './learn.as';
import { tile6x4, tile6x8 } from './tile.as';

/** What sums start from where there is no bias. */
const ZEROS: usize = memory.data(32, 16);
/** Bytes of 8 floats: one row of a panel. */
const PANEL_ROW: usize = 32;

/**
 * Y = X·W + b: X rows × inputs, W inputs × outputs in panels, Y rows × outputs; a null pointer for `bias` means none.
 * A panel of W stays in the first-level cache while all rows of X go past it. The input gradient is the same product,
 * with dY and the transposed W.
 */
export function linearForward(
  x: usize, xWidth: i32, inputs: i32, w: usize, bias: usize, y: usize, yWidth: i32, rows: i32,
): void {
  const xRow = (<usize>xWidth) << 2, yRow = (<usize>yWidth) << 2;
  const panel = PANEL_ROW * <usize>xWidth;
  for (let j = 0; j < yWidth; j += 8) {
    const start = bias ? bias + ((<usize>j) << 2) : ZEROS;
    let a = x, c = y + ((<usize>j) << 2);
    for (let i = 0; i < rows; i += 6) {
      if (yWidth - j >= 8) tile6x8(false, a, xRow, 4, w, PANEL_ROW, inputs, start, c, yRow, rows - i);
      else tile6x4(false, a, xRow, 4, w, PANEL_ROW, inputs, start, c, yRow, rows - i);
      a += 6 * xRow;
      c += 6 * yRow;
    }
    w += panel;
  }
}

/**
 * dW = Xᵀ·dY, handed to `learn` tile by tile, so that W moves as soon as its gradient is known: X rows × inputs, dY rows
 * × outputs. Six columns of X (one cache line a row) stay in the cache while all of dY goes past them.
 */
export function weightGradient(
  x: usize, xWidth: i32, inputs: i32, dY: usize, yWidth: i32, rows: i32, w: usize,
): void {
  const xRow = (<usize>xWidth) << 2, yRow = (<usize>yWidth) << 2;
  const panel = PANEL_ROW * <usize>xWidth;
  for (let k = 0; k < inputs; k += 6) {
    const a = x + ((<usize>k) << 2);
    let c = w + PANEL_ROW * <usize>k;
    for (let j = 0; j < yWidth; j += 8) {
      const b = dY + ((<usize>j) << 2);
      if (yWidth - j >= 8) tile6x8(true, a, 4, xRow, b, yRow, rows, ZEROS, c, PANEL_ROW, inputs - k);
      else tile6x4(true, a, 4, xRow, b, yRow, rows, ZEROS, c, PANEL_ROW, inputs - k);
      c += panel;
    }
  }
}

/** db: the sum of the rows of dY, handed to `learn`. Two sums at a time, since an addition waits for the one before. */
export function biasGradient(dY: usize, yWidth: i32, rows: i32, bias: usize): void {
  const row = (<usize>yWidth) << 2;
  for (let j: usize = 0; j < row; j += 16) {
    let even = f32x4.splat(0), odd = even;
    let d = dY + j;
    for (let i = 1; i < rows; i += 2) {
      even = f32x4.add(even, v128.load(d));
      odd = f32x4.add(odd, v128.load(d + row));
      d += 2 * row;
    }
    if (rows & 1) even = f32x4.add(even, v128.load(d));
    learn(bias + j, f32x4.add(even, odd));
  }
}

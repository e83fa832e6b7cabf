/**
 * @file The linear layer, Y = X·W + b, and its gradients, in the tiles of tile.as.ts.
 *
 * Activations (X, Y, dX, dY) are row-major; `width` is the number of columns rounded up to a multiple of 4, and the
 * columns it adds are never read into a result. Weights stay in panels of 8 columns, [width/8][inputs][8], from the
 * first step to the last: a tile reads its panel from front to back, and nothing is ever repacked.
 */
import { learn } from './learn.as';
import { TILE_ROWS, tile4, tile8 } from './tile.as';

/** What sums start from where there is no bias. */
const ZEROS: usize = memory.data(32, 16);
/**
 * The steps from one k to the next, in bytes: in a row of X, and in a panel. They are loaded, not written into the code:
 * V8 does not unroll the loop where they are constants, and the plain build is a tenth slower.
 */
const STEPS: usize = memory.data<u32>([4, 32]);
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
  const xStep = <usize>load<u32>(STEPS), wStep = <usize>load<u32>(STEPS, 4);
  for (let j = 0; j < yWidth; j += 8) {
    const start = bias ? bias + ((<usize>j) << 2) : ZEROS;
    let a = x, c = y + ((<usize>j) << 2);
    for (let i = 0; i < rows; i += TILE_ROWS) {
      if (yWidth - j >= 8) tile8(false, a, xRow, xStep, w, wStep, inputs, start, c, yRow, rows - i);
      else tile4(false, a, xRow, xStep, w, wStep, inputs, start, c, yRow, rows - i);
      a += <usize>TILE_ROWS * xRow;
      c += <usize>TILE_ROWS * yRow;
    }
    w += panel;
  }
}

/**
 * dW = Xᵀ·dY, handed to `learn` tile by tile, so that W moves as soon as its gradient is known: X rows × inputs, dY rows
 * × outputs. A tile's columns of X (one cache line a row) stay in the cache while all of dY goes past them.
 */
export function weightGradient(
  x: usize, xWidth: i32, inputs: i32, dY: usize, yWidth: i32, rows: i32, w: usize,
): void {
  const xRow = (<usize>xWidth) << 2, yRow = (<usize>yWidth) << 2;
  const panel = PANEL_ROW * <usize>xWidth;
  for (let k = 0; k < inputs; k += TILE_ROWS) {
    const a = x + ((<usize>k) << 2);
    let c = w + PANEL_ROW * <usize>k;
    for (let j = 0; j < yWidth; j += 8) {
      const b = dY + ((<usize>j) << 2);
      if (yWidth - j >= 8) tile8(true, a, 4, xRow, b, yRow, rows, ZEROS, c, PANEL_ROW, inputs - k);
      else tile4(true, a, 4, xRow, b, yRow, rows, ZEROS, c, PANEL_ROW, inputs - k);
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

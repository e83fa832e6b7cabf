/**
 * @file The micro-kernel: a few rows × 8 columns of a matrix product, C = start + A·B, kept in registers over the whole depth.
 *
 * V8 hands out 15 vector registers on x86. Fused, 6 rows fill them: 12 sums + 2 vectors of B + 1 broadcast number of A.
 * Each turn of the loop makes 8 loads for 12 multiply-adds, so that the arithmetic is the limit, and 12 independent sums
 * hide the 4 cycles a multiply-add takes. The plain build needs one more register for each product on its way to its
 * sum: with 6 rows, two of the sums would live in memory, at half the speed. It takes 4 rows. The loop over the depth is
 * not unrolled by hand: that was 20 to 30 % slower.
 *
 * The strides are arguments (in bytes), so one loop serves all three products of a linear layer:
 *
 *   forward          Y  = X·W      A = X,  row by row;     B = a panel of W
 *   input gradient   dX = dY·Wᵀ    A = dY, row by row;     B = a panel of Wᵀ
 *   weight gradient  dW = Xᵀ·dY    A = X,  column by column; B = 8 columns of dY
 *
 * Fewer rows than that: A is read beyond its end (there is always memory behind), the sums are dropped.
 */
import { movesOnly, learnTile, move } from './learn.as';
import { madd } from './multiplyAdd.as';

/** Of a tile. Known to the compiler, which leaves out the sums that are not used. */
export const TILE_ROWS: i32 = ASC_FEATURE_RELAXED_SIMD ? 6 : 4;

/** Room for a tile of gradients with which something else is done than plain gradient descent. */
const ASIDE: usize = memory.data(6 * 32, 16);

/**
 * Where four sums go: into C, or off the parameters in C's place. No function is called from here: V8 would have to save
 * all sums before it.
 */
@inline
function put(moving: bool, c: usize, sum: v128): void {
  if (moving) move(c, sum);
  else v128.store(c, sum);
}

/** @param learning a constant: each caller gets its own copy of the loop, without the branch. */
@inline
export function tile8(
  learning: bool, a: usize, aRow: usize, aStep: usize, b: usize, bStep: usize, depth: i32,
  start: usize, c: usize, cRow: usize, rows: i32,
): void {
  let a0 = a, a1 = a0 + aRow, a2 = a1 + aRow, a3 = a2 + aRow, a4 = a3 + aRow, a5 = a4 + aRow;
  let s00 = v128.load(start), s01 = v128.load(start, 16);
  let s10 = s00, s11 = s01, s20 = s00, s21 = s01, s30 = s00, s31 = s01, s40 = s00, s41 = s01, s50 = s00, s51 = s01;
  const end = b + <usize>depth * bStep;
  while (b < end) {
    const b0 = v128.load(b), b1 = v128.load(b, 16);
    let x = v128.load32_splat(a0);
    s00 = madd(x, b0, s00); s01 = madd(x, b1, s01);
    x = v128.load32_splat(a1);
    s10 = madd(x, b0, s10); s11 = madd(x, b1, s11);
    x = v128.load32_splat(a2);
    s20 = madd(x, b0, s20); s21 = madd(x, b1, s21);
    x = v128.load32_splat(a3);
    s30 = madd(x, b0, s30); s31 = madd(x, b1, s31);
    if (TILE_ROWS > 4) {
      x = v128.load32_splat(a4);
      s40 = madd(x, b0, s40); s41 = madd(x, b1, s41);
      x = v128.load32_splat(a5);
      s50 = madd(x, b0, s50); s51 = madd(x, b1, s51);
    }
    a0 += aStep; a1 += aStep; a2 += aStep; a3 += aStep; a4 += aStep; a5 += aStep;
    b += bStep;
  }
  const moving = learning && movesOnly(), aside = learning && !moving;
  const target = c, targetRow = cRow, targetRows = rows;
  if (aside) { c = ASIDE; cRow = 32; rows = TILE_ROWS; }
  put(moving, c, s00); put(moving, c + 16, s01);
  if (rows < 2) return; c += cRow; put(moving, c, s10); put(moving, c + 16, s11);
  if (rows < 3) return; c += cRow; put(moving, c, s20); put(moving, c + 16, s21);
  if (rows < 4) return; c += cRow; put(moving, c, s30); put(moving, c + 16, s31);
  if (TILE_ROWS > 4) {
    if (rows < 5) return; c += cRow; put(moving, c, s40); put(moving, c + 16, s41);
    if (rows < 6) return; c += cRow; put(moving, c, s50); put(moving, c + 16, s51);
  }
  if (aside) learnTile(target, targetRow, min(targetRows, TILE_ROWS), 2, ASIDE);
}

/** The same for the last 4 columns of a matrix whose width is no multiple of 8. */
@inline
export function tile4(
  learning: bool, a: usize, aRow: usize, aStep: usize, b: usize, bStep: usize, depth: i32,
  start: usize, c: usize, cRow: usize, rows: i32,
): void {
  let a0 = a, a1 = a0 + aRow, a2 = a1 + aRow, a3 = a2 + aRow, a4 = a3 + aRow, a5 = a4 + aRow;
  let s0 = v128.load(start);
  let s1 = s0, s2 = s0, s3 = s0, s4 = s0, s5 = s0;
  const end = b + <usize>depth * bStep;
  while (b < end) {
    const b0 = v128.load(b);
    s0 = madd(v128.load32_splat(a0), b0, s0);
    s1 = madd(v128.load32_splat(a1), b0, s1);
    s2 = madd(v128.load32_splat(a2), b0, s2);
    s3 = madd(v128.load32_splat(a3), b0, s3);
    if (TILE_ROWS > 4) {
      s4 = madd(v128.load32_splat(a4), b0, s4);
      s5 = madd(v128.load32_splat(a5), b0, s5);
    }
    a0 += aStep; a1 += aStep; a2 += aStep; a3 += aStep; a4 += aStep; a5 += aStep;
    b += bStep;
  }
  const moving = learning && movesOnly(), aside = learning && !moving;
  const target = c, targetRow = cRow, targetRows = rows;
  if (aside) { c = ASIDE; cRow = 32; rows = TILE_ROWS; }
  put(moving, c, s0);
  if (rows < 2) return; c += cRow; put(moving, c, s1);
  if (rows < 3) return; c += cRow; put(moving, c, s2);
  if (rows < 4) return; c += cRow; put(moving, c, s3);
  if (TILE_ROWS > 4) {
    if (rows < 5) return; c += cRow; put(moving, c, s4);
    if (rows < 6) return; c += cRow; put(moving, c, s5);
  }
  if (aside) learnTile(target, targetRow, min(targetRows, TILE_ROWS), 1, ASIDE);
}

/** @file Sums down four columns at once. Four partial sums each, since an addition waits for the one before. */
import { madd } from './multiplyAdd.as';

/** The sum of x over `rows` rows, `row` bytes apart. */
@inline
export function columnSum(x: usize, row: usize, rows: i32): v128 {
  let s0 = f32x4.splat(0), s1 = s0, s2 = s0, s3 = s0;
  let i = rows;
  for (; i >= 4; i -= 4) {
    s0 = f32x4.add(s0, v128.load(x)); x += row;
    s1 = f32x4.add(s1, v128.load(x)); x += row;
    s2 = f32x4.add(s2, v128.load(x)); x += row;
    s3 = f32x4.add(s3, v128.load(x)); x += row;
  }
  for (; i > 0; i--) {
    s0 = f32x4.add(s0, v128.load(x));
    x += row;
  }
  return f32x4.add(f32x4.add(s0, s1), f32x4.add(s2, s3));
}

/** The sum of (x - mean)². The mean is known by then: E[x²] - E[x]² would lose its digits. */
@inline
export function columnSquares(x: usize, row: usize, rows: i32, mean: v128): v128 {
  let s0 = f32x4.splat(0), s1 = s0, s2 = s0, s3 = s0;
  let i = rows;
  for (; i >= 4; i -= 4) {
    const d0 = f32x4.sub(v128.load(x), mean); x += row;
    const d1 = f32x4.sub(v128.load(x), mean); x += row;
    const d2 = f32x4.sub(v128.load(x), mean); x += row;
    const d3 = f32x4.sub(v128.load(x), mean); x += row;
    s0 = madd(d0, d0, s0); s1 = madd(d1, d1, s1); s2 = madd(d2, d2, s2); s3 = madd(d3, d3, s3);
  }
  for (; i > 0; i--) {
    const d = f32x4.sub(v128.load(x), mean);
    s0 = madd(d, d, s0);
    x += row;
  }
  return f32x4.add(f32x4.add(s0, s1), f32x4.add(s2, s3));
}

/** @file What treats numbers as a list, wherever they stand: sums, products, the residual connection, the norm. Lengths are multiples of 4. */
import { madd, splat } from './multiplyAdd.as';

/** y = a + scale · b: a residual connection; also a step along a direction. */
export function addScaled(a: usize, b: usize, scale: f32, y: usize, floats: i32): void {
  const bytes = (<usize>floats) << 2;
  for (let n: usize = 0; n < bytes; n += 16) v128.store(y + n, madd(splat(scale), v128.load(b + n), v128.load(a + n)));
}

/** x becomes scale · x. */
export function scaleBy(x: usize, scale: f32, floats: i32): void {
  const bytes = (<usize>floats) << 2;
  for (let n: usize = 0; n < bytes; n += 16) v128.store(x + n, f32x4.mul(v128.load(x + n), splat(scale)));
}

/** d becomes d · factor, number by number. */
export function multiply(d: usize, factor: usize, floats: i32): void {
  const bytes = (<usize>floats) << 2;
  for (let n: usize = 0; n < bytes; n += 16) v128.store(d + n, f32x4.mul(v128.load(d + n), v128.load(factor + n)));
}

/** The sum of all squares, in float64: the small ones of a million weights count too. */
export function sumOfSquares(x: usize, floats: i32): f64 {
  const bytes = (<usize>floats) << 2;
  let low = f64x2.splat(0), high = low;
  for (let n: usize = 0; n < bytes; n += 16) {
    const v = v128.load(x + n);
    const a = f64x2.promote_low_f32x4(v), b = f64x2.promote_low_f32x4(v128.shuffle<f32>(v, v, 2, 3, 0, 1));
    low = f64x2.add(low, f64x2.mul(a, a));
    high = f64x2.add(high, f64x2.mul(b, b));
  }
  const sum = f64x2.add(low, high);
  return f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1);
}

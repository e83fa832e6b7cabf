/**
 * @file The noise of Santurkar et al. 2018: neither of mean 0 nor of one size, and another one at each step. For each
 * unit a shift mu within ±.5 and a scale s from 1 to 1.25; for each number then a shift within mu ± .1 and a scale around
 * s with standard deviation .1; all of it times `amplitude`.
 */
import { madd, splat } from './multiplyAdd.as';
import { roughlyNormal, uniform } from './random.as';

/** Y = X · factor + shift, rows × width. The factors stay for the way back; `unit` has room for 2 · width floats. */
export function noiseForward(
  x: usize, rows: i32, width: i32, amplitude: f32, state: usize, unit: usize, factor: usize, y: usize,
): void {
  const row = (<usize>width) << 2;
  for (let j: usize = 0; j < row; j += 16) {
    v128.store(unit + j, within(state, -0.5, 1));
    v128.store(unit + row + j, within(state, 0, 0.25));
  }
  for (let i = 0; i < rows; i++) {
    for (let j: usize = 0; j < row; j += 16) {
      const shift = f32x4.add(v128.load(unit + j), within(state, -0.1, 0.2));
      const growth = madd(splat(0.1), roughlyNormal(state), v128.load(unit + row + j));
      const f = madd(splat(amplitude), growth, splat(1));
      v128.store(factor + j, f);
      v128.store(y + j, madd(v128.load(x + j), f, f32x4.mul(splat(amplitude), shift)));
    }
    x += row;
    factor += row;
    y += row;
  }
}

/** Uniform from `low` to `low + size`. */
@inline
function within(state: usize, low: f32, size: f32): v128 {
  return madd(uniform(state), splat(size), splat(low));
}

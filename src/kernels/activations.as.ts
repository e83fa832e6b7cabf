/** @file Sigmoid, tanh and ReLU, each beside its derivative in terms of its output y. */
import { exp, one, tanh } from './exp.as';
import { nmadd, splat } from './multiplyAdd.as';

export const IDENTITY = 0;
export const SIGMOID = 1;
export const TANH = 2;
export const RELU = 3;

/**
 * Gradients smaller than this become 0. A float32 below 1e-38 is denormal, and arithmetic on one takes ten times as long:
 * a deep net whose gradients vanish would crawl.
 */
const SMALLEST: f32 = 1e-30;

/** e^x / (1 + e^x): e^x is never so large that it loses the 1 to infinity. */
@inline
function sigmoid(x: v128): v128 {
  const e = exp(x);
  return f32x4.div(e, f32x4.add(e, one()));
}

/** @param kind a constant, so that the choice is made by the compiler. */
@inline
export function activate(kind: i32, x: v128): v128 {
  if (kind == SIGMOID) return sigmoid(x);
  if (kind == TANH) return tanh(x);
  if (kind == RELU) return f32x4.pmax(x, splat(0)); // NaN passes
  return x;
}

/** dX from dY, by the slope at the output y. At 0 ReLU's is taken as 0, as in PyTorch. */
@inline
export function activateBackward(kind: i32, y: v128, dY: v128): v128 {
  if (kind == SIGMOID) return flush(f32x4.mul(dY, f32x4.mul(y, f32x4.sub(splat(1), y))));
  if (kind == TANH) return flush(f32x4.mul(dY, nmadd(y, y, splat(1))));
  if (kind == RELU) return flush(v128.and(dY, f32x4.gt(y, splat(0))));
  return flush(dY);
}

/** The comparison is "not smaller", which NaN passes. */
@inline
function flush(d: v128): v128 {
  return v128.andnot(d, f32x4.lt(f32x4.abs(d), splat(SMALLEST)));
}

@inline
function forwardLoop(kind: i32, x: usize, y: usize, bytes: usize): void {
  for (let n: usize = 0; n < bytes; n += 16) v128.store(y + n, activate(kind, v128.load(x + n)));
}

@inline
function backwardLoop(kind: i32, y: usize, d: usize, bytes: usize): void {
  for (let n: usize = 0; n < bytes; n += 16) {
    v128.store(d + n, activateBackward(kind, v128.load(y + n), v128.load(d + n)));
  }
}

/** Y = f(X), both rows × width. */
export function activationForward(kind: i32, x: usize, y: usize, rows: i32, width: i32): void {
  const bytes = (<usize>rows) * (<usize>width) << 2;
  if (kind == SIGMOID) forwardLoop(SIGMOID, x, y, bytes);
  else if (kind == TANH) forwardLoop(TANH, x, y, bytes);
  else if (kind == RELU) forwardLoop(RELU, x, y, bytes);
  else memory.copy(y, x, bytes);
}

/** d holds dY and becomes dX. */
export function activationBackward(kind: i32, y: usize, d: usize, rows: i32, width: i32): void {
  const bytes = (<usize>rows) * (<usize>width) << 2;
  if (kind == SIGMOID) backwardLoop(SIGMOID, y, d, bytes);
  else if (kind == TANH) backwardLoop(TANH, y, d, bytes);
  else if (kind == RELU) backwardLoop(RELU, y, d, bytes);
}

/**
 * @file Batch normalization with the activation behind it, forward: four columns at a time, mean, variance and result in
 * one visit. Follows PyTorch: the batch is normalized with the biased variance (1/m), `runningVar` remembers the
 * unbiased one (1/(m-1)).
 *
 * Layouts, each part `width` floats: `affine` = gamma, beta; `running` = mean, variance; `batch` = for each group of
 * samples the mean and 1/s, with s = √(variance + eps).
 */
import { IDENTITY, RELU, SIGMOID, TANH, activate } from './activations.as';
import { columnSquares, columnSum } from './columnSums.as';
import { madd, splat } from './multiplyAdd.as';

/**
 * X, xHat and Y rows × width. `group` samples at a time share their statistics; normally that is all of them, fewer is
 * "ghost" batch normalization, whose groups move the running averages one after the other.
 */
export function batchNormForward(
  activation: i32, x: usize, rows: i32, width: i32, group: i32, affine: usize, running: usize, momentum: f32,
  eps: f32, batch: usize, xHat: usize, y: usize,
): void {
  if (activation == SIGMOID) allColumns(SIGMOID, x, rows, width, group, affine, running, momentum, eps, batch, xHat, y);
  else if (activation == TANH) allColumns(TANH, x, rows, width, group, affine, running, momentum, eps, batch, xHat, y);
  else if (activation == RELU) allColumns(RELU, x, rows, width, group, affine, running, momentum, eps, batch, xHat, y);
  else allColumns(IDENTITY, x, rows, width, group, affine, running, momentum, eps, batch, xHat, y);
}

@inline
function allColumns(
  kind: i32, x: usize, rows: i32, width: i32, group: i32, affine: usize, running: usize, momentum: f32,
  eps: f32, batch: usize, xHat: usize, y: usize,
): void {
  const row = (<usize>width) << 2;
  for (let j: usize = 0; j < row; j += 16) {
    const gamma = v128.load(affine + j), beta = v128.load(affine + row + j);
    let at = j, statistics = batch + j;
    for (let first = 0; first < rows; first += group) {
      const m = min(group, rows - first);
      const mean = f32x4.div(columnSum(x + at, row, m), splat(<f32>m));
      const variance = f32x4.div(columnSquares(x + at, row, m, mean), splat(<f32>m));
      const invStd = f32x4.div(splat(1), f32x4.sqrt(f32x4.add(variance, splat(eps))));
      v128.store(statistics, mean);
      v128.store(statistics + row, invStd);
      if (momentum > 0) remember(running + j, row, momentum, mean, variance, m);
      const end = at + <usize>m * row;
      for (; at < end; at += row) {
        const v = f32x4.mul(f32x4.sub(v128.load(x + at), mean), invStd);
        v128.store(xHat + at, v);
        v128.store(y + at, activate(kind, madd(gamma, v, beta)));
      }
      statistics += 2 * row;
    }
  }
}

/** A single sample has no spread to learn from: then the mean moves and the variance stays. */
@inline
function remember(running: usize, row: usize, momentum: f32, mean: v128, variance: v128, m: i32): void {
  const keep = splat(1 - momentum);
  v128.store(running, madd(keep, v128.load(running), f32x4.mul(splat(momentum), mean)));
  if (m == 1) return;
  const unbiased = f32x4.mul(variance, splat(momentum * (<f32>m / <f32>(m - 1))));
  v128.store(running + row, madd(keep, v128.load(running + row), unbiased));
}

/** Inference: each sample by itself, with the running statistics. Changes nothing but Y. */
export function batchNormEval(
  activation: i32, x: usize, rows: i32, width: i32, affine: usize, running: usize, eps: f32, y: usize,
): void {
  const row = (<usize>width) << 2;
  for (let j: usize = 0; j < row; j += 16) {
    const gamma = v128.load(affine + j), beta = v128.load(affine + row + j), mean = v128.load(running + j);
    const invStd = f32x4.div(splat(1), f32x4.sqrt(f32x4.add(v128.load(running + row + j), splat(eps))));
    const end = j + <usize>rows * row;
    for (let at = j; at < end; at += row) {
      const v = f32x4.mul(f32x4.sub(v128.load(x + at), mean), invStd);
      v128.store(y + at, activateAny(activation, madd(gamma, v, beta)));
    }
  }
}

/** Chosen anew for every four numbers: inference is rare, so short code is worth more than the last microsecond. */
@inline
function activateAny(kind: i32, x: v128): v128 {
  if (kind == SIGMOID) return activate(SIGMOID, x);
  if (kind == TANH) return activate(TANH, x);
  if (kind == RELU) return activate(RELU, x);
  return x;
}

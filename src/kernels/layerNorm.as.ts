/**
 * @file Layer normalization: the features of one sample share a mean and a variance, whatever the other samples are.
 * `affine` = gamma, beta, `width` floats each; the padding of a row is kept out of its statistics. Follows PyTorch.
 */
import { laneSum, masked } from './lanes.as';
import { learn } from './learn.as';
import { madd, nmadd, splat } from './multiplyAdd.as';

/** X, xHat and Y rows × columns; `statistics` has 4 floats a row: 1/s, and room for two means of the way back. */
export function layerNormForward(
  x: usize, rows: i32, columns: i32, width: i32, affine: usize, eps: f32, statistics: usize, xHat: usize, y: usize,
): void {
  const row = (<usize>width) << 2;
  for (let i = 0; i < rows; i++) {
    let sum = splat(0), squares = splat(0);
    for (let j = 0; j < columns; j += 4) sum = f32x4.add(sum, masked(v128.load(x + ((<usize>j) << 2)), j, columns));
    const mean = laneSum(sum) / <f32>columns;
    for (let j = 0; j < columns; j += 4) {
      const d = masked(f32x4.sub(v128.load(x + ((<usize>j) << 2)), splat(mean)), j, columns);
      squares = madd(d, d, squares);
    }
    const invStd: f32 = <f32>1 / sqrt<f32>(laneSum(squares) / <f32>columns + eps);
    store<f32>(statistics + ((<usize>i) << 4), invStd);
    for (let j = 0; j < columns; j += 4) {
      const at = (<usize>j) << 2;
      const v = masked(f32x4.mul(f32x4.sub(v128.load(x + at), splat(mean)), splat(invStd)), j, columns);
      v128.store(xHat + at, v);
      v128.store(y + at, madd(v128.load(affine + at), v, v128.load(affine + row + at)));
    }
    x += row;
    xHat += row;
    y += row;
  }
}

/**
 * d holds dY and becomes dX; gamma and beta get their gradients. First along the rows, for the two means that dX needs,
 * then down the columns, so that gamma is read for the last time before it moves.
 */
export function layerNormBackward(
  d: usize, rows: i32, columns: i32, width: i32, affine: usize, statistics: usize, xHat: usize,
): void {
  const row = (<usize>width) << 2;
  for (let i = 0; i < rows; i++) {
    const at = <usize>i * row;
    rowMeans(d + at, xHat + at, columns, affine, statistics + ((<usize>i) << 4));
  }
  for (let at: usize = 0; at < row; at += 16) {
    const gamma = v128.load(affine + at);
    let dGamma = splat(0), dBeta = splat(0);
    let here = at, its = statistics;
    for (let i = 0; i < rows; i++) {
      const dY = v128.load(d + here), v = v128.load(xHat + here);
      dGamma = madd(dY, v, dGamma);
      dBeta = f32x4.add(dBeta, dY);
      const dXHat = f32x4.sub(f32x4.mul(gamma, dY), v128.load32_splat(its, 4));
      const dX = f32x4.mul(v128.load32_splat(its), nmadd(v, v128.load32_splat(its, 8), dXHat));
      v128.store(d + here, dX);
      here += row;
      its += 16;
    }
    learn(affine + at, dGamma);
    learn(affine + row + at, dBeta);
  }
}

/** The means over the features of dXHat = gamma · dY and of dXHat · xHat. */
@inline
function rowMeans(d: usize, xHat: usize, columns: i32, affine: usize, statistics: usize): void {
  let sum = splat(0), sumXHat = splat(0);
  for (let j = 0; j < columns; j += 4) {
    const at = (<usize>j) << 2;
    const dXHat = masked(f32x4.mul(v128.load(affine + at), v128.load(d + at)), j, columns);
    sum = f32x4.add(sum, dXHat);
    sumXHat = madd(dXHat, v128.load(xHat + at), sumXHat);
  }
  store<f32>(statistics, laneSum(sum) / <f32>columns, 4);
  store<f32>(statistics, laneSum(sumXHat) / <f32>columns, 8);
}

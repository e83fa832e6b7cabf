/** @file Batch normalization with the activation behind it, backward: both derivatives, both sums and the update in one visit. */
import { IDENTITY, RELU, SIGMOID, TANH, activateBackward } from './activations.as';
import { learn } from './learn.as';
import { madd, nmadd, splat } from './multiplyAdd.as';

/** d, rows × width, holds dY and becomes dX; gamma and beta get their gradients. The layouts are those of the forward pass. */
export function batchNormBackward(
  activation: i32, y: usize, d: usize, rows: i32, width: i32, group: i32, affine: usize, batch: usize, xHat: usize,
): void {
  if (activation == SIGMOID) allColumns(SIGMOID, y, d, rows, width, group, affine, batch, xHat);
  else if (activation == TANH) allColumns(TANH, y, d, rows, width, group, affine, batch, xHat);
  else if (activation == RELU) allColumns(RELU, y, d, rows, width, group, affine, batch, xHat);
  else allColumns(IDENTITY, y, d, rows, width, group, affine, batch, xHat);
}

@inline
function allColumns(
  kind: i32, y: usize, d: usize, rows: i32, width: i32, group: i32, affine: usize, batch: usize, xHat: usize,
): void {
  const row = (<usize>width) << 2;
  for (let j: usize = 0; j < row; j += 16) {
    const gamma = v128.load(affine + j);
    let dGamma = splat(0), dBeta = splat(0);
    let at = j, statistics = batch + j;
    for (let first = 0; first < rows; first += group) {
      const m = min(group, rows - first);
      const begin = at, end = at + <usize>m * row;
      let sumD = splat(0), sumDXHat = splat(0);
      for (; at < end; at += row) {
        const dZ = activateBackward(kind, v128.load(y + at), v128.load(d + at));
        v128.store(d + at, dZ);
        sumD = f32x4.add(sumD, dZ);
        sumDXHat = madd(dZ, v128.load(xHat + at), sumDXHat);
      }
      // Mean and variance both depend on every x in the group: hence the two corrections.
      const overM = splat(<f32>1 / <f32>m);
      const meanD = f32x4.mul(sumD, overM), meanDXHat = f32x4.mul(sumDXHat, overM);
      const scale = f32x4.mul(gamma, v128.load(statistics + row));
      for (at = begin; at < end; at += row) {
        const centred = f32x4.sub(v128.load(d + at), meanD);
        v128.store(d + at, f32x4.mul(scale, nmadd(v128.load(xHat + at), meanDXHat, centred)));
      }
      dGamma = f32x4.add(dGamma, sumDXHat);
      dBeta = f32x4.add(dBeta, sumD);
      statistics += 2 * row;
    }
    learn(affine + j, dGamma);
    learn(affine + row + j, dBeta);
  }
}

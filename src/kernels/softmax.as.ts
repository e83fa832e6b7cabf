/** @file Softmax with cross-entropy, and the mean squared error: the loss, and the gradient that goes back. */
import { exp } from './exp.as';
import { laneSum, masked } from './lanes.as';
import { splat } from './multiplyAdd.as';

/** Z becomes its softmax P, row by row, both rows × classes; the largest logit is taken off first, so that nothing overflows. */
export function softmax(z: usize, rows: i32, classes: i32, width: i32, p: usize): void {
  const row = (<usize>width) << 2;
  for (let i = 0; i < rows; i++) {
    softmaxRow(z, classes, p, largestOf(z, classes));
    z += row;
    p += row;
  }
}

@inline
function largestOf(z: usize, classes: i32): f32 {
  let largest = load<f32>(z);
  for (let j = 1; j < classes; j++) largest = max(largest, load<f32>(z + ((<usize>j) << 2)));
  return largest;
}

/** Returns the sum of the exponentials. */
@inline
function softmaxRow(z: usize, classes: i32, p: usize, largest: f32): f32 {
  let sum = splat(0);
  for (let j = 0; j < classes; j += 4) {
    const at = (<usize>j) << 2;
    const e = masked(exp(f32x4.sub(v128.load(z + at), splat(largest))), j, classes);
    v128.store(p + at, e);
    sum = f32x4.add(sum, e);
  }
  const total = laneSum(sum);
  for (let j = 0; j < classes; j += 4) {
    const at = (<usize>j) << 2;
    v128.store(p + at, f32x4.div(v128.load(p + at), splat(total)));
  }
  return total;
}

/**
 * Returns the mean of -log p(label), in nats, summed in float64; d becomes (p - onehot(label)) / rows. Labels are bytes.
 */
export function softmaxCrossEntropy(
  z: usize, rows: i32, classes: i32, width: i32, labels: usize, d: usize,
): f64 {
  const row = (<usize>width) << 2;
  const overM = splat(<f32>1 / <f32>rows);
  let loss: f64 = 0;
  for (let i = 0; i < rows; i++) {
    const label = (<usize>load<u8>(labels + i)) << 2;
    const largest = largestOf(z, classes);
    const sum = softmaxRow(z, classes, d, largest);
    loss += <f64>(largest - load<f32>(z + label)) + <f64>Mathf.log(sum);
    store<f32>(d + label, load<f32>(d + label) - 1);
    for (let at: usize = 0; at < row; at += 16) v128.store(d + at, f32x4.mul(v128.load(d + at), overM));
    z += row;
    d += row;
  }
  return loss / <f64>rows;
}

/** Returns the mean of (y - target)² over all numbers; d becomes its gradient, 2 (y - target) / (rows · columns). */
export function meanSquaredError(y: usize, rows: i32, columns: i32, width: i32, target: usize, d: usize): f64 {
  const row = (<usize>width) << 2;
  const scale = splat(<f32>2 / (<f32>rows * <f32>columns));
  let loss: f64 = 0;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j += 4) {
      const at = (<usize>j) << 2;
      const e = masked(f32x4.sub(v128.load(y + at), v128.load(target + at)), j, columns);
      loss += <f64>laneSum(f32x4.mul(e, e));
      v128.store(d + at, f32x4.mul(e, scale));
    }
    y += row;
    target += row;
    d += row;
  }
  return loss / (<f64>rows * <f64>columns);
}

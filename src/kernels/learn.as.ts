/**
 * @file What becomes of a gradient, four numbers at a time, in the moment it is known: gradient descent moves the
 * parameter at once, so that no gradient is written to memory and read again.
 *
 * All parameters of a net stand in one block; the blocks of gradients and of velocities have the same layout, so one
 * distance leads from any parameter to its gradient, another to its velocity.
 */
import { madd, nmadd, splat } from './multiplyAdd.as';

const MOVE = 0; // plain gradient descent
const MOVE_WITH_MEMORY = 1; // with momentum or weight decay
const COLLECT = 2; // write the gradient down, move nothing

let mode: i32 = MOVE;
let rate: f32 = 0;
let sgdMomentum: f32 = 0;
let weightDecay: f32 = 0;
let toVelocity: usize = 0;
let toGradient: usize = 0;

/** Holds until it is called again. The distances are in bytes. */
export function setLearning(
  how: i32, learningRate: f32, momentum: f32, decay: f32, velocityDistance: usize, gradientDistance: usize,
): void {
  mode = how;
  rate = learningRate;
  sgdMomentum = momentum;
  weightDecay = decay;
  toVelocity = velocityDistance;
  toGradient = gradientDistance;
}

/** Hands the gradient of the four parameters at `w` to whatever was set. */
@inline
export function learn(w: usize, gradient: v128): void {
  if (mode == MOVE) move(w, gradient);
  else learnOtherwise(w, gradient);
}

/** Plain gradient descent: w -= rate · g. */
@inline
export function move(w: usize, gradient: v128): void {
  v128.store(w, nmadd(splat(rate), gradient, v128.load(w)));
}

/** Whether plain gradient descent is what was set: then a parameter whose gradient is zero stays. */
@inline
export function movesOnly(): bool {
  return mode == MOVE;
}

/** The rows of a tile whose gradients were put aside, 32 bytes apart: the way for all but plain gradient descent. */
export function learnTile(w: usize, row: usize, rows: i32, vectors: i32, gradients: usize): void {
  for (let r = 0; r < rows; r++) {
    for (let v: usize = 0; v < <usize>vectors << 4; v += 16) learnOtherwise(w + v, v128.load(gradients + v));
    w += row;
    gradients += 32;
  }
}

/** PyTorch's rule: g += decay · w, v = momentum · v + g, w -= rate · v. */
function learnOtherwise(w: usize, gradient: v128): void {
  if (mode == COLLECT) {
    v128.store(w + toGradient, gradient);
    return;
  }
  const value = v128.load(w);
  const g = madd(splat(weightDecay), value, gradient);
  const v = madd(splat(sgdMomentum), v128.load(w + toVelocity), g);
  v128.store(w + toVelocity, v);
  v128.store(w, nmadd(splat(rate), v, value));
}

/** One step for a whole block whose gradients were collected. */
export function learnCollected(parameters: usize, floats: i32): void {
  const end = parameters + ((<usize>floats) << 2);
  for (let w = parameters; w < end; w += 16) learn(w, v128.load(w + toGradient));
}

import type { Matrix } from './matrix.ts';

/** Training uses the statistics of the minibatch, inference (eval) the running ones. */
export type Mode = 'train' | 'eval';

/** What an optimizer moves: both arrays are the layer's own, and always the same two objects. */
export interface Parameter {
  readonly name: string;
  readonly value: Float64Array;
  /** d loss / d value, overwritten by each `backward`. */
  readonly gradient: Float64Array;
}

/**
 * One stage of a network, from m × inputs to m × outputs; m, the number of samples, may change
 * from call to call. Results are new matrices and arguments are never changed. A layer may keep
 * its argument, not a copy, from `forward` to `backward`: leave it alone in between.
 */
export interface Layer {
  /** Throws if the columns of x do not fit the layer. */
  forward(x: Matrix, mode: Mode): Matrix;

  /**
   * From dY = d loss / d y to dX = d loss / d x, for the last `forward` in train mode; a `forward`
   * in eval mode leaves no trace, so a run may be probed at any time. Overwrites the gradients of
   * the parameters. Throws without such a `forward`, or if dY has not the shape of its result.
   */
  backward(dY: Matrix): Matrix;

  /** `backward` without dX, where that saves work: for a first layer, whose inputs are data and do not learn. */
  backwardToParameters?(dY: Matrix): void;

  /** In a fixed order; empty for a layer that learns nothing. */
  parameters(): Parameter[];
}

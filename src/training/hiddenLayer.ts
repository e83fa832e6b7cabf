/** The three places in a hidden layer that can be watched. */
export type Place = 'input' | 'preActivation' | 'activationInput';

/** What a hidden layer does with a minibatch. Each array is count × width, row by row. */
export interface HiddenLayer extends Record<Place, ArrayLike<number>> {
  /** Counted from 1. */
  layer: number;
  /** What the layers below hand it: u. */
  input: ArrayLike<number>;
  /** W·u + b. */
  preActivation: ArrayLike<number>;
  /** Normalized, scaled and shifted; without batch normalization, the pre-activations themselves. */
  activationInput: ArrayLike<number>;
  /** The learned scale and shift of each unit; absent without batch normalization. */
  affine?: { gamma: ArrayLike<number>; beta: ArrayLike<number> };
}

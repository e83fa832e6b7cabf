import type { Digits } from '../data/mnist/digits.ts';
import type { NetConfig } from './config.ts';

/**
 * A net that learns digits: all that the run loop asks of an engine. Digits go in as they are stored, grey levels and
 * labels; what the engine makes of them is its own affair.
 */
export interface Learner {
  /** One step of plain gradient descent; returns the mean cross-entropy of the minibatch before the step, in nats. */
  step(minibatch: Digits, learningRate: number): number;
  /** count × classes probabilities, row by row, in inference mode. Changes nothing; the array is the caller's own. */
  predict(digits: Digits): Float64Array;
}

/** Makes a net at its start. The same configuration and seed give the same weights in every engine. */
export type Engine = (net: NetConfig, seed: number) => Learner;

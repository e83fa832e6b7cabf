import type { Digits } from '../data/mnist/digits.ts';
import type { Points } from '../data/toy/points.ts';
import type { NetConfig } from './config.ts';
import type { HiddenLayer } from './hiddenLayer.ts';

/** As they are stored: digits in grey levels, points in numbers. What the engine makes of them is its own affair. */
export type Examples = Digits | Points;

/** A net that learns classes: all that the run loop asks of an engine. */
export interface Learner {
  /**
   * One step of plain gradient descent; returns the mean cross-entropy of the minibatch before the step, in nats. The
   * first `frozen` hidden layers do not learn (their running statistics follow all the same).
   */
  step(minibatch: Examples, learningRate: number, frozen?: number): number;
  /** count × classes probabilities, row by row, in inference mode. Changes nothing; the array is the caller's own. */
  predict(examples: Examples): Float64Array;
  /** What goes on in the hidden layers of these numbers (counted from 1) when the examples go in as one minibatch, in training mode. Changes nothing. */
  probe(examples: Examples, layers: readonly number[]): HiddenLayer[];
}

/**
 * Makes a net at its start. The same configuration and seed give the same weights in every engine. `rows`: the most
 * examples that will go in at once, so that an engine without the memory for them says so before it starts.
 */
export type Engine = (net: NetConfig, seed: number, inputs?: 'levels' | 'numbers', rows?: number) => Learner;

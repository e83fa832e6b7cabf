/** @file What the bench asks of an engine: the step of Figure 1, on the minibatch it names. */
import type { Engine } from '../../training/engine.ts';
import type { Figure1 } from './figure1.ts';

/** A net in training. */
export interface Trainee {
  /** One step on minibatch 0 … 199 of figure1.ts; returns its mean cross-entropy before the step, in nats. */
  step(minibatch: number): number;
}

/** Makes the net at its start. Nothing of this is timed. */
export type Prepare = (task: Figure1) => Promise<Trainee>;

/** An engine of the site, as its run loop takes it: fed with digits as they are stored, every step. */
export function ours(load: () => Promise<Engine>): Prepare {
  return async ({ net, seed, learningRate, minibatches }) => {
    const learner = (await load())(net, seed);
    return { step: (n) => learner.step(minibatches[n], learningRate) };
  };
}

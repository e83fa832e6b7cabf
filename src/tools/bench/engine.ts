/** @file What the bench asks of an engine: the step of Figure 1, on the minibatch it names. */

/** A net in training. */
export interface Trainee {
  /** One step on minibatch 0 … 199 of figure1.ts; returns its mean cross-entropy before the step, in nats. */
  step(minibatch: number): number;
}

/** Makes the net of Figure 1 at its start. Nothing of this is timed. */
export type Prepare = (batchNorm: boolean) => Promise<Trainee>;

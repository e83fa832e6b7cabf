/** @file What a run hands out: plain numbers in buffers that can be transferred. */
import type { ProbeSample } from './probe.ts';

/** How a run stands after it was told to go on. */
export type Standing =
  | { is: 'going' }
  /** It needs a file that has not arrived. */
  | { is: 'waiting'; file: string }
  | { is: 'done' }
  /** The loss of this step is no number any more, and nothing after it would be. */
  | { is: 'diverged'; step: number; loss: number };

export interface Snapshot {
  /** Steps made so far. */
  step: number;
  standing: Standing;
  /** One for each step since the last snapshot, the newest last: the minibatch's mean cross-entropy, in nats. */
  losses: Float64Array;
  /** Every test since the last snapshot: step, share of right answers from 0 to 1. Flat, two numbers each. */
  tests: Float64Array;
  /** Every look at the hidden layers since the last snapshot. */
  probes: ProbeSample[];
  /** What the net says now of each shown digit: shown × classes probabilities, row by row. */
  answers: Float64Array;
}

/** The buffers that change hands when a snapshot is posted. */
export function buffersOf({ losses, tests, answers, probes }: Snapshot): Transferable[] {
  const places = probes.flatMap((sample) => [...sample.places, ...(sample.minibatch ?? [])]);
  const watched = places.flatMap(({ units, values }) => [units.buffer, values.buffer]);
  const learned = probes.flatMap(({ affine = [] }) =>
    affine.flatMap(({ gamma, beta }) => [gamma.buffer, beta.buffer]),
  );
  return [losses.buffer, tests.buffer, answers.buffer, ...watched, ...learned];
}

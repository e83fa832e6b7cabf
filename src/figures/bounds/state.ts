/** @file The bounds on normalized values, seen best in small batches: the reader's batch, its xHat, and the wall that no xHat can pass. */
import { sampleName } from '../../data/batch.ts';
import { standardize } from '../../nn/standardize.ts';

export interface BoundsState {
  samples: { name: string; x: number; xHat: number }[];
  m: number;
  mean: number;
  sd: number;
  eps: number;
  /** sqrt(m - 1) */
  wall: number;
  selected: number;
}

export function boundsState({
  batch,
  eps,
  selected,
}: {
  batch: readonly number[];
  eps: number;
  selected: number;
}): BoundsState {
  const m = batch.length;
  const { mean, variance, xHat } = standardize(Float64Array.from(batch), eps);
  return {
    samples: batch.map((x, i) => ({ name: sampleName(i), x, xHat: xHat[i] })),
    m,
    mean,
    sd: Math.sqrt(variance),
    eps,
    wall: Math.sqrt(m - 1),
    selected: Math.min(selected, m - 1),
  };
}

import { PIXELS, type Digits } from '../data/mnist/digits.ts';
import type { Learner } from './engine.ts';

/** Asked for in parts, so that 2,000 images do not stand in memory as 64-bit numbers all at once. */
const PART = 250;

/** Share of digits, 0 to 1, whose most probable class is their label. */
export function accuracyOf(learner: Learner, digits: Digits): number {
  let right = 0;
  for (let from = 0; from < digits.count; from += PART) {
    const part = partOf(digits, from, Math.min(from + PART, digits.count));
    const probabilities = learner.predict(part);
    const classes = probabilities.length / part.count;
    part.labels.forEach((label, i) => {
      const row = probabilities.subarray(i * classes, (i + 1) * classes);
      // A diverged net says NaN to everything, and is right nowhere, not in every 0.
      right += Number(mostProbable(row) === label && row[label] > 0);
    });
  }
  return right / digits.count;
}

/** The place of the largest probability, the first of equals. */
export function mostProbable(probabilities: ArrayLike<number>): number {
  let best = 0;
  for (let k = 1; k < probabilities.length; k++) if (probabilities[k] > probabilities[best]) best = k;
  return best;
}

function partOf({ levels, labels }: Digits, from: number, to: number): Digits {
  return {
    count: to - from,
    levels: levels.subarray(from * PIXELS, to * PIXELS),
    labels: labels.subarray(from, to),
  };
}

import type { Examples, Learner } from './engine.ts';

/** Asked for in parts, so that 2,000 images do not stand in memory as 64-bit numbers all at once. */
const PART = 250;

/** Share of examples, 0 to 1, whose most probable class is their label. */
export function accuracyOf(learner: Learner, examples: Examples): number {
  let right = 0;
  for (let from = 0; from < examples.count; from += PART) {
    const part = partOf(examples, from, Math.min(from + PART, examples.count));
    const probabilities = learner.predict(part);
    const classes = probabilities.length / part.count;
    part.labels.forEach((label, i) => {
      const row = probabilities.subarray(i * classes, (i + 1) * classes);
      // A diverged net says NaN to everything, and is right nowhere, not in every 0.
      right += Number(mostProbable(row) === label && row[label] > 0);
    });
  }
  return right / examples.count;
}

/** The place of the largest probability, the first of equals. */
export function mostProbable(probabilities: ArrayLike<number>): number {
  let best = 0;
  for (let k = 1; k < probabilities.length; k++) if (probabilities[k] > probabilities[best]) best = k;
  return best;
}

function partOf(examples: Examples, from: number, to: number): Examples {
  const part = { count: to - from, labels: examples.labels.subarray(from, to) };
  if ('levels' in examples) return { ...part, levels: rowsOf(examples.levels) };
  return { ...part, features: examples.features, inputs: rowsOf(examples.inputs) };

  function rowsOf<A extends Uint8Array | Float32Array>(all: A): A {
    const width = all.length / examples.count;
    return all.subarray(from * width, to * width) as A;
  }
}

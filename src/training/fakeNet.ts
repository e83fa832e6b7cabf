/** @file For tests: a net that costs nothing, and digits that say which file they are from. */
import { PIXELS, type Digits } from '../data/mnist/digits.ts';
import { SHARD_SIZE, TEST_FILE, trainFile } from '../data/mnist/files.ts';
import type { DigitRunConfig } from './config.ts';
import type { Engine } from './engine.ts';

/**
 * Its loss is the first label of the minibatch plus w; each step adds the learning rate to w, which starts at 0. It
 * answers every digit with the class w, rounded down, as if it were sure.
 */
export const fakeEngine: Engine = () => {
  let w = 0;
  return {
    step({ labels }, learningRate) {
      const loss = labels[0] + w;
      w += learningRate;
      return loss;
    },
    predict({ count }) {
      const probabilities = new Float64Array(10 * count);
      for (let i = 0; i < count; i++) probabilities[10 * i + (Math.floor(w) % 10)] = 1;
      return probabilities;
    },
    /** One layer of two units, u and -u, where u is the label plus w. */
    probe({ count, labels }) {
      const values = Array.from({ length: count }, (_, i) => [labels[i] + w, -(labels[i] + w)]).flat();
      return [{ layer: 1, input: [], preActivation: values, activationInput: values }];
    },
  };
};

/** Blank digits with one and the same label. */
export function blankDigits(count: number, label: number): Digits {
  return { count, levels: new Uint8Array(count * PIXELS), labels: new Uint8Array(count).fill(label) };
}

/** Training file k holds 5,000 digits of label k, the test file four zeros. */
export function fakeFile(name: string): Digits {
  if (name === TEST_FILE) return blankDigits(4, 0);
  return blankDigits(SHARD_SIZE, [0, 1, 2, 3].map(trainFile).indexOf(name));
}

/** Two steps a file, two files, six steps: file 0, 0, 1, 1, 0, 0. Tested at 0, 2, 4 and 6. */
export const fakeConfig: DigitRunConfig = {
  net: { widths: [PIXELS, 10], activation: 'sigmoid', batchNorm: false, initSd: 0.1 },
  seed: 1,
  batchSize: SHARD_SIZE / 2,
  examples: { kind: 'digits', shards: 2, input: 'grey', test: 'fifth', shown: [0, 3] },
  testEvery: 2,
  lastStep: 6,
};

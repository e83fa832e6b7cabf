/** @file What every engine has to do: the training step of Figure 1 of Ioffe & Szegedy 2015. */
import { WHITE, type Digits } from '../../data/mnist/digits.ts';
import { raceConfig } from '../../figures/race/settings.ts';
import type { NetConfig } from '../../training/config.ts';
import { startingWeights } from '../../training/startingWeights.ts';

export const SEED = 1;
const CLASSES = 10;
const LEARNING_RATE = 0.1;
/** Inside the root; BatchNorm of src/nn takes it without being told. */
const EPS = 1e-5;

/** The first minibatches of the race. All losses are compared once through them; timed steps go round and round. */
export const MINIBATCHES = 200;

/** As the site's own engines take it: they make the weights from the seed, and take digits as they are stored. */
export interface Figure1 {
  net: NetConfig;
  seed: number;
  learningRate: number;
  minibatches: readonly Digits[];
}

export function figure1(batchNorm: boolean, minibatches: readonly Digits[]): Figure1 {
  return { net: raceConfig(batchNorm, SEED).net, seed: SEED, learningRate: LEARNING_RATE, minibatches };
}

/** The same for the engines of others: numbers ready to become tensors, which happens before any timing. */
export interface TensorFigure1 {
  batchNorm: boolean;
  learningRate: number;
  eps: number;
  /** W is inputs × outputs, row by row. */
  layers: { inputs: number; outputs: number; W: Float32Array }[];
  /** pixels is count × 784, 0 to 1; oneHot is count × 10. */
  batches: { count: number; pixels: Float32Array; oneHot: Float32Array }[];
}

export function tensorFigure1({ net, seed, learningRate, minibatches }: Figure1): TensorFigure1 {
  const layers = startingWeights(net, seed).map(({ rows, cols, data }) => ({
    inputs: rows,
    outputs: cols,
    W: Float32Array.from(data),
  }));
  return { batchNorm: net.batchNorm, learningRate, eps: EPS, layers, batches: minibatches.map(numbersOf) };
}

function numbersOf({ count, levels, labels }: Digits) {
  const oneHot = new Float32Array(CLASSES * count);
  labels.forEach((label, i) => (oneHot[CLASSES * i + label] = 1));
  return { count, pixels: Float32Array.from(levels, (level) => level / WHITE), oneHot };
}

/** Floating-point operations in the matrix products of one step of Figure 1, when no zero is skipped. */
export function stepFlop(): number {
  const { net, batchSize } = raceConfig(false, SEED);
  return flopOf(net.widths, batchSize);
}

/**
 * A multiplication and an addition for each weight and sample, three times over: forward, for the gradient of the
 * weights, and for that of the inputs, which the first layer's pixels do not need.
 */
export function flopOf(widths: readonly number[], batchSize: number): number {
  const weights = widths.slice(1).map((outputs, l) => widths[l] * outputs);
  const all = weights.reduce((sum, count) => sum + count, 0);
  return 2 * batchSize * (3 * all - weights[0]);
}

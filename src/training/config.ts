/** @file What makes a training run: with these numbers anyone can run it again, to the last bit. */
import type { Build } from '../kernels/compile.ts';
import type { Every } from './every.ts';
import type { Place } from './hiddenLayer.ts';

/** A stack of linear layers with an activation after each but the last. */
export interface NetConfig {
  /** Inputs, hidden layers, outputs. */
  readonly widths: readonly number[];
  readonly activation: 'sigmoid' | 'tanh' | 'relu';
  /** Whether each hidden pre-activation is normalized. */
  readonly batchNorm: boolean;
  /** Standard deviation of the starting weights; the biases start at 0. */
  readonly initSd: number;
}

/** Handwritten digits, from the site's files. */
export interface DigitsConfig {
  readonly kind: 'digits';
  /** How many files of training images the run goes through, in their order. */
  readonly shards: number;
  /** Grey levels, or ink and paper only, as in the paper: a pixel is ink from half-way on. */
  readonly input: 'grey' | 'binary';
  /** All 10,000 test images, or every fifth. */
  readonly test: 'fifth' | 'all';
  /** Places in the test set of the digits whose answers every snapshot carries. */
  readonly shown: readonly number[];
}

/** Two spirals in the plane: the same points for every seed, as many again for the test. */
export interface SpiralsConfig {
  readonly kind: 'spirals';
  /** Points of the training set. */
  readonly count: number;
  readonly turns: number;
  readonly noise: number;
  /** As they come, x · 100 + 50 beside y; or each feature standardized over the training set. */
  readonly scale: 'raw' | 'standardized';
  /** Every snapshot carries the answers on so many by so many points, a grid over the spirals. */
  readonly grid: number;
}

export type ExamplesConfig = DigitsConfig | SpiralsConfig;

/** What is seen of the hidden layers on the way. */
export interface ProbeConfig {
  /** So many test images, the first ones, go in together, as one minibatch with its own statistics. */
  readonly images: number;
  /** Hidden layers, counted from 1. */
  readonly layers: readonly number[];
  readonly places: readonly Place[];
  /** Of the first so many units, every value is kept; of the others a summary. */
  readonly units: number;
  readonly every: Every;
  /** Whether the minibatch of the next step is watched in the same way, beside the test images. */
  readonly minibatch?: boolean;
  /** Whether gamma and beta of these layers are noted. */
  readonly affine?: boolean;
}

export interface RunConfig {
  readonly net: NetConfig;
  readonly seed: number;
  readonly batchSize: number;
  readonly examples: ExamplesConfig;
  /** When the test set is asked. */
  readonly testEvery: Every;
  readonly probe?: ProbeConfig;
  /** The run is done after this step. */
  readonly lastStep: number;
  /** `relaxed` is faster where the machine can, and then the last bits are that machine's own. Plain by default. */
  readonly build?: Build;
}

export interface DigitRunConfig extends RunConfig {
  readonly examples: DigitsConfig;
}

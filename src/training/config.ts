/** @file What makes a training run: with these numbers anyone can run it again, to the last bit. */
import type { Build } from '../kernels/compile.ts';

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

export interface RunConfig {
  readonly net: NetConfig;
  readonly seed: number;
  readonly batchSize: number;
  /** How many files of training images the run goes through, in their order. */
  readonly shards: number;
  /** The test set is asked at step 0 and after every so many steps. */
  readonly testEvery: number;
  /** The run is done after this step. */
  readonly lastStep: number;
  /** Places in the test set of the digits whose answers every snapshot carries. */
  readonly shown: readonly number[];
  /** `relaxed` is faster where the machine can, and then the last bits are that machine's own. Plain by default. */
  readonly build?: Build;
}

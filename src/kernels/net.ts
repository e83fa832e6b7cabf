/** @file What a net is, in words: everything the workhorse can train. */
import type { ActivationName } from './kernels.ts';

export type LayerConfig =
  | { kind: 'linear'; outputs: number; bias?: boolean }
  /** `group`: how many samples share their statistics; all, unless it is given. */
  | { kind: 'batchNorm'; eps?: number; bnMomentum?: number; group?: number }
  | { kind: 'layerNorm'; eps?: number }
  | { kind: 'activation'; fn: Exclude<ActivationName, 'identity'> }
  /** `rate`: the share that is dropped, 0 to 1, without 1. */
  | { kind: 'dropout'; rate: number }
  /** `amplitude`: 1 is the noise of Santurkar et al. 2018. */
  | { kind: 'noise'; amplitude: number }
  /** y = x + scale · block(x). */
  | { kind: 'residual'; layers: readonly LayerConfig[]; scale?: number };

export interface NetDescription {
  /** Features of a sample. */
  inputs: number;
  layers: readonly LayerConfig[];
  loss: 'crossEntropy' | 'squaredError';
  /** The largest batch it will be given. */
  maxRows: number;
  /** Inputs of type Uint8Array are multiplied by it. */
  byteScale?: number;
  /** The first layer visits only inputs that are not zero. It must be linear, and the inputs bytes. */
  sparse?: boolean;
  sgdMomentum?: number;
  weightDecay?: number;
  /** Makes room for gradients: for `gradients`, `apply` and `lossAlong`. */
  keepGradients?: boolean;
  /** Of dropout and noise. */
  seed?: number;
}

/** A minibatch: rows × inputs numbers, and what they should give. */
export interface Batch {
  rows: number;
  inputs: Float32Array | Uint8Array;
  /** The class of each row, for cross-entropy. */
  labels?: Uint8Array;
  /** rows × outputs numbers, for the squared error. */
  targets?: Float32Array;
}

/** Throws, naming what was received, if a description makes no sense. Layers check their own part. */
export function requireDescription({ inputs, layers, maxRows, sparse }: NetDescription): void {
  requireCount('inputs', inputs);
  requireCount('maxRows', maxRows);
  if (layers.length === 0) throw new Error('KernelNet: received 0 layers, expected at least 1.');
  if (sparse && layers[0].kind !== 'linear')
    throw new Error(`KernelNet: a sparse net begins with a linear layer, not with ${layers[0].kind}.`);
}

export function requireCount(what: string, n: number): void {
  if (Number.isInteger(n) && n >= 1) return;
  throw new Error(`KernelNet: received ${what} = ${n}, expected a whole number >= 1.`);
}

/** @file The figure's numbers: a formula for dX against central differences, and what training makes of a wrong one. */
import { sampleName } from '../../data/batch.ts';
import { batchNormGraph } from '../../nn/batchNormGraph.ts';
import { gradientWithConstants } from '../../nn/batchNormParts.ts';
import { trainCentredBias } from '../../nn/centredBias.ts';
import {
  centralGradient,
  float32,
  float64,
  relativeError,
  type BatchNormLoss,
} from '../../nn/gradientCheck.ts';
import { dyFor } from '../outputGradient.ts';
import { FINE, LEAST, MOST, RUN, type Formula } from './settings.ts';

export interface CheckInput {
  batch: readonly number[];
  dY: readonly number[];
  gamma: number;
  beta: number;
  eps: number;
  formula: Formula;
  exponent: number;
  /** Steps of the training run on show. */
  steps: number;
}

/** The power of ten of a step size, and the relative error there in 64 and in 32 bits. */
export interface CheckPoint {
  exponent: number;
  error64: number;
  error32: number;
}

export interface CheckState extends Pick<CheckInput, 'formula' | 'exponent' | 'steps' | 'gamma' | 'eps'> {
  samples: { name: string; x: number; formula: number; in64: number; in32: number }[];
  /** Where nothing gets through, dX is 0 but for epsilon and rounding: a right formula has nothing to be relative to. */
  through: boolean;
  /** Whether there are errors to show: of a right formula where something gets through, of a wrong one nearly always. */
  defined: boolean;
  /** How far the formula with constants is from dX, as the curve counts. */
  gap: number;
  curve: CheckPoint[];
  now: CheckPoint;
  /** The bias after each step, with the mean as a constant and with the gradient through it; the loss stands still. */
  run: { constant: Float64Array; through: Float64Array; loss: number };
}

const EXPONENTS = Array.from({ length: (MOST - LEAST) / FINE + 1 }, (_, k) => LEAST + k * FINE);
/** A dX that is smaller than this part of gamma/s · dY is what eps and rounding leave of 0. */
const NOTHING = 1e-5;

export function checkState(input: CheckInput): CheckState {
  const { batch, gamma, beta, eps, formula, exponent, steps } = input;
  const x = Float64Array.from(batch);
  const loss = { x, dY: dyFor(batch.length, input.dY), gamma, beta, eps };
  const { dX, s } = batchNormGraph(loss);
  const constants = gradientWithConstants(loss.dY, { gamma, s });
  const checked = formula === 'whole' ? dX : constants;
  const through = largest(dX) > NOTHING * largest(constants);
  // Errors are relative to the true dX; where that is 0, to what the formula says instead.
  const size = through ? largest(dX) : largest(checked);
  const defined = through || (formula === 'constants' && size > 0);
  const h = 10 ** exponent;
  const in64 = centralGradient(loss, h, float64);
  const in32 = centralGradient(loss, h, float32);
  return {
    ...{ formula, exponent, steps, gamma, eps, through, defined },
    gap: relativeError(constants, dX, size),
    samples: batch.map((value, i) => ({
      name: sampleName(i),
      x: value,
      formula: checked[i],
      in64: in64[i],
      in32: in32[i],
    })),
    curve: defined ? EXPONENTS.map((at) => pointAt(at, loss, checked, size)) : [],
    now: {
      exponent,
      error64: relativeError(in64, checked, size),
      error32: relativeError(in32, checked, size),
    },
    run: runOf(x),
  };
}

/** Why there is nothing to check; undefined where there is something. */
export type Obstacle = 'undefined' | 'gamma' | 'few' | 'push';

export function obstacleOf({ samples, gamma, defined }: CheckState): Obstacle | undefined {
  if (!samples.every(({ formula }) => Number.isFinite(formula))) return 'undefined';
  if (gamma === 0) return 'gamma';
  if (defined) return undefined;
  return samples.length < 3 ? 'few' : 'push';
}

function pointAt(exponent: number, loss: BatchNormLoss, expected: Float64Array, size: number): CheckPoint {
  const h = 10 ** exponent;
  return {
    exponent,
    error64: relativeError(centralGradient(loss, h, float64), expected, size),
    error32: relativeError(centralGradient(loss, h, float32), expected, size),
  };
}

function runOf(x: Float64Array): CheckState['run'] {
  const { loss, bias: constant } = trainCentredBias({ ...RUN, x, throughMean: false });
  const { bias: through } = trainCentredBias({ ...RUN, x, throughMean: true });
  return { constant, through, loss: loss[0] };
}

function largest(values: Float64Array): number {
  return Math.max(...values.map(Math.abs));
}

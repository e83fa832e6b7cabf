/** @file The figure's numbers: two features of a minibatch, before and after, and the shape of the cloud that they make. */
import { sampleName } from '../../data/batch.ts';
import { BatchNorm } from '../../nn/batchNorm.ts';
import { correlation } from '../../nn/correlation.ts';
import { column, fromRows } from '../../nn/matrix.ts';
import { standardize } from '../../nn/standardize.ts';
import { axesOf, covarianceOf, whiten, type Axes } from '../../nn/whiten.ts';

export interface TwoFeaturesInput {
  first: readonly number[];
  second: readonly number[];
  eps: number;
  /** Whose column is averaged, 0 or 1. */
  lit: 0 | 1;
  todo: 'standardize' | 'whiten';
  /** How far the cloud at the right has come from standardized (0) to whitened (1). */
  whitened: number;
}

/** What a cloud of samples looks like; each pair is feature 1, feature 2. */
export interface Cloud {
  points: { name: string; at: [number, number] }[];
  mean: [number, number];
  sd: [number, number];
  axes: Axes;
  /** The correlation; NaN where a feature does not vary. */
  r: number;
}

export interface TwoFeaturesState extends Omit<TwoFeaturesInput, 'first' | 'second'> {
  m: number;
  before: Cloud;
  /** Undefined where it would divide 0 by 0. */
  after: Cloud | undefined;
}

export function twoFeaturesState(input: TwoFeaturesInput): TwoFeaturesState {
  const { first, second, eps, whitened } = input;
  const before = cloudOf(Float64Array.from(first), Float64Array.from(second));
  return { ...input, m: first.length, before, after: afterOf(first, second, eps, whitened) };
}

function afterOf(
  first: readonly number[],
  second: readonly number[],
  eps: number,
  whitened: number,
): Cloud | undefined {
  const xHat = new BatchNorm(2, { eps }).forwardTrain(fromRows(first.map((x, i) => [x, second[i]])));
  const standardized = [column(xHat, 0), column(xHat, 1)];
  const centred = [first, second].map((x) => standardize(Float64Array.from(x), 0).centred);
  const white = whiten(centred[0], centred[1], eps);
  const share = (j: 0 | 1) => {
    if (whitened === 0) return standardized[j];
    if (whitened === 1) return white[j];
    return standardized[j].map((value, i) => value + whitened * (white[j][i] - value));
  };
  const [a, b] = [share(0), share(1)];
  return [...a, ...b].every(Number.isFinite) ? cloudOf(a, b) : undefined;
}

function cloudOf(first: Float64Array, second: Float64Array): Cloud {
  const [a, b] = [first, second].map((x) => standardize(x, 0));
  return {
    points: Array.from(first, (x, i) => ({ name: sampleName(i), at: [x, second[i]] })),
    mean: [a.mean, b.mean],
    sd: [Math.sqrt(a.variance), Math.sqrt(b.variance)],
    axes: axesOf(covarianceOf(a.centred, b.centred)),
    r: correlation(first, second),
  };
}

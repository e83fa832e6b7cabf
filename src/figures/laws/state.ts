/** @file The figure's numbers: dY as the reader has set it, what the layer takes off, and dX. */
import { sampleName } from '../../data/batch.ts';
import { BatchNorm } from '../../nn/batchNorm.ts';
import { leakAlongXHat, splitGradient } from '../../nn/batchNormParts.ts';
import { standardize } from '../../nn/standardize.ts';
import { sum } from '../../nn/sum.ts';
import { dyFor } from '../outputGradient.ts';

export interface LawsInput {
  batch: readonly number[];
  dY: readonly number[];
  gamma: number;
  eps: number;
  selected: number;
}

/** NaN from xHat on where all samples are equal and eps is 0. */
export interface Sample {
  name: string;
  x: number;
  xHat: number;
  dY: number;
  /** What is taken off along xHat; the part along (1, …, 1) is the same for all. */
  alongXHat: number;
  left: number;
  dX: number;
}

export interface LawsState extends Omit<LawsInput, 'batch' | 'dY'> {
  samples: Sample[];
  m: number;
  variance: number;
  s: number;
  /** gamma / s, by which what is left is multiplied. */
  gain: number;
  alongOnes: number;
  /** The mean of dY·xHat: the factor of xHat in what is taken off. */
  alongXHat: number;
  dGamma: number;
  sumDX: number;
  sumDXXHat: number;
  /** What the law says of sumDXXHat. */
  leak: number;
  /** Of the sum of the squares of dY: what was a push on all alike, a stretch, and what gets through; NaN where dY is 0. */
  shares: { shift: number; stretch: number; through: number };
}

export function lawsState({ batch, dY: list, gamma, eps, selected }: LawsInput): LawsState {
  const m = batch.length;
  const x = Float64Array.from(batch);
  const dY = dyFor(m, list);
  const { variance, s, xHat } = standardize(x, eps);
  const { alongOnes, alongXHat, left } = splitGradient(dY, xHat);
  const { dX, dGamma } = backward(x, dY, gamma, eps);
  const squares = (values: Float64Array) => sum(values.map((value) => value * value));
  const all = squares(dY);
  return {
    ...{ gamma, eps, m, variance, s, alongOnes, dGamma },
    gain: gamma / s,
    alongXHat: dGamma / m,
    selected: Math.min(selected, m - 1),
    samples: batch.map((value, i) => ({
      name: sampleName(i),
      x: value,
      xHat: xHat[i],
      dY: dY[i],
      alongXHat: alongXHat[i],
      left: left[i],
      dX: dX[i],
    })),
    sumDX: sum(dX),
    sumDXXHat: sum(dX.map((d, i) => d * xHat[i])),
    leak: leakAlongXHat({ gamma, dGamma, variance, eps }),
    shares: {
      shift: (m * alongOnes ** 2) / all,
      stretch: squares(alongXHat) / all,
      through: squares(left) / all,
    },
  };
}

/** The layer itself, for one feature. */
function backward(x: Float64Array, dY: Float64Array, gamma: number, eps: number) {
  const m = x.length;
  const layer = new BatchNorm(1, { eps });
  layer.gamma[0] = gamma;
  layer.forwardTrain({ rows: m, cols: 1, data: x });
  const { data: dX } = layer.backward({ rows: m, cols: 1, data: dY });
  return { dX, dGamma: layer.dGamma[0] };
}

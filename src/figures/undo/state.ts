/** @file The figure's numbers: a batch through the layer, with a gamma and a beta that were chosen for the first batch. */
import { sampleName } from '../../data/batch.ts';
import { BatchNorm } from '../../nn/batchNorm.ts';
import { Random } from '../../nn/random.ts';
import { standardize } from '../../nn/standardize.ts';
import type { Choice } from './settings.ts';

export interface UndoInput {
  /** The reader's, from which gamma and beta are taken. */
  batch: readonly number[];
  eps: number;
  choice: Choice;
  /** 0 shows the reader's batch, k the k-th one drawn after it. */
  drawn: number;
  seed: number;
}

/** NaN from xHat on where all samples are equal and eps is 0. */
export interface Sample {
  name: string;
  x: number;
  xHat: number;
  y: number;
}

export interface UndoState extends Omit<UndoInput, 'batch'> {
  samples: Sample[];
  m: number;
  /** Of the batch on show. */
  mean: number;
  variance: number;
  s: number;
  gamma: number;
  beta: number;
  /** The largest |y - x| of the batch on show, and the sample that has it. */
  miss: number;
  worst: number;
  /** By how much gamma = sigma shrinks every distance from the mean: sqrt(v / (v + eps)). */
  shrink: number;
  /** Means of the batches before the one on show. */
  earlier: number[];
}

export function undoState(input: UndoInput): UndoState {
  const { batch, eps, choice, drawn, seed } = input;
  const first = standardize(Float64Array.from(batch), eps);
  const batches = batchesAfter(batch, drawn, seed);
  const x = batches[drawn];
  const { gamma, beta } = chosen(choice, first);
  const { mean, variance, s, xHat } = standardize(Float64Array.from(x), eps);
  const y = scaledAndShifted(x, eps, gamma, beta);
  const misses = x.map((xi, i) => Math.abs(y[i] - xi));
  const miss = Math.max(...misses);
  return {
    eps,
    choice,
    drawn,
    seed,
    samples: x.map((xi, i) => ({ name: sampleName(i), x: xi, xHat: xHat[i], y: y[i] })),
    m: x.length,
    mean,
    variance,
    s,
    gamma,
    beta,
    miss,
    worst: choice === 'start' ? Math.min(1, x.length - 1) : worstOf(misses, x),
    shrink: Math.sqrt(first.variance / (first.variance + eps)),
    earlier: batches.slice(0, drawn).map((earlier) => standardize(Float64Array.from(earlier), eps).mean),
  };
}

/** The sample with the largest miss, or the second one where rounding alone, or 0/0, would choose. */
function worstOf(misses: readonly number[], x: readonly number[]): number {
  const miss = Math.max(...misses);
  return miss >= 0 && !isRounding(miss, x) ? misses.indexOf(miss) : Math.min(1, x.length - 1);
}

/** A miss of some units in the last place is the arithmetic's, not the method's. */
export function isRounding(miss: number, x: readonly number[]): boolean {
  return miss <= 1e-13 * Math.max(1, ...x.map(Math.abs));
}

function chosen(
  choice: Choice,
  { mean, variance, s }: { mean: number; variance: number; s: number },
): { gamma: number; beta: number } {
  if (choice === 'start') return { gamma: 1, beta: 0 };
  return { gamma: choice === 's' ? s : Math.sqrt(variance), beta: mean };
}

/** The layer itself, in training mode, for one feature. */
function scaledAndShifted(x: readonly number[], eps: number, gamma: number, beta: number): Float64Array {
  const layer = new BatchNorm(1, { eps });
  layer.gamma[0] = gamma;
  layer.beta[0] = beta;
  return layer.forwardTrain({ rows: x.length, cols: 1, data: Float64Array.from(x) }).data;
}

/** The reader's batch, then others of its size from a normal population with its mean and standard deviation. */
function batchesAfter(batch: readonly number[], drawn: number, seed: number): (readonly number[])[] {
  const { mean, variance } = standardize(Float64Array.from(batch), 0);
  const sd = Math.sqrt(variance);
  const random = new Random(seed);
  // A hundredth of the spread is fine enough, and keeps the numbers short.
  const unit = sd > 0 ? 10 ** (Math.floor(Math.log10(sd)) - 2) : 1;
  const draw = () => (sd > 0 ? Math.round((mean + sd * random.normal()) / unit) * unit : mean);
  return [batch, ...Array.from({ length: drawn }, () => batch.map(draw))];
}

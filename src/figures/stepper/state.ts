/** @file The stepper's numbers: what the engine computes of the reader's batch, and how far the steps have come. */
import { sampleName } from '../../data/batch.ts';
import { standardize } from '../../nn/standardize.ts';

export interface StepperInput {
  batch: readonly number[];
  eps: number;
  a: number;
  b: number;
  /** 0 … 2m; between two whole steps while the beads move. */
  step: number;
  by: 'sample' | 'all';
  selected: number;
  /** xHat of every sample before the reader's last move, to show what it did. */
  before?: readonly number[] | undefined;
}

export interface Sample {
  name: string;
  /** a·x + b, what the layer would hand over. */
  x: number;
  centred: number;
  xHat: number;
  /** How much of its way this sample has gone, 0 … 1, from x to centred and from there to xHat. */
  centring: number;
  dividing: number;
}

export interface StepperState extends Omit<StepperInput, 'batch'> {
  samples: Sample[];
  m: number;
  mean: number;
  variance: number;
  sd: number;
  s: number;
  /** xHat of the reader's batch itself, before a and b. */
  plainXHat: Float64Array;
  /** No |xHat| can be larger: sqrt(m - 1). */
  wall: number;
}

export type Phase = 'data' | 'centre' | 'divide';

export function stepperState(input: StepperInput): StepperState {
  const { batch, eps, a, b, by } = input;
  const m = batch.length;
  const step = Math.min(input.step, 2 * m);
  const x = Float64Array.from(batch, (value) => a * value + b);
  const { mean, variance, s, centred, xHat } = standardize(x, eps);
  return {
    ...input,
    step,
    selected: Math.min(input.selected, m - 1),
    m,
    mean,
    variance,
    sd: Math.sqrt(variance),
    s,
    plainXHat: standardize(Float64Array.from(batch), eps).xHat,
    wall: Math.sqrt(m - 1),
    samples: batch.map((_, i) => ({
      name: sampleName(i),
      x: x[i],
      centred: centred[i],
      xHat: xHat[i],
      centring: by === 'all' ? clamp(step / m) : clamp(step - i),
      dividing: by === 'all' ? clamp(step / m - 1) : clamp(step - m - i),
    })),
  };
}

/** Which of the two moves the present step belongs to. */
export function phaseOf({ step, m }: { step: number; m: number }): Phase {
  if (step === 0) return 'data';
  return step <= m ? 'centre' : 'divide';
}

/** The sample that the present step has just moved, or undefined where all move at once. */
export function movedBy({
  step,
  m,
  by,
}: {
  step: number;
  m: number;
  by: 'sample' | 'all';
}): number | undefined {
  if (by === 'all' || step === 0) return undefined;
  return (Math.ceil(step) - 1) % m;
}

/** The step before or after this one; all at once, a step is a whole move. */
export function nextStep(
  { step, m, by }: { step: number; m: number; by: 'sample' | 'all' },
  direction: 1 | -1,
): number {
  const size = by === 'all' ? m : 1;
  const next = direction === 1 ? Math.floor(step / size) + 1 : Math.ceil(step / size) - 1;
  return Math.min(2 * m, Math.max(0, next * size));
}

function clamp(t: number): number {
  return Math.min(1, Math.max(0, t));
}

/** What the present step speaks of: the symbols that light up in equation, figure and code. */
export function termsOf(state: { step: number; m: number }): string {
  return { data: 'x', centre: 'x mu centred', divide: 'sigma s eps xhat' }[phaseOf(state)];
}

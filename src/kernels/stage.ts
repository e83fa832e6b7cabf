/** @file A stage: one layer of the net, or two that are fused, with its place in memory. */
import type { Arena } from './arena.ts';
import { upTo } from './arena.ts';
import type { Kernels } from './kernels.ts';

/** A rows × columns matrix of float32, row-major, each row padded to `width`, a multiple of 4. */
export interface Activations {
  address: number;
  columns: number;
  width: number;
}

/** Something that is learned, or remembered. */
export interface Tensor {
  name: string;
  address: number;
  rows: number;
  columns: number;
  /** Of its memory, padding included. */
  floats: number;
  /** [columns/8][panelRows][8] for weights; without it, one plain row. */
  panelRows?: number;
}

/** Where a stage gets its memory from. */
export interface Plan {
  /** What learns. */
  parameters: Arena;
  /** What is remembered from step to step: running statistics. */
  remembered: Arena;
  /** Everything else. */
  work: Arena;
  maxRows: number;
  /** The largest gradient, and the largest transposed matrix, in floats. */
  largest: { gradient: number; transposed: number };
}

/** What all stages of a net share while it runs. */
export interface Context {
  kernels: Kernels;
  rows: number;
  training: boolean;
  /** Takes the place of every layer's own; 0: the running statistics stay. */
  bnMomentum: number | undefined;
  transposed: number;
  /** The buffer that does not hold `d`. */
  spare(d: number): number;
  copy(from: number, to: number, floats: number): void;
  /** Called with the gradient of a stage's output, when it is known. */
  keep(stage: Stage, d: number): void;
}

export interface Stage {
  /** Its place: "2", or "3.0" in a residual block. */
  name: string;
  output: Activations;
  /** xHat, in a normalization. */
  normalized?: Activations;
  /** Of a batch normalization: for each group of samples the means, then the values of 1/s, `width` floats each. */
  statistics?: { address: number; groups(rows: number): number };
  /** Of dropout and noise: what the last batch was multiplied by, laid out as the output is. */
  factor?: number;
  parameters: readonly Tensor[];
  remembered: readonly Tensor[];
  /** Stages within it. */
  inner?: readonly Stage[];
  /** A copy of dY is kept here, where the net keeps gradients. */
  keptGradient: number;
  forward(context: Context): void;
  /** `d` is the address of dY, which may be overwritten; returns that of dX. */
  backward(context: Context, d: number): number;
}

/** The micro-kernel goes by six rows. */
export const ROWS = 6;

export function activations(arena: Arena, maxRows: number, columns: number): Activations {
  const width = upTo(columns, 4);
  return { address: arena.float32(upTo(maxRows, ROWS) * width), columns, width };
}

/** One stage after the other. */
export function forwardAll(stages: readonly Stage[], context: Context): void {
  for (const stage of stages) stage.forward(context);
}

/** From the last down to the stage `to`; `d` is the address of the last output's gradient. */
export function backwardAll(stages: readonly Stage[], context: Context, d: number, to = 0): number {
  let gradient = d;
  for (let n = stages.length - 1; n >= to; n--) {
    context.keep(stages[n], gradient);
    gradient = stages[n].backward(context, gradient);
  }
  return gradient;
}

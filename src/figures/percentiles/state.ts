/** @file The figure's numbers: the share of the values below each mark, and where the marks are at each step of the band. */
import { percentile } from '../../nn/percentile.ts';
import { recordedValues } from '../sampling/population.ts';
import { NEAR, TARGETS } from './settings.ts';

export interface PercentilesInput {
  /** From left to right, in the unit of the recorded values. */
  marks: readonly number[];
  shift: number;
  stretch: number;
}

export interface Mark {
  at: number;
  /** Of the values, below the mark. */
  share: number;
  target: number;
  found: boolean;
}

/** The values at one step: each is stretched, then shifted. */
export interface Step {
  shift: number;
  stretch: number;
  /** Where the marks have gone with the values. */
  marks: readonly number[];
}

export interface PercentilesState extends PercentilesInput {
  marked: readonly Mark[];
  /** How many marks are where they belong. */
  found: number;
  /** From the recorded values, unchanged, to the last step. */
  steps: readonly Step[];
}

/** Steps of the band. */
export const STEPS = 12;

const sorted = recordedValues.toSorted();

export function percentilesState(input: PercentilesInput): PercentilesState {
  const marked = input.marks.map((at, k) => markOf(at, TARGETS[k]));
  return {
    ...input,
    marked,
    found: marked.filter(({ found }) => found).length,
    steps: Array.from({ length: STEPS }, (_, k) => stepOf(input, k / (STEPS - 1))),
  };
}

/** The share of the recorded values below a place. */
export function shareBelow(at: number): number {
  const below = sorted.findIndex((value) => value >= at);
  return (below < 0 ? sorted.length : below) / sorted.length;
}

/** The place below which so many of the recorded values lie. */
export function placeOf(share: number): number {
  return percentile(sorted, share);
}

function markOf(at: number, target: number): Mark {
  const share = shareBelow(at);
  return { at, share, target, found: Math.abs(share - target) <= NEAR };
}

/** A part of the way, 0 to 1, from the recorded values to the last step. */
function stepOf({ marks, shift, stretch }: PercentilesInput, part: number): Step {
  const step = { shift: part * shift, stretch: 1 + part * (stretch - 1) };
  return { ...step, marks: marks.map((mark) => step.stretch * mark + step.shift) };
}

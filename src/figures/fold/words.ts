/** @file What the figure says of its present state, and its numbers as the reader sees them. */
import { fixed, small } from '../../viz/numbers.ts';
import { scientific } from '../../viz/powers.ts';
import { ROUNDING, UNITS, type Divisor } from './settings.ts';
import type { FoldState } from './state.ts';

/** Two digits, whatever the size: "0.0000046", "3.6 · 10⁻¹⁵". */
export function tiny(value: number): string {
  return value < 1e-6 ? scientific(value) : small(Number(value.toPrecision(2)));
}

export const DIVISOR_WORDS: Readonly<Record<Divisor, string>> = {
  inside: '√(σ² + ε)',
  outside: 'σ + ε',
  without: 'σ',
};

/** The title: what to see in the drawing as it stands. */
export function finding({ largest, divisor, relabelled, of, eps }: FoldState): string {
  if (largest < ROUNDING)
    return `One linear layer does the work of two: over all ${UNITS} units the outputs differ by ${tiny(largest)} at most, which is rounding.`;
  const labels =
    relabelled === 0
      ? 'no label changes'
      : relabelled === 1
        ? 'one label changes'
        : `${relabelled} labels change`;
  return `Folded with ${DIVISOR_WORDS[divisor]} and ε = ${small(eps)}, outputs are off by up to ${tiny(largest)} over all units; of ${of} images ${labels}.`;
}

/** The whole picture in words. */
export function summary(state: FoldState): string {
  const { unit, factor, bias, images, through, folded } = state;
  const pairs = Array.from(
    through,
    (y, n) => `${images[n].label}: ${fixed(y, 3)} and ${fixed(folded[n], 3)}`,
  );
  return `${finding(state)} Unit ${unit}: every weight is multiplied by ${fixed(factor, 3)}, and the new bias is ${fixed(bias, 3)}. Outputs through the normalization and folded, for one image of each digit: ${pairs.join('; ')}.`;
}

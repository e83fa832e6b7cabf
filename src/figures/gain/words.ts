/** @file What the figure says of its present state, and its numbers as the reader sees them. */
import { small } from '../../viz/numbers.ts';
import type { GainState } from './state.ts';

/** Three digits, whatever the size: "0.005", "316", "0.0000224". */
export function three(value: number): string {
  return small(Number(value.toPrecision(3)));
}

/** A gain: "316", "100,000". */
export function gainText(value: number): string {
  return value.toLocaleString('en-US', { maximumSignificantDigits: 3 });
}

/** "±0.845", "0" for a pair without a gap. */
export function xHatText({ xHat }: Pick<GainState, 'xHat'>): string {
  return xHat[1] === 0 ? '0' : `±${sizeText(xHat[1])}`;
}

/** Three decimals, and as many more as it takes not to claim 0 or 1 where it is neither. */
export function sizeText(size: number): string {
  for (let digits = 3; digits <= 8; digits++) {
    const text = size.toFixed(digits);
    if (Number(text) !== 0 && Number(text) !== 1) return text;
  }
  return three(size);
}

/** The title: what to see in the drawing as it stands. */
export function finding(state: GainState): string {
  const { gap, eps, sd, knee, gain } = state;
  if (gap === 0) {
    if (eps === 0) return '0/0 has no answer: the two samples are equal, and there is no ε.';
    return 'Two equal samples: with ε the division is 0 over √ε, and x̂ is 0.';
  }
  if (eps === 0)
    return `Without ε the gain has no ceiling: here it is ${gainText(gain)}, and a gap of ${three(gap)} still becomes ±1.`;
  if (sd < knee)
    return `ε wins: a gap of ${three(gap)} is treated as noise, x̂\u00a0=\u00a0${xHatText(state)}.`;
  const little = state.xHat[1] > 0.9995 ? ': ε is too small to matter' : '';
  return `A pair ${three(gap)} apart comes out at ${xHatText(state)}${little}.`;
}

/** The present number of every symbol, for the legend. */
export function values(state: GainState): Record<string, string> {
  const { gap, sd, eps, s } = state;
  const undefinedHere = gap === 0 && eps === 0;
  return {
    x: three(gap),
    sigma: three(sd * sd),
    eps: small(eps),
    s: three(s),
    xhat: undefinedHere ? 'undefined' : xHatText(state),
  };
}

/** The whole picture in words. */
export function summary(state: GainState): string {
  const { gap, eps, sd, gain, ceiling } = state;
  const limit = eps > 0 ? `No gain is larger than 1/√ε = ${gainText(ceiling)}.` : 'There is no ceiling.';
  const here = gap === 0 && eps === 0 ? 'The gain is not defined.' : `The gain 1/s is ${gainText(gain)}.`;
  return `${finding(state)} Gap ${three(gap)}, standard deviation ${three(sd)}, ε = ${small(eps)}. ${here} ${limit}`;
}

/** @file The equation with the numbers of the chosen sample, in TeX and in plain text. */
import { atMost, bracketed, fixed } from '../../viz/numbers.ts';
import { termTex } from '../../viz/termTex.ts';
import { gradientText } from '../gradientText.ts';
import type { LawsState } from './state.ts';
import { gainText } from './words.ts';

function numbers({ samples, selected, gain, alongOnes, alongXHat }: LawsState) {
  const { xHat, dY, dX } = samples[selected];
  return {
    dX: gradientText(dX, gain),
    gain: gainText(gain),
    dY: atMost(dY),
    ones: bracketed(atMost(alongOnes, 3)),
    xHat: bracketed(fixed(xHat, 2)),
    share: bracketed(atMost(alongXHat, 3)),
  };
}

export function numbersTex(state: LawsState): string {
  const { dX, gain, dY, ones, xHat, share } = numbers(state);
  const inner = `${termTex('dy', dY)} - ${termTex('mu', ones)} - ${termTex('xhat', xHat)} \\cdot ${termTex('sigma', share)}`;
  return `${termTex('dx', dX)} = ${termTex('s', gain)}\\,\\bigl(${inner}\\bigr)`;
}

/** The same in plain text, for where KaTeX cannot be had. */
export function numbersText(state: LawsState): string {
  const { dX, gain, dY, ones, xHat, share } = numbers(state);
  return `${gain} · (${dY} − ${ones} − ${xHat} · ${share}) = ${dX}`;
}

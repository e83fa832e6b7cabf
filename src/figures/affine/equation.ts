/** @file The equation with the numbers of the chosen sample, in TeX and in plain text. */
import { bracketed, fixed } from '../../viz/numbers.ts';
import { termTex } from '../../viz/termTex.ts';
import type { AffineState } from './state.ts';
import { knob } from './words.ts';

export function numbersTex({ samples, selected, gamma, beta }: AffineState): string {
  const { xHat, y } = samples[selected];
  return `${termTex('y', fixed(y, 2))} = ${termTex('gamma', knob(gamma))} \\cdot ${termTex('xhat', bracketed(fixed(xHat, 2)))} + ${termTex('beta', bracketed(knob(beta)))}`;
}

/** The same in plain text, for where KaTeX cannot be had. */
export function numbersText({ samples, selected, gamma, beta }: AffineState): string {
  const { name, xHat, y } = samples[selected];
  return `y of ${name} = ${knob(gamma)} · ${bracketed(fixed(xHat, 2))} + ${bracketed(knob(beta))} = ${fixed(y, 2)}`;
}

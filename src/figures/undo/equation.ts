/** @file The equation with the numbers of the marked sample, in TeX and in plain text. */
import { bracketed } from '../../viz/numbers.ts';
import { termTex } from '../../viz/termTex.ts';
import type { UndoState } from './state.ts';
import { values } from './words.ts';

export function numbersTex(state: UndoState): string {
  const { x, mu, s, gamma, beta, y } = values(state);
  const xHat = `\\term{xhat}{\\frac{${termTex('x', x)} - ${termTex('mu', bracketed(mu))}}{${termTex('s', s)}}}`;
  return `${termTex('y', y)} = ${termTex('gamma', gamma)} \\cdot ${xHat} + ${termTex('beta', bracketed(beta))}`;
}

/** The same in plain text, for where KaTeX cannot be had. */
export function numbersText(state: UndoState): string {
  const { x, mu, s, gamma, beta, y } = values(state);
  return `${gamma} · (${x} − ${bracketed(mu)}) / ${s} + ${bracketed(beta)} = ${y}`;
}

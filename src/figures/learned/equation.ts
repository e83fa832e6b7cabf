/** @file Scale and shift of the chosen unit, and those that would undo, in TeX and in plain text. */
import { bracketed } from '../../viz/numbers.ts';
import { termTex } from '../../viz/termTex.ts';
import type { LearnedState } from './state.ts';
import { values } from './words.ts';

export function numbersTex(state: LearnedState): string {
  const { gamma, beta, s, mu } = values(state);
  const line = (left: string, scale: string, shift: string) =>
    `${left} &= ${scale} \\cdot \\hat{x}_i + ${shift}`;
  const shifted = (term: string, number: string) =>
    number.startsWith('−') ? `(${termTex(term, number)})` : termTex(term, number);
  return `\\begin{aligned} ${line('y_i', termTex('gamma', gamma), shifted('beta', beta))} \\\\ ${line('x_i', termTex('s', s), shifted('mu', mu))} \\end{aligned}`;
}

/** The same in plain text, for where KaTeX cannot be had. */
export function numbersText(state: LearnedState): string {
  const { gamma, beta, s, mu } = values(state);
  return `y = ${gamma}·x̂ + ${bracketed(beta)}; x = ${s}·x̂ + ${bracketed(mu)}`;
}

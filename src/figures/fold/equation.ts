/** @file The folding with the numbers of one unit, in TeX and in plain text. */
import { bracketed, fixed } from '../../viz/numbers.ts';
import type { FoldState } from './state.ts';

const term = (name: string, body: string) => `\\term{${name}}{${body}}`;

export function numbersTex({ gamma, s, mean, beta, factor, bias }: FoldState): string {
  const fraction = `\\frac{${term('gamma', fixed(gamma, 3))}}{${term('s', fixed(s, 3))}}`;
  const shift = bracketed(fixed(beta, 3));
  return `\\begin{aligned} w' &= ${fraction}\\,w = ${fixed(factor, 3)}\\,w \\\\[0.9em] b' &= ${fraction}\\,(0 - ${term('mu', bracketed(fixed(mean, 3)))}) + ${term('beta', shift)} = ${fixed(bias, 3)} \\end{aligned}`;
}

/** The same in plain text, for where KaTeX cannot be had. */
export function numbersText({ gamma, s, mean, beta, factor, bias }: FoldState): string {
  return `w′ = ${fixed(gamma, 3)}/${fixed(s, 3)} · w = ${fixed(factor, 3)} · w; b′ = ${fixed(factor, 3)} · (0 − ${bracketed(fixed(mean, 3))}) + ${bracketed(fixed(beta, 3))} = ${fixed(bias, 3)}`;
}

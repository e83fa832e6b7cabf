/** @file The equation with the numbers of the marked sample, in TeX and in plain text. */
import type { UndoState } from './state.ts';
import { values } from './words.ts';

export function numbersTex(state: UndoState): string {
  const { x, mu, s, gamma, beta, y } = values(state);
  const xHat = `\\term{xhat}{\\frac{${term('x', x)} - ${term('mu', bracket(mu))}}{${term('s', s)}}}`;
  return `${term('y', y)} = ${term('gamma', gamma)} \\cdot ${xHat} + ${term('beta', bracket(beta))}`;
}

/** The same in plain text, for where KaTeX cannot be had. */
export function numbersText(state: UndoState): string {
  const { x, mu, s, gamma, beta, y } = values(state);
  return `${gamma} · (${x} − ${bracket(mu)}) / ${s} + ${bracket(beta)} = ${y}`;
}

/** A negative number after a sign needs its brackets. */
function bracket(text: string): string {
  return text.startsWith('−') ? `(${text})` : text;
}

/** TeX sets the minus itself. */
function term(name: string, text: string): string {
  const body = text === 'undefined' ? '\\text{undefined}' : text.replaceAll('−', '-');
  return `\\term{${name}}{${body.replace(/e(-?\d+)/, ' \\cdot 10^{$1}')}}`;
}

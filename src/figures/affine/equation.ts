/** @file The equation with the numbers of the chosen sample, in TeX and in plain text. */
import { fixed } from '../../viz/numbers.ts';
import type { AffineState } from './state.ts';
import { knob } from './words.ts';

export function numbersTex({ samples, selected, gamma, beta }: AffineState): string {
  const { xHat, y } = samples[selected];
  return `${term('y', fixed(y, 2))} = ${term('gamma', knob(gamma))} \\cdot ${term('xhat', bracket(fixed(xHat, 2)))} + ${term('beta', bracket(knob(beta)))}`;
}

/** The same in plain text, for where KaTeX cannot be had. */
export function numbersText({ samples, selected, gamma, beta }: AffineState): string {
  const { name, xHat, y } = samples[selected];
  return `y of ${name} = ${knob(gamma)} · ${bracket(fixed(xHat, 2))} + ${bracket(knob(beta))} = ${fixed(y, 2)}`;
}

/** A negative number after a sign needs its brackets. */
function bracket(text: string): string {
  return text.startsWith('−') ? `(${text})` : text;
}

/** TeX sets the minus itself. */
function term(name: string, text: string): string {
  const body = text === 'undefined' ? '\\text{undefined}' : text.replaceAll('−', '-');
  return `\\term{${name}}{${body}}`;
}

/** @file The equation with the reader's numbers, in TeX and in plain text. */
import { small } from '../../viz/numbers.ts';
import type { GainState } from './state.ts';
import { three, xHatText } from './words.ts';

export function numbersTex({ gap, eps, sd, xHat }: GainState): string {
  const size = Number.isNaN(xHat[1]) ? '\\text{undefined}' : tex(xHatText({ xHat }).replace('±', ''));
  const root = `\\sqrt{${term('sigma', `${tex(three(sd))}^2`)} + ${term('eps', tex(small(eps)))}}`;
  return `${term('xhat', size)} = \\frac{${term('x', tex(three(gap / 2)))}}{${term('s', root)}}`;
}

/** The same in plain text, for where KaTeX cannot be had. */
export function numbersText({ gap, eps, sd, xHat }: GainState): string {
  return `${three(gap / 2)} / √(${three(sd)}² + ${small(eps)}) = ${Number.isNaN(xHat[1]) ? 'undefined' : xHatText({ xHat })}`;
}

function term(name: string, body: string): string {
  return `\\term{${name}}{${body}}`;
}

/** TeX sets the minus itself; an exponent as on paper, in braces, since it may be squared. */
function tex(text: string): string {
  return text.includes('e')
    ? `{(${text.replaceAll('−', '-').replace(/e(-?\d+)/, ' \\cdot 10^{$1}')})}`
    : text;
}

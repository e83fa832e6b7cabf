/** @file The folding with the numbers of one unit, in TeX and in plain text. */
import { bracketed, fixed, small } from '../../viz/numbers.ts';
import type { FoldState } from './state.ts';
import { DIVISOR_WORDS } from './words.ts';

const term = (name: string, body: string) => `\\term{${name}}{${body}}`;

/** What the one who folds divides by; beside a wrong one, what the layer divides by. */
function divisorTex({ divisor, variance, eps, s, layerS }: FoldState): string {
  const added = ` + ${term('eps', small(eps))}`;
  if (divisor === 'inside')
    return `${term('s', 's')} &= \\sqrt{${term('sigma', fixed(variance, 3))}${added}} = ${fixed(s, 3)}`;
  const digits = digitsApart(s, layerS);
  const sigma = fixed(Math.sqrt(variance), digits);
  const wrong = divisor === 'outside' ? `${sigma} + ${small(eps)} = ${fixed(s, digits)}` : sigma;
  return `&${term('wrong', wrong)} \\ne ${fixed(layerS, digits)} = ${term('s', 's')}`;
}

/** As many decimals as it takes to see that the two are not the same. */
function digitsApart(a: number, b: number): number {
  return [3, 4, 5, 6, 7].find((digits) => fixed(a, digits) !== fixed(b, digits)) ?? 8;
}

export function numbersTex(state: FoldState): string {
  const { gamma, s, mean, beta, factor, bias } = state;
  const divisor = term(state.divisor === 'inside' ? 's' : 'wrong', fixed(s, 3));
  const fraction = `\\frac{${term('gamma', fixed(gamma, 3))}}{${divisor}}`;
  const shift = bracketed(fixed(beta, 3));
  return `\\begin{aligned} ${divisorTex(state)} \\\\[0.5em] w' &= ${fraction}\\,w = ${fixed(factor, 3)}\\,w \\\\[0.9em] b' &= ${fraction}\\,(0 - ${term('mu', bracketed(fixed(mean, 3)))}) + ${term('beta', shift)} = ${fixed(bias, 3)} \\end{aligned}`;
}

/** The same in plain text, for where KaTeX cannot be had. */
export function numbersText(state: FoldState): string {
  const { gamma, s, layerS, divisor, mean, beta, factor, bias } = state;
  const digits = digitsApart(s, layerS);
  const other = divisor === 'inside' ? '' : `, where the layer divides by ${fixed(layerS, digits)}`;
  return `divided by ${DIVISOR_WORDS[divisor]} = ${fixed(s, divisor === 'inside' ? 3 : digits)}${other}; w′ = ${fixed(gamma, 3)}/${fixed(s, 3)} · w = ${fixed(factor, 3)} · w; b′ = ${fixed(factor, 3)} · (0 − ${bracketed(fixed(mean, 3))}) + ${bracketed(fixed(beta, 3))} = ${fixed(bias, 3)}`;
}

/** @file The present step with the numbers of the chosen sample, in TeX and in plain text. */
import { sum } from '../../nn/sum.ts';
import { atMost, bracketed, plain, small } from '../../viz/numbers.ts';
import { termTex } from '../../viz/termTex.ts';
import { threeDigits } from './numberText.ts';
import type { Step } from './settings.ts';
import { gradientText } from '../gradientText.ts';
import type { GraphState } from './state.ts';
import { valueText } from './words.ts';

/** A number of the formula: the node that it belongs to, for its colour, and itself. */
type Part = { term: string; text: string } | string;

/** The right hand side of each step. Strings are TeX. */
function partsOf(state: GraphState): Part[] {
  const { graph, m } = state;
  const of = (node: Step): Part => ({ term: node, text: bracketed(valueText(state, node)) });
  const gamma = { term: 'gamma', text: bracketed(atMost(graph.gamma)) };
  const sumText = (values: Float64Array) => bracketed(threeDigits(sum(values)));
  const parts: Record<Step, Part[]> = {
    x: [of('x')],
    mu: ['\\tfrac{1}{', String(m), '} \\cdot ', { term: 'x', text: bracketed(plain(sum(graph.x))) }],
    centred: [of('x'), ' - ', of('mu')],
    sigma: [
      '\\tfrac{1}{',
      String(m),
      '} \\cdot ',
      { term: 'centred', text: sumText(graph.centred.map((c) => c * c)) },
    ],
    s: ['\\sqrt{', of('sigma'), ' + ', { term: 'eps', text: small(graph.eps) }, '}'],
    xhat: [of('centred'), ' / ', of('s')],
    y: [gamma, ' \\cdot ', of('xhat'), ' + ', { term: 'beta', text: bracketed(atMost(graph.beta)) }],
    dy: [of('dy')],
    dxhat: [gamma, ' \\cdot ', of('dy')],
    ds: ['-', { term: 'dxhat', text: sumText(graph.dXHat.map((d, i) => d * graph.xHat[i])) }, ' / ', of('s')],
    dsigma: [of('ds'), ' / (2 \\cdot ', of('s'), ')'],
    dcentred: [
      of('dxhat'),
      ' / ',
      of('s'),
      ' + 2 \\cdot ',
      of('centred'),
      ' \\cdot ',
      of('dsigma'),
      ' / ',
      String(m),
    ],
    dmu: ['-', { term: 'dcentred', text: bracketed(gradientText(-graph.dMean, graph.gamma / graph.s)) }],
    dx: [of('dcentred'), ' + ', of('dmu'), ' / ', String(m)],
  };
  return parts[state.at];
}

export function numbersTex(state: GraphState): string {
  const result = termTex(state.at, valueText(state, state.at));
  const parts = partsOf(state).map((part) =>
    typeof part === 'string' ? part : termTex(part.term, part.text),
  );
  return `${result} = ${parts.join('')}`;
}

/** The same in plain text, for where KaTeX cannot be had. */
export function numbersText(state: GraphState): string {
  const text = partsOf(state)
    .map((part) => (typeof part === 'string' ? part : part.text))
    .join('')
    .replaceAll('\\cdot', '·')
    .replaceAll('-', '−')
    .replace('\\tfrac{1}{', '1/')
    .replace('\\sqrt{', '√(')
    .replace(/}$/, ')')
    .replace('}', '');
  return `${text} = ${valueText(state, state.at)}`;
}

/** @file A node's number as the reader sees it: what counts is never rounded to 0, and what rounding leaves of 0 is 0. */
import { atMost, digitsFor, plain } from '../../viz/numbers.ts';
import { gradientText } from '../gradientText.ts';
import type { Step } from './settings.ts';
import { gainOf, valueOf, type GraphState } from './state.ts';

type Numbers = Pick<GraphState, 'graph'>;

/** The number of a node; of one that every sample has, that of sample i. */
export function numberText(state: Numbers, node: Step, i: number): string {
  const value = valueOf(state, node, i);
  const gain = gainOf(state, node);
  if (gain !== undefined) return gradientText(value, gain);
  if (node === 'x') return plain(value); // as it was typed
  return node === 'mu' ? meanText(state) : threeDigits(value, noiseOf(state, node));
}

/** The gradient of gamma or beta: a sum over the batch. */
export function parameterGradientText(state: Numbers, of: 'dGamma' | 'dBeta'): string {
  const noise = 1e-12 + state.graph.x.length * noiseOf(state, 'xhat');
  return threeDigits(state.graph[of], of === 'dGamma' ? noise : 1e-12);
}

/** Four decimals at most; a small number keeps three digits instead: it is not 0. */
export function threeDigits(value: number, noise = 0): string {
  const size = Math.abs(value);
  if (size <= noise) return '0';
  return size < 0.1 ? plain(Number(value.toPrecision(3))) : atMost(value);
}

/** With as many decimals as show by how much the samples differ from it. */
function meanText({ graph: { mean, variance } }: Numbers): string {
  const spread = Math.sqrt(variance);
  return spread >= 0.1 || spread === 0 ? atMost(mean) : plain(Number(mean.toFixed(1 + digitsFor(spread))));
}

/** What rounding may leave of a 0: taking the mean off costs some units in the last place of x. */
function noiseOf({ graph: { x, s, gamma, beta } }: Numbers, node: Step): number {
  const ofCentred = 1e-14 * Math.max(...x.map(Math.abs));
  if (node === 'centred') return ofCentred;
  if (node === 'sigma') return ofCentred ** 2;
  if (node === 'xhat') return ofCentred / s;
  return node === 'y' ? Math.abs(gamma) * (ofCentred / s) + 1e-15 * Math.abs(beta) : 0;
}

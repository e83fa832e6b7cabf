/** @file The curvature of the loss as a matrix, with the numbers of the data as they are fed. */
import { termTex } from '../../viz/termTex.ts';
import type { ConditioningState } from './state.ts';
import { two } from './words.ts';

export function numbersTex({ mean, sd }: ConditioningState): string {
  const offset = termTex('mu', two(mean));
  const corner = `${termTex('sigma', `${two(sd)}^2`)} + ${termTex('mu', `${two(mean)}^2`)}`;
  return `H = \\begin{pmatrix} ${corner} & ${offset} \\\\ ${offset} & 1 \\end{pmatrix}`;
}

/** The same in plain text, for where KaTeX cannot be had. */
export function numbersText({ mean, sd }: ConditioningState): string {
  return `H = [${two(sd)}² + ${two(mean)}², ${two(mean)}; ${two(mean)}, 1]`;
}

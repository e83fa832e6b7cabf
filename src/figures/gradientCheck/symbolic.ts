/**
 * @file The gradient by algebra: mathjs differentiates y of the second of three samples, with no knowledge of ours.
 * Fetched when it is asked for; only the functions that the formula needs, on plain numbers. Nothing is compiled by
 * `eval`, which the site's policy forbids.
 */
import {
  addDependencies,
  create,
  derivativeDependencies,
  divideDependencies,
  multiplyDependencies,
  parseDependencies,
  powDependencies,
  sqrtDependencies,
  subtractDependencies,
  unaryMinusDependencies,
} from 'mathjs/number';

const { parse, derivative } = create({
  addDependencies,
  derivativeDependencies,
  divideDependencies,
  multiplyDependencies,
  parseDependencies,
  powDependencies,
  sqrtDependencies,
  subtractDependencies,
  unaryMinusDependencies,
});

const MEAN = '((a + b + c) / 3)';
const VARIANCE = `(((a - ${MEAN})^2 + (b - ${MEAN})^2 + (c - ${MEAN})^2) / 3)`;
/** y of b, up to beta, of which no gradient depends. */
export const FORMULA = `gamma * (b - ${MEAN}) / sqrt(${VARIANCE} + eps)`;

export interface Symbolic {
  /** d y_b / d a as mathjs writes it. */
  formula: string;
  /** d y_b / d a, d b, d c, evaluated. */
  values: number[];
}

export function differentiate(
  [a, b, c]: readonly number[],
  { gamma, eps }: { gamma: number; eps: number },
): Symbolic {
  const y = parse(FORMULA);
  // Simplifying takes a second each, saves a dozen characters, and changes no value.
  const derivatives = ['a', 'b', 'c'].map((name) => derivative(y, name, { simplify: false }));
  // A number, since all that stands in the formula is one.
  const values = derivatives.map((d) => d.evaluate({ a, b, c, gamma, eps }) as number);
  return { formula: derivatives[0].toString(), values };
}

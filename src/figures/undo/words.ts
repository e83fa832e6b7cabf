/** @file What the figure says of its present state, and its numbers as the reader sees them. */
import { digitsFor, fixed, plain, small } from '../../viz/numbers.ts';
import { isRounding, type UndoState } from './state.ts';

/** Three digits, whatever the size. */
function three(value: number): string {
  return small(Number(value.toPrecision(3)));
}

/** A number in the unit of the batch. Where eps makes the only difference there are digits enough to see it. */
export function short(value: number, { drawn, variance }: Pick<UndoState, 'drawn' | 'variance'>): string {
  if (Number.isNaN(value)) return 'undefined';
  if (drawn === 0) return plain(Number(value.toPrecision(7)));
  return fixed(value, digitsFor(Math.sqrt(variance)));
}

/** Whether y is x, as far as 64-bit numbers can be. */
export function isUndone({ miss, samples }: UndoState): boolean {
  return isRounding(
    miss,
    samples.map(({ x }) => x),
  );
}

/** "0", "0.422", or the few units in the last digit that rounding leaves: "8.9e−16". */
export function missText(state: UndoState): string {
  if (Number.isNaN(state.miss)) return 'undefined';
  if (!isUndone(state)) return three(state.miss);
  return state.miss === 0 ? '0' : `0 (rounding: ${state.miss.toExponential(1).replace('-', '−')})`;
}

/** The title of the row of y. */
export function missLabel(state: UndoState): string {
  if (state.choice === 'start' || Number.isNaN(state.miss)) return 'y = γx̂ + β';
  return `y: largest |y − x| = ${missText(state)}`;
}

/** The title: what to see in the drawing as it stands. */
export function finding(state: UndoState): string {
  const { drawn, choice, eps, samples, variance } = state;
  if (Number.isNaN(samples[0].xHat)) return 'All samples are equal and ε is 0: x̂ is 0/0, and so is y.';
  if (choice === 'start') return startFinding(state);
  if (isUndone(state) && variance === 0) return 'All samples are equal: β alone gives them back.';
  if (drawn > 0)
    return isUndone(state)
      ? `Batch ${drawn + 1} has the same μ and s: y is x.`
      : `Batch ${drawn + 1}: y misses x by up to ${missText(state)}. μ and s are this batch’s own, γ and β are not.`;
  if (isUndone(state))
    return choice === 's' || eps > 0
      ? 'y is x: nothing is left of the normalization.'
      : 'Without ε, σ and s are the same number, and y is x.';
  return `y misses x by up to ${missText(state)}: ε has shrunk every distance to ${shrinkText(state)}.`;
}

function startFinding({ drawn }: UndoState): string {
  return drawn > 0
    ? `Batch ${drawn + 1}: with γ = 1 and β = 0, y is x̂ once more.`
    : 'With γ = 1 and β = 0, y is x̂: neither unit nor origin of x is left.';
}

/** sqrt(v / (v + eps)) as a share: "89.4 %", "99.999875 %". */
function shrinkText({ shrink }: UndoState): string {
  const lost = 1 - shrink;
  const digits = Math.max(1, Math.min(10, -Math.floor(Math.log10(lost)) - 1));
  return `${(100 * shrink).toFixed(digits)}\u00a0%`;
}

/** The present number of every symbol, for the legend; of sample-wise ones, that of the marked sample. */
export function values(state: UndoState): Record<string, string> {
  const { samples, worst, mean, s, gamma, beta } = state;
  const { x, xHat, y } = samples[worst];
  const number = (value: number) => short(value, state);
  return {
    x: number(x),
    mu: number(mean),
    s: number(s),
    xhat: fixed(xHat, 2),
    gamma: number(gamma),
    beta: number(beta),
    y: number(y),
  };
}

/** The whole picture in words. */
export function summary(state: UndoState): string {
  const { samples, eps, mean, s, gamma, beta } = state;
  const number = (value: number) => short(value, state);
  const rows = samples.map(
    ({ name, x, xHat, y }) => `${name}: x ${number(x)}, normalized ${fixed(xHat, 2)}, y ${number(y)}`,
  );
  return `${finding(state)} μ = ${number(mean)}, s = ${number(s)}, γ = ${number(gamma)}, β = ${number(beta)}, ε = ${small(eps)}. Largest difference of y and x: ${missText(state)}. ${rows.join('; ')}.`;
}

/** @file What the figure says of its present state, and its numbers as the reader sees them. */
import { atMost, fixed, plain } from '../../viz/numbers.ts';
import { power, scientific } from '../../viz/powers.ts';
import { RUN } from './settings.ts';
import { obstacleOf, type CheckState, type Obstacle } from './state.ts';

/** An error as a reader may judge it: "62 %", "167 %", "6 · 10⁻¹²". */
export function errorText(error: number): string {
  if (!Number.isFinite(error)) return 'undefined';
  if (error === 0) return '0';
  if (error >= 0.001) return `${plain(Number((100 * error).toPrecision(error < 1 ? 2 : 3)))}\u00a0%`;
  return scientific(error);
}

/** How many digits of a gradient are right at this relative error. */
export function rightDigits(error: number): number {
  return Math.max(0, Math.min(16, Math.floor(-Math.log10(error))));
}

const digits = (count: number) => `${count} ${count === 1 ? 'digit' : 'digits'}`;

const OBSTACLES: Readonly<Record<Obstacle, string>> = {
  undefined: 'All samples are equal and ε is 0: no gradient is defined.',
  gamma: 'γ is 0: y does not depend on x, and every dX is 0.',
  few: 'One or two samples let nothing through, so there is no gradient to check. Take a larger batch.',
  push: 'Nothing gets through to x here, so there is no gradient to check. Push at one sample.',
};

/** In the empty plot. */
export function emptyText(state: CheckState): string {
  const obstacle = obstacleOf(state);
  if (!obstacle) return '';
  return obstacle === 'undefined' ? 'no dX is defined' : 'every dX is 0: nothing to compare';
}

/** The title: what to see in the drawing as it stands. */
export function finding(state: CheckState): string {
  const { formula, gap, now, exponent } = state;
  const obstacle = obstacleOf(state);
  if (obstacle) return OBSTACLES[obstacle];
  const h = `At h = ${power(exponent)}`;
  if (formula === 'constants' && gap < 1e-4)
    return 'This dY has no part along 1 or x̂: here the constants do no harm.';
  if (formula === 'constants') return state.through ? wrong(gap) : entirelyWrong(state);
  const [in64, in32] = [now.error64, now.error32].map(rightDigits);
  if (in64 === 0 && in32 === 0) return `${h} neither 64 nor 32 bits leave a digit that can be trusted.`;
  const share = `${h} the formula and the differences share ${digits(in64)} in 64 bits`;
  return in32 === 0
    ? `${share}; in 32 they are ${errorText(now.error32)} apart.`
    : `${share} and ${in32} in 32.`;
}

function wrong(gap: number): string {
  return `With mean and s as constants the formula is off by ${errorText(gap)}: no step size brings the error down.`;
}

/** Where nothing gets through, the constants are wrong in every digit; the sample that they are furthest off for. */
function entirelyWrong({ samples }: CheckState): string {
  const { name, formula } = samples.reduce((most, sample) =>
    Math.abs(sample.formula) > Math.abs(most.formula) ? sample : most,
  );
  return `The formula with constants says ${atMost(formula)} for ${name}; the differences say 0. Here it is entirely wrong.`;
}

/** Above the plot of the training run. Before it starts, nothing tells how it will end. */
export function runName({ run, steps }: CheckState): string {
  return `bias; the loss ${steps === 0 ? 'is' : 'stays'} ${plain(Number(run.loss.toPrecision(4)))}`;
}

/** What the training run shows, for the summary. */
export function runText({ run, steps }: CheckState): string {
  if (steps === 0) return 'The training run has not begun.';
  const bias = (values: Float64Array) => fixed(values[steps], 1);
  return `After ${steps} of ${RUN.steps} steps the bias is ${bias(run.constant)} with the mean as a constant, ${bias(run.through)} with the gradient through the mean; the loss is ${plain(Number(run.loss.toFixed(4)))} throughout.`;
}

/** A gradient in the table; differences at tiny steps may be far off. */
export function cell(value: number): string {
  if (!Number.isFinite(value)) return 'undefined';
  return Math.abs(value) >= 100 ? fixed(value, 2) : fixed(value, 7);
}

/** The whole picture in words. */
export function summary(state: CheckState): string {
  const { now, defined } = state;
  const errors = defined
    ? ` Relative error ${errorText(now.error64)} in 64 bits, ${errorText(now.error32)} in 32 bits.`
    : '';
  return `${finding(state)}${errors} ${runText(state)}`;
}

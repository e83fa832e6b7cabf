/** @file What the figure says of its present state, and its numbers as the reader sees them. */
import { plain, small } from '../../viz/numbers.ts';
import type { ConditioningState, Feeding, Score } from './state.ts';

/** What is fed to the line, as the axis and the table call it. */
export function feedName({ centred, scaled }: Feeding): string {
  const moved = centred > 0.5;
  if (scaled <= 0.5) return moved ? 'x − μ' : 'x, as it is';
  return moved ? '(x − μ) / σ' : 'x / σ';
}

/** At most two decimals: "50", "2.5". */
export function two(value: number): string {
  return plain(Number(value.toFixed(2)));
}

/** Three digits, without an exponent: "0.000689". */
export function rateText(rate: number): string {
  return small(Number(rate.toPrecision(3)));
}

export function count(value: number): string {
  return value.toLocaleString('en-US');
}

/** "21,038", "66", "1" */
export function conditionText(condition: number): string {
  return condition.toLocaleString('en-US', { maximumFractionDigits: condition < 100 ? 1 : 0 });
}

/** A contour's height: "0.01", "1", "1,000". */
export function levelText(level: number): string {
  return level < 1 ? small(level) : count(level);
}

/** The title: what to see in the drawing as it stands. */
export function finding(state: ConditioningState): string {
  const { step, is, left, rate, rates } = state;
  if (is === 'diverged')
    return `Learning rate ${rateText(rate)} is beyond the limit of ${rateText(rates.limit)}: after ${steps(step)} the excess loss is a million times what it was.`;
  if (is === 'there' && step === 0) return 'You start at the lowest point: nothing is left to do.';
  if (is === 'there') return `${arrival(step)}: a millionth of the excess loss is left.`;
  if (step === 0) return shape(state);
  if (left > 1) return `After ${steps(step)} the excess loss is ${timesText(left)} times what it was.`;
  return `After ${steps(step)}, ${leftText(left)} of the excess loss is left.`;
}

const arrival = (step: number) => (step === 1 ? 'One step, and it is there' : `There after ${steps(step)}`);

export function steps(step: number): string {
  return step === 1 ? '1 step' : `${count(step)} steps`;
}

function shape({ centred, scaled, rates, mean, sd }: ConditioningState): string {
  const long = Math.round(Math.sqrt(rates.condition));
  const times = `${long} times as long as it is wide`;
  if (centred && scaled) return 'Standardized: the valley is a round bowl.';
  if (centred) return `The offset is gone, the valley is ${times}: the spread of ${two(sd)} is left.`;
  if (scaled) return `Scaled alone, the valley leans, and is ${times}: the offset of ${two(mean)} is left.`;
  return `An offset of ${two(mean)} and a spread of ${two(sd)}: the loss is a gorge, ${times}.`;
}

/** "91.2 %", and never 0 or 100 % where that is not so. */
export function leftText(left: number): string {
  const percent = 100 * left;
  if (percent > 99.9) return 'more than 99.9 %';
  if (percent >= 1) return `${percent.toFixed(1)} %`;
  return `${small(Number(percent.toPrecision(2)))} %`;
}

function timesText(left: number): string {
  return left < 10 ? left.toFixed(2) : count(Math.round(left));
}

/** What stands over the slider. */
export function rateWords({ rate, rates }: ConditioningState): string {
  const exactly = isAtLimit(rate, rates) ? ', exactly the limit' : '';
  const which = !exactly && rate > rates.limit ? ', which diverges' : exactly;
  return `${rateText(rate)}${which}`;
}

/** Under the slider. Two numbers that look the same would say nothing. */
export function limitText({ rate, rates }: ConditioningState): string {
  const limit = rateText(rates.limit);
  const hair = rateText(rate) === limit && rate < rates.limit && !isAtLimit(rate, rates);
  return hair ? 'a hair below the limit' : `stable below ${limit}`;
}

const isAtLimit = (rate: number, { limit }: ConditioningState['rates']) => Math.abs(rate / limit - 1) < 1e-9;

/** The slider's value for those who hear it; the others see which button is pressed. */
export function rateSpoken(state: ConditioningState): string {
  const best = state.isBest ? ', best for the worst start' : '';
  return `${rateWords(state)}${best}, ${limitText(state)}`;
}

/** Over the map, where the steps are too many to be drawn one by one; "ten" is FIRST of way.ts. */
export function leapsText({ step }: ConditioningState, narrow: boolean): string {
  return narrow ? `${steps(step)}, ten drawn` : `${steps(step)}, the first ten drawn`;
}

/** Under the controls: the step, and what is left. */
export function progress({ step, is, left }: ConditioningState): string {
  if (step === 0) return 'Step 0. Play goes down step by step.';
  const rest = is !== 'going' ? is : left > 1 ? `excess loss × ${timesText(left)}` : `${leftText(left)} left`;
  return `Step ${count(step)} · ${rest}`;
}

/** The whole picture in words. */
export function summary(state: ConditioningState): string {
  const { rates, start, line, step, bowl, mean, sd } = state;
  const at = (place: { w: number; b: number }) => `slope ${two(place.w)}, intercept ${two(place.b)}`;
  const now = step > 0 ? ` After ${steps(step)} the descent is at ${at(line)}.` : '';
  return `${finding(state)} The line is fed ${feedName(state)}, with mean ${two(mean)} and standard deviation ${two(sd)}. Condition number ${conditionText(rates.condition)}; the learning rate is ${rateSpoken(state)}. The best line has ${at(bowl.best)}. The descent starts at ${at(start)}.${now}`;
}

/** A row of the table, for those who hear it. */
export function scoreText(score: Score): { condition: string; best: string; steps: string } {
  return {
    condition: conditionText(score.condition),
    best: small(Number(score.best.toPrecision(2))),
    steps: count(score.steps),
  };
}

/** The present number of every symbol, for the legend. */
export function values({ mean, sd }: ConditioningState): Record<string, string> {
  return { mu: two(mean), sigma: two(sd) };
}

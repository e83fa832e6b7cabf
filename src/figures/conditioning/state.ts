/** @file The figure's numbers: the data as they are fed, the bowl of their loss, and how far the descent has come. */
import {
  bowlOf,
  descend,
  excessLoss,
  ratesFor,
  stepsToGrow,
  stepsToShare,
  type Bowl,
  type Line,
  type Rates,
} from '../../nn/bowl.ts';
import { drawSample, MEAN, SD, type Sample } from './data.ts';
import { GROWN, SHARE, type Rate } from './settings.ts';
import { wayOf, type Way } from './way.ts';

/** How much of each is done, from 0 to 1: in between while the picture moves. */
export interface Feeding {
  centred: number;
  scaled: number;
}

export interface ConditioningInput extends Feeding {
  start: Line;
  rate: Rate;
  step: number;
}

export interface ConditioningState extends Feeding {
  /** What is fed to the line, and what it should say. */
  x: Float64Array;
  target: Float64Array;
  mean: number;
  sd: number;
  bowl: Bowl;
  rates: Rates;
  /** The learning rate in use, and whether it is the one that is best for the worst start. */
  rate: number;
  isBest: boolean;
  start: Line;
  step: number;
  /** The step at which the descent is over: it has arrived, or diverged. */
  lastStep: number;
  is: 'going' | 'there' | 'diverged';
  /** The line after so many steps. */
  line: Line;
  /** How much of the excess loss at the start is left; 0 where there was none. */
  left: number;
  way: Way;
}

/** Nobody waits longer, at whatever rate. */
const MOST_STEPS = 1e7;

let drawn: Sample | undefined;

export function conditioningState(input: ConditioningInput): ConditioningState {
  const { centred, scaled, start } = input;
  const { x: raw, target } = (drawn ??= drawSample());
  const unit = SD ** scaled;
  const x = raw.map((xi) => (xi - centred * MEAN) / unit);
  const bowl = bowlOf(x, target);
  const rates = ratesFor(bowl.axes);
  const rate = input.rate === 'best' ? rates.best : input.rate;
  const end = endOf(bowl, start, rate);
  const step = Math.min(input.step, end.lastStep);
  const line = descend(bowl, start, rate, step);
  const before = excessLoss(bowl, start);
  return {
    centred,
    scaled,
    x,
    target,
    mean: ((1 - centred) * MEAN) / unit,
    sd: SD / unit,
    bowl,
    rates,
    rate,
    isBest: input.rate === 'best',
    start,
    step,
    lastStep: end.lastStep,
    is: step < end.lastStep ? 'going' : end.is,
    line,
    left: before > 0 ? excessLoss(bowl, line) / before : 0,
    way: wayOf(bowl, start, rate, step),
  };
}

function endOf(bowl: Bowl, start: Line, rate: number): Pick<ConditioningState, 'lastStep' | 'is'> {
  const arrives = stepsToShare(bowl, start, rate, SHARE);
  if (arrives <= MOST_STEPS) return { lastStep: arrives, is: 'there' };
  const grows = stepsToGrow(bowl, start, rate, GROWN);
  if (grows <= MOST_STEPS) return { lastStep: grows, is: 'diverged' };
  return { lastStep: MOST_STEPS, is: 'going' };
}

/** What the table compares: the four ways to feed the feature, each at the rate that is best for the worst start. */
export interface Score extends Feeding {
  condition: number;
  best: number;
  steps: number;
}

export function scores(start: Line): Score[] {
  const feedings = [0, 1].flatMap((centred) => [0, 1].map((scaled) => ({ centred, scaled })));
  const order = [feedings[0], feedings[2], feedings[1], feedings[3]]; // centred alone before scaled alone
  return order.map((feeding) => {
    const { rates, lastStep } = conditioningState({ ...feeding, start, rate: 'best', step: 0 });
    return { ...feeding, condition: rates.condition, best: rates.best, steps: lastStep };
  });
}

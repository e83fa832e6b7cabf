/** @file What the race shows: two nets, what was seen of each, and the reader's bets. */
import type { Phase } from '../../training/session.ts';
import { accuracyAt, type LossPoint, type RunLog, type Test } from '../../training/runLog.ts';
import { BET_STEP, buildAt, LAST_STEP, PEEK_STEP, RECORDED } from './settings.ts';

export interface Contestant {
  who: 'with' | 'without';
  losses: readonly LossPoint[];
  tests: readonly Test[];
  /** Test accuracy at the step of the bets, once it is there. */
  atBet: number | undefined;
  /** The newest test that the reader may see. */
  last: Test | undefined;
  /** shown × classes probabilities. */
  answers: ArrayLike<number>;
  /** The step at which the loss was no number any more. */
  diverged: { step: number; loss: number } | undefined;
  /** The reader's bet, in percent. */
  bet: number;
}

export interface RaceState {
  phase: Phase;
  /** Steps that both nets have made; of a recording, those that are shown before the bets are placed. */
  step: number;
  /** The curves are those of the recorded run. */
  recorded: boolean;
  /** The run was opened from elsewhere: nobody bet on it, and it was not asked for the six digits. */
  opened: boolean;
  /** The reader has chosen another learning rate or seed than the recorded run has. */
  otherThanRecorded: boolean;
  /** Where the axis of steps ends. */
  end: number;
  contestants: readonly [Contestant, Contestant];
  /** Every change of the learning rate on the way: the step, and the rate from there on. */
  rateChanges: readonly (readonly [number, number])[];
  /** As it is set now, for both. */
  learningRate: number;
  /** That of the last step, which the curves show: what is set may have changed since. */
  lastRate: number;
  /** Of the run; of a recording, that of the one that Start would begin. */
  seed: number;
  /** The run, or the one that Start would begin, multiplies and adds in one rounding where the machine can. */
  fused: boolean;
}

export interface RaceInput {
  phase: Phase;
  /** Without batch normalization, and with it; the recorded ones while the phase is idle. */
  logs: readonly [without: RunLog, withBn: RunLog];
  bets: { with: number; without: number };
  learningRate: number;
  seed: number;
  /** In steps a frame; the slowest, unless it is given. */
  speed?: number;
}

export function raceState({ phase, logs, bets, learningRate, seed, speed = 1 }: RaceInput): RaceState {
  const recorded = phase === 'idle';
  const [without, withBn] = logs;
  const seen = recorded ? PEEK_STEP : Infinity;
  const step = Math.min(...logs.map((log) => log.step), seen);
  return {
    phase,
    step,
    recorded,
    // A run that ends here has given its answers; what is handed over carries none.
    opened: (phase === 'done' || phase === 'diverged') && logs.every(({ answers }) => answers.length === 0),
    otherThanRecorded: recorded && (learningRate !== RECORDED.learningRate || seed !== RECORDED.seed),
    end: axisEnd(step),
    contestants: [
      contestant('with', withBn, bets.with, seen),
      contestant('without', without, bets.without, seen),
    ],
    rateChanges: without.learningRates.slice(1),
    learningRate,
    lastRate: without.learningRates.at(-1)?.[1] ?? learningRate,
    seed: recorded ? seed : without.config.seed,
    fused: (recorded ? buildAt(speed) : without.config.build) === 'relaxed',
  };
}

function contestant(who: Contestant['who'], log: RunLog, bet: number, seen: number): Contestant {
  const { standing } = log;
  return {
    who,
    losses: log.losses,
    tests: log.tests,
    atBet: accuracyAt(log, BET_STEP),
    last: log.tests.findLast((test) => test.step <= seen),
    answers: log.answers,
    diverged: standing.is === 'diverged' ? { step: standing.step, loss: standing.loss } : undefined,
    bet,
  };
}

/** The axis doubles when the curves reach its end. */
function axisEnd(step: number): number {
  let end = BET_STEP;
  while (end < step) end *= 2;
  return Math.min(end, LAST_STEP);
}

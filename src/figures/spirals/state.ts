/** @file What the figure shows: four nets on the same spirals, and what was seen of each. */
import type { Phase } from '../../training/session.ts';
import type { RunLog, Test } from '../../training/runLog.ts';
import { GRID_REACH, spiralPoints } from '../../training/spiralSource.ts';
import { HALF_STEP, LAST_STEP, NETS, PEEK_STEP, RECORDED, spiralsConfig, type Net } from './settings.ts';

export interface Contestant extends Net {
  tests: readonly Test[];
  /** The newest test that the reader may see. */
  last: Test | undefined;
  /** The mean accuracy of its tests since HALF_STEP; undefined before there are two of them. */
  average: number | undefined;
  /** The probability of the second class on each point of the grid, row by row from the bottom; empty where there is none. */
  field: readonly number[];
  /** The step at which the loss was no number any more. */
  diverged: number | undefined;
}

/** A point of the test set: where it is, and to which arm it belongs. */
export interface Dot {
  x: number;
  y: number;
  arm: number;
}

export interface SpiralsState {
  phase: Phase;
  /** The curves are those of the recorded run, up to PEEK_STEP. */
  recorded: boolean;
  /** The reader has chosen another learning rate or seed than the recorded run has. */
  otherThanRecorded: boolean;
  rate: string;
  seed: number;
  /** Steps made by those that are still going. */
  step: number;
  end: number;
  contestants: readonly Contestant[];
  dots: readonly Dot[];
  /** The plane is shown so far in each direction. */
  reach: number;
}

export interface SpiralsInput {
  phase: Phase;
  /** In the order of NETS; the recorded ones while the phase is idle. */
  logs: readonly RunLog[];
  rate: string;
  seed: number;
}

export function spiralsState({ phase, logs, rate, seed }: SpiralsInput): SpiralsState {
  const recorded = phase === 'idle';
  const seen = recorded ? PEEK_STEP : Infinity;
  return {
    phase,
    recorded,
    otherThanRecorded: recorded && (rate !== RECORDED.rate || seed !== RECORDED.seed),
    rate,
    seed,
    step: Math.min(Math.max(...logs.map((log) => log.step)), seen),
    end: LAST_STEP,
    contestants: NETS.map((net, n) => contestant(net, logs[n], seen)),
    dots: DOTS,
    reach: GRID_REACH,
  };
}

function contestant(net: Net, { tests, answers, standing }: RunLog, seen: number): Contestant {
  const visible = tests.filter(({ step }) => step <= seen);
  return {
    ...net,
    tests: visible,
    last: visible.at(-1),
    average: averageOf(visible),
    field: Array.from(answers).filter((_, k) => k % 2 === 1),
    diverged: standing.is === 'diverged' ? standing.step : undefined,
  };
}

function averageOf(tests: readonly Test[]): number | undefined {
  const late = tests.filter(({ step }) => step >= HALF_STEP);
  if (late.length < 2) return undefined;
  return late.reduce((sum, { accuracy }) => sum + accuracy, 0) / late.length;
}

/** Enough to see both arms: two neighbours, one of each, out of six. */
const DOTS = dotsOf();

function dotsOf(): Dot[] {
  const { inputs, labels, count } = spiralPoints(spiralsConfig(NETS[0], RECORDED.seed).examples, 'test');
  const all = Array.from({ length: count }, (_, i) => ({
    x: inputs[2 * i],
    y: inputs[2 * i + 1],
    arm: labels[i],
  }));
  return all.filter((_, i) => i % 6 < 2);
}

/** @file What the capstone shows: two nets over the steps, the band of one sigmoid in each, and the reader's line. */
import { digitCounts, type DigitCounts } from '../../training/digitCounts.ts';
import type { Pair } from '../../training/pairOfRuns.ts';
import { placeOf, unitNumber } from '../../training/probe.ts';
import type { RunLog, Test } from '../../training/runLog.ts';
import type { Phase } from '../../training/session.ts';
import { gapOf, outcomeOf, sameRecipe, type Outcome } from './recipe.ts';
import { AXIS_ENDS, LAYER, type Recipe } from './settings.ts';
import { watchesLayer } from './typicalUnit.ts';

/** Three percentiles of a sigmoid's input over the probe's images. */
export interface Band {
  step: number;
  p15: number;
  p50: number;
  p85: number;
}

export interface Contestant {
  who: 'with' | 'without';
  tests: readonly Test[];
  /** Empty where the run did not watch this unit. */
  bands: readonly Band[];
  /** At the reader's line. */
  accuracy: number | undefined;
  band: Band | undefined;
  diverged: number | undefined;
}

/** The accuracies of a kept run, drawn faintly behind. */
export interface Shade {
  id: string;
  without: readonly Test[];
  with: readonly Test[];
}

export interface PaperState {
  phase: Phase;
  /** The curves are those of the committed recording. */
  recorded: boolean;
  /** Steps that both nets have made. */
  step: number;
  /** The steps at which both were tested, and the one of them where the line stands. */
  steps: readonly number[];
  at: number;
  contestants: readonly [Contestant, Contestant];
  /** In points, at the line; NaN before the first test. */
  gap: number;
  outcome: Outcome;
  /** What is set would give another run than the one that is shown. */
  otherThanShown: boolean;
  wanted: Recipe;
  /** Counted from 1. */
  unit: number;
  /** Units that the run watched, counted from 1; undefined for all. */
  watched: readonly number[] | undefined;
  digits: DigitCounts;
  axes: 'paper' | 'start';
  shades: readonly Shade[];
}

export interface PaperInput {
  phase: Phase;
  recorded: boolean;
  logs: Pair<RunLog>;
  /** Where the reader's line was put. */
  at: number;
  wanted: Recipe;
  unit: number;
  axes: 'paper' | 'start';
  shades: readonly Shade[];
}

export function paperState({ logs, at, ...input }: PaperInput): PaperState {
  const { wanted, axes, unit } = input;
  const [without, withBn] = logs;
  const end = AXIS_ENDS[axes];
  const shared = Math.min(without.tests.length, withBn.tests.length);
  const steps = withBn.tests
    .slice(0, shared)
    .map(({ step }) => step)
    .filter((step) => step <= end);
  const line = steps.findLast((step) => step <= at) ?? 0;
  const contestants: [Contestant, Contestant] = [
    contestant('with', withBn, line, unit),
    contestant('without', without, line, unit),
  ];
  const outcome = outcomeOf(logs);
  return {
    ...input,
    step: Math.min(without.step, withBn.step),
    steps,
    at: line,
    contestants,
    gap: gapOf(contestants[1].accuracy ?? NaN, contestants[0].accuracy ?? NaN),
    outcome,
    // Before the first step the rate is NaN: the run is as it was wanted.
    otherThanShown: outcome.learningRate > 0 && (outcome.changed || !sameRecipe(outcome, wanted)),
    watched: withBn.units?.map((index) => index + 1),
    digits: digitCounts(withBn.config),
  };
}

function contestant(who: Contestant['who'], log: RunLog, at: number, unit: number): Contestant {
  const { tests, standing } = log;
  const bands = bandsOf(log, unit - 1);
  return {
    who,
    tests,
    bands,
    accuracy: tests.find(({ step }) => step === at)?.accuracy,
    band: bands.findLast(({ step }) => step <= at),
    diverged: standing.is === 'diverged' ? standing.step : undefined,
  };
}

function bandsOf({ probes, units }: RunLog, index: number): Band[] {
  const row = units ? units.indexOf(index) : index;
  if (row < 0) return [];
  return probes.filter(watchesLayer).map((sample) => {
    const place = placeOf(sample, LAYER, 'activationInput');
    const [p15, p50, p85] = (['p15', 'p50', 'p85'] as const).map((name) => unitNumber(place, row, name));
    return { step: sample.step, p15, p50, p85 };
  });
}

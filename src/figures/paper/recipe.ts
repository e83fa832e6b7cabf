/** @file What a pair of runs was made with, and how it ended: a row of the list, a point of the plane. */
import type { Pair } from '../../training/pairOfRuns.ts';
import { probeOf, type Recording } from '../../training/recording.ts';
import type { RunLog, Test } from '../../training/runLog.ts';
import { LAST_STEP, TASK_ACCURACY, TASK_GAP, type Recipe } from './settings.ts';

export interface Outcome extends Recipe {
  /** The rate was changed on the way: `learningRate` is that of the last step. */
  changed: boolean;
  /** The last step at which both were tested, and what they got right there, 0 to 1. */
  step: number;
  without: number;
  withBn: number;
  /** In points; negative where the plain net is ahead. */
  gap: number;
  /** The gap of a whole run is smaller than the task asks for, whichever net is ahead. */
  solved: boolean;
}

type Made = Pick<RunLog, 'config' | 'learningRates'>;

export function recipeOf({ config, learningRates }: Made | Recording): Recipe & { changed: boolean } {
  const { net, seed, examples } = config;
  const rates = learningRates.map(([, rate]) => rate);
  return {
    learningRate: rates[rates.length - 1] ?? NaN,
    initSd: net.initSd,
    input: examples.kind === 'digits' ? examples.input : 'grey',
    seed,
    changed: new Set(rates).size > 1,
  };
}

export function outcomeOf([without, withBn]: Pair<RunLog>): Outcome {
  return outcome(recipeOf(withBn), without.tests, withBn.tests);
}

/** The same, without unpacking the recordings. */
export function outcomeOfRecordings([without, withBn]: Pair<Recording>): Outcome {
  return outcome(recipeOf(withBn), testsOf(without), testsOf(withBn));
}

export function testsOf(recording: Recording): Test[] {
  const { steps, values } = probeOf(recording, 'testAccuracy');
  return steps.map((step, k) => ({ step, accuracy: values[k] }));
}

function outcome(
  recipe: Recipe & { changed: boolean },
  plain: readonly Test[],
  normalized: readonly Test[],
): Outcome {
  const last = Math.min(plain.length, normalized.length) - 1;
  const [without, withBn] = [plain, normalized].map((tests) => tests[last]?.accuracy ?? NaN);
  const step = normalized[last]?.step ?? 0;
  const gap = gapOf(without, withBn);
  const solved = isWhole({ step, without, withBn }) && Math.abs(gap) < TASK_GAP;
  return { ...recipe, step, without, withBn, gap, solved };
}

/** It went to the last step, and both nets learned: the task looks at no other. */
export function isWhole({ step, without, withBn }: Pick<Outcome, 'step' | 'without' | 'withBn'>): boolean {
  return step === LAST_STEP && Math.min(without, withBn) > TASK_ACCURACY;
}

/** In points, to two decimals: one image of 10,000 is the hundredth of a point. */
export function gapOf(without: number, withBn: number): number {
  return Math.round(1e4 * (withBn - without)) / 100;
}

export function sameRecipe(a: Recipe, b: Recipe): boolean {
  return (
    a.learningRate === b.learningRate && a.initSd === b.initSd && a.input === b.input && a.seed === b.seed
  );
}

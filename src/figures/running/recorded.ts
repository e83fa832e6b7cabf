/** @file The recorded run, as numbers: minibatch by minibatch, and what it was drawn from. */
import recorded from './recorded.json' with { type: 'json' };
import type { Moments, Rule } from '../../nn/runningRules.ts';
import { ALPHAS } from './settings.ts';

export const M = recorded.m;
export const LAYER = recorded.layer;

/** Of step 1, 2, …; the variance with 1/m. */
export const BATCHES: readonly Moments[] = momentsOf(recorded.batch);

/** What many minibatches give with the weights held still; the variance with 1/(m − 1). */
export const POPULATION: readonly (Moments & { step: number })[] = momentsOf(recorded.population).map(
  (moments, k) => ({ ...moments, step: k * recorded.population.every }),
);

/** Share of the test images that the whole net gets right, at a few steps. */
export interface Accuracies {
  step: number;
  /** In training mode, by minibatches of test images. */
  byBatch: number;
  /** In inference mode, with what a rule remembers. */
  byRule: number;
}

export function accuraciesOf(rule: Rule): Accuracies[] {
  const { steps, byRule, byBatch } = recorded.accuracy;
  const column = rule.alpha === undefined ? 2 * ALPHAS.length : columnOf(rule.alpha, rule.unbiased);
  return steps.map((step, k) => ({
    step,
    byBatch: byBatch[k] / 1000,
    byRule: byRule[k][column] / 1000,
  }));
}

/** As the recording has them: each alpha with both variances, first the one with 1/(m − 1). */
function columnOf(alpha: number, unbiased: boolean): number {
  return 2 * ALPHAS.indexOf(alpha) + (unbiased ? 0 : 1);
}

function momentsOf({ means, variances }: { means: number[]; variances: number[] }): Moments[] {
  return means.map((mean, k) => ({ mean: mean / 1000, variance: variances[k] / 1000 }));
}

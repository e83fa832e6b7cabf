/** @file How running statistics take in a new minibatch: the frameworks' rules, and the plain average. */

export const RULE_NAMES = ['pytorch', 'keras', 'flax', 'average'] as const;
export type RuleName = (typeof RULE_NAMES)[number];

export interface Rule {
  /** Weight of the new minibatch; undefined for the plain average, which gives the t-th one 1/t. */
  alpha: number | undefined;
  /** Whether the variance is remembered with 1/(m − 1); else as it was normalized with, 1/m. */
  unbiased: boolean;
}

/** One feature, of one minibatch or as it is remembered. */
export interface Moments {
  mean: number;
  variance: number;
}

/** As they come: PyTorch's momentum is 0.1 and weighs the new batch; Keras' and Flax' is 0.99 and weighs the old value. */
export const RULES: Readonly<Record<RuleName, Rule>> = {
  pytorch: { alpha: 0.1, unbiased: true },
  keras: { alpha: 0.01, unbiased: false },
  flax: { alpha: 0.01, unbiased: false },
  average: { alpha: undefined, unbiased: true },
};

/** What is remembered before the first minibatch, in all of them. */
export const START: Moments = { mean: 0, variance: 1 };

/** Of the t-th minibatch, counted from 1. */
export function weightOf({ alpha }: Rule, t: number): number {
  return alpha ?? 1 / t;
}

/** The variance that a rule takes from a minibatch of m; `variance` has 1/m. */
export function storedVariance({ unbiased }: Rule, variance: number, m: number): number {
  return unbiased ? (variance * m) / (m - 1) : variance;
}

/** old · (1 − weight) + new · weight, for both numbers. */
export function remember(rule: Rule, old: Moments, batch: Moments, t: number, m: number): Moments {
  const weight = weightOf(rule, t);
  const blend = (before: number, now: number) => (1 - weight) * before + weight * now;
  return {
    mean: blend(old.mean, batch.mean),
    variance: blend(old.variance, storedVariance(rule, batch.variance, m)),
  };
}

/** The share of what is remembered that still is the start, after t minibatches. */
export function startLeft(rule: Rule, t: number): number {
  if (rule.alpha === undefined) return t === 0 ? 1 : 0;
  return (1 - rule.alpha) ** t;
}

/** Minibatches until 99 % of what is remembered comes from minibatches; 1 for the average, and for an alpha of 1. */
export function stepsTo99({ alpha }: Rule): number {
  return alpha === undefined || alpha === 1 ? 1 : Math.ceil(Math.log(0.01) / Math.log(1 - alpha) - 1e-9);
}

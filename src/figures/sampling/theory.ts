/** @file What to expect of the statistics of m independent samples, from the moments of the population they come from. */
import type { Population } from './population.ts';
import type { Statistic } from './settings.ts';

export interface Expected {
  /** The average over ever more minibatches. */
  average: number;
  /** The standard deviation from one minibatch to the next. */
  spread: number;
}

type Moments = Pick<Population, 'mean' | 'variance' | 'fourth'>;

/** Exact for every population whose fourth moment is finite, whatever its shape. */
export function expected(statistic: Statistic, { mean, variance, fourth }: Moments, m: number): Expected {
  if (statistic === 'mean') return { average: mean, spread: Math.sqrt(variance / m) };
  const unbiased = Math.sqrt((fourth - ((m - 3) / (m - 1)) * variance ** 2) / m);
  if (statistic === 'unbiased') return { average: variance, spread: unbiased };
  const share = (m - 1) / m;
  return { average: share * variance, spread: share * unbiased };
}

/** The same for a normal shape of this mean and variance. Of the mean it says nothing new: there the shape is no matter. */
export function expectedIfNormal(
  statistic: Statistic,
  { mean, variance }: Moments,
  m: number,
): Expected | undefined {
  if (statistic === 'mean') return undefined;
  return expected(statistic, { mean, variance, fourth: 3 * variance ** 2 }, m);
}

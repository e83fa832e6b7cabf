/** @file Both laws with the reader's numbers, in TeX and in plain text. */
import type { SamplingState } from './state.ts';
import { three } from './words.ts';

interface Formula {
  tex: string;
  text: string;
}

/** The spread of the mean: sigma over the root of m. */
export function spreadOfMean({ population, m }: SamplingState): Formula {
  const sd = Math.sqrt(population.variance);
  const [sigma, result] = [three(sd), three(sd / Math.sqrt(m))];
  return {
    tex: `\\frac{${sigma}}{\\sqrt{${m}}} = \\term{mu}{${result}}`,
    text: `${sigma} / √${m} = ${result}`,
  };
}

/** The average of the variance with 1/m. */
export function averageOfVariance({ population, m }: SamplingState): Formula {
  const [variance, result] = [three(population.variance), three(((m - 1) / m) * population.variance)];
  return {
    tex: `\\frac{${m - 1}}{${m}} \\cdot ${variance} = \\term{sigma}{${result}}`,
    text: `${m - 1}/${m} · ${variance} = ${result}`,
  };
}

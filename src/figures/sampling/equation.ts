/** @file The laws of each statistic, as TeX with symbols, and with the reader's numbers also as plain text. */
import type { Statistic } from './settings.ts';
import type { SamplingState } from './state.ts';
import { expected } from './theory.ts';
import { three } from './words.ts';

export interface Formula {
  tex: string;
  text: string;
}

export interface Law {
  tex: string;
  label: string;
}

const UNBIASED = '\\tfrac{m}{m-1}\\,\\variance';
const ROOT = '\\sqrt{\\frac{1}{m}\\Bigl(\\mu_4 - \\frac{m-3}{m-1}\\,\\sigma^4\\Bigr)}';

/** The spread of each statistic from one minibatch to the next. */
export const SPREAD: Readonly<Record<Statistic, Law>> = {
  mean: {
    tex: '\\operatorname{sd}(\\mean) = \\frac{\\sigma}{\\sqrt{m}}',
    label: 'The standard deviation of the batch mean is the population’s, over the root of m',
  },
  biased: {
    tex: `\\operatorname{sd}(\\variance) = \\frac{m-1}{m} ${ROOT}`,
    label: 'The standard deviation of the batch variance, from the fourth moment of the population',
  },
  unbiased: {
    tex: `\\operatorname{sd}\\bigl(${UNBIASED}\\bigr) = ${ROOT}`,
    label: 'The standard deviation of the unbiased variance, from the fourth moment of the population',
  },
};

/** Where each statistic lies on average. */
export const AVERAGE: Readonly<Record<Statistic, Law>> = {
  mean: {
    tex: '\\operatorname{average}(\\mean) = \\mu',
    label: 'The average of the batch mean is the population’s mean',
  },
  biased: {
    tex: '\\operatorname{average}(\\variance) = \\frac{m-1}{m}\\,\\sigma^2',
    label: 'The average of the batch variance is m minus one over m times the population’s',
  },
  unbiased: {
    tex: `\\operatorname{average}\\bigl(${UNBIASED}\\bigr) = \\sigma^2`,
    label: 'The average of the unbiased variance is the population’s variance',
  },
};

export function spreadFormula(statistic: Statistic, { population, m }: SamplingState): Formula {
  const result = three(expected(statistic, population, m).spread);
  if (statistic === 'mean') {
    const sigma = three(Math.sqrt(population.variance));
    return {
      tex: `\\frac{${sigma}}{\\sqrt{${m}}} = \\term{mu}{${result}}`,
      text: `${sigma} / √${m} = ${result}`,
    };
  }
  const [fourth, square] = [three(population.fourth), three(population.variance ** 2)];
  const tex = `\\sqrt{\\frac{1}{${m}}\\Bigl(${fourth} - \\frac{${m - 3}}{${m - 1}} \\cdot ${square}\\Bigr)}`;
  const share = statistic === 'biased';
  return {
    tex: `${share ? `\\frac{${m - 1}}{${m}}` : ''} ${tex} = \\term{sigma}{${result}}`,
    text: `${share ? `${m - 1}/${m} · ` : ''}√(1/${m} · (${fourth} − ${minus(m - 3)}/${m - 1} · ${square})) = ${result}`,
  };
}

export function averageFormula(statistic: Statistic, { population, m }: SamplingState): Formula {
  if (statistic === 'mean') {
    const mu = three(population.mean);
    return { tex: `\\mu = \\term{mu}{${mu.replace('−', '-')}}`, text: `μ = ${mu}` };
  }
  const variance = three(population.variance);
  if (statistic === 'unbiased')
    return { tex: `\\sigma^2 = \\term{sigma}{${variance}}`, text: `σ² = ${variance}` };
  const result = three(expected(statistic, population, m).average);
  return {
    tex: `\\frac{${m - 1}}{${m}} \\cdot ${variance} = \\term{sigma}{${result}}`,
    text: `${m - 1}/${m} · ${variance} = ${result}`,
  };
}

function minus(value: number): string {
  return value < 0 ? `(−${-value})` : String(value);
}

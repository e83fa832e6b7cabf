/** @file What minibatches are drawn from: recorded pre-activations, or a shape with known moments. */
import type { Random } from '../../nn/random.ts';
import { exp, log } from '../../nn/portableMath.ts';
import { standardize } from '../../nn/standardize.ts';
import recorded from './recorded.json' with { type: 'json' };
import type { PopulationName } from './settings.ts';

export interface Population {
  name: PopulationName;
  mean: number;
  variance: number;
  /** The fourth central moment: the average of (x − mean)⁴. */
  fourth: number;
  /** The stretch of the number line to show. */
  domain: readonly [number, number];
  /** One value, independent of all others. */
  draw(random: Random): number;
  /** Its density, as the corners of a line; the highest one is 1. */
  outline: readonly Corner[];
}

export interface Corner {
  x: number;
  height: number;
}

/** What one unit computed for 2,000 digits; recorded.json says of which net. */
export const recordedValues = Float64Array.from(recorded.thousandths, (thousandth) => thousandth / 1000);
const ROOT_3 = Math.sqrt(3);
/** Corners of a density's outline. */
const POINTS = 320;
const HUMP = { at: 0.95, sd: Math.sqrt(1 - 0.95 ** 2) };

/** All but the recorded one have variance 1; the normal, uniform and two-humped ones have mean 0. */
export const POPULATIONS: Readonly<Record<PopulationName, Population>> = {
  recorded: recordedPopulation(),
  normal: shape('normal', { mean: 0, fourth: 3, domain: [-4, 4] }, bell, (random) => random.normal()),
  uniform: shape(
    'uniform',
    { mean: 0, fourth: 9 / 5, domain: [-4, 4] },
    (x) => (Math.abs(x) <= ROOT_3 ? 1 : 0),
    (random) => ROOT_3 * (2 * random.uniform() - 1),
  ),
  exponential: shape(
    'exponential',
    { mean: 1, fourth: 9, domain: [-1, 7] },
    (x) => (x < 0 ? 0 : exp(-x)),
    (random) => -log(1 - random.uniform()),
  ),
  // Two normals, at ±a with variance b², a² + b² = 1: E x⁴ = a⁴ + 6a²b² + 3b⁴.
  humps: shape(
    'humps',
    {
      mean: 0,
      fourth: HUMP.at ** 4 + 6 * HUMP.at ** 2 * HUMP.sd ** 2 + 3 * HUMP.sd ** 4,
      domain: [-4, 4],
    },
    (x) => bell((x - HUMP.at) / HUMP.sd) + bell((x + HUMP.at) / HUMP.sd),
    (random) => (random.uniform() < 0.5 ? -HUMP.at : HUMP.at) + HUMP.sd * random.normal(),
  ),
};

function bell(z: number): number {
  return exp((-z * z) / 2);
}

function shape(
  name: PopulationName,
  moments: Pick<Population, 'mean' | 'fourth' | 'domain'>,
  density: (x: number) => number,
  draw: Population['draw'],
): Population {
  const [low, high] = moments.domain;
  const heights = Array.from({ length: POINTS + 1 }, (_, k) => {
    const x = low + (k * (high - low)) / POINTS;
    return { x, height: density(x) };
  });
  const top = Math.max(...heights.map(({ height }) => height));
  return {
    name,
    ...moments,
    variance: 1,
    draw,
    outline: heights.map(({ x, height }) => ({ x, height: height / top })),
  };
}

/** The 2,000 recorded values are the whole population: its moments are theirs. Drawn with replacement. */
function recordedPopulation(): Population {
  const { mean, variance, centred } = standardize(recordedValues, 0);
  return {
    name: 'recorded',
    mean,
    variance,
    fourth: centred.reduce((total, c) => total + c ** 4, 0) / recordedValues.length,
    domain: [-1, 1],
    draw: (random) => recordedValues[Math.floor(random.uniform() * recordedValues.length)],
    outline: histogram(0.05),
  };
}

/** The recorded values in bins of this width, as the corners of its steps. */
function histogram(width: number): Corner[] {
  const bins = new Map<number, number>();
  for (const value of recordedValues) {
    const bin = Math.floor(value / width);
    bins.set(bin, (bins.get(bin) ?? 0) + 1);
  }
  const top = Math.max(...bins.values());
  const [first, last] = [Math.min(...bins.keys()), Math.max(...bins.keys())];
  const steps = Array.from({ length: last - first + 1 }, (_, k) => first + k).flatMap((bin) => {
    const height = (bins.get(bin) ?? 0) / top;
    return [
      { x: bin * width, height },
      { x: (bin + 1) * width, height },
    ];
  });
  return [{ x: first * width, height: 0 }, ...steps, { x: (last + 1) * width, height: 0 }];
}

/** @file Drawing minibatches from a population, one after the other, always the same ones for the same seed. */
import { Random } from '../../nn/random.ts';
import { standardize } from '../../nn/standardize.ts';
import { POPULATIONS, type Population } from './population.ts';
import { POPULATION_NAMES, SIZES, type PopulationName, type Statistic } from './settings.ts';

/** What is kept of every minibatch, and all of the last one. */
export interface Minibatches {
  means: readonly number[];
  /** With 1/m. */
  variances: readonly number[];
  last: Float64Array;
}

/** A sequence of minibatches of one size from one population; asking for more draws on where it stopped. */
export class Sequence {
  readonly #population: Population;
  readonly #m: number;
  readonly #seed: number;
  #random: Random;
  #drawn: { means: number[]; variances: number[]; last: Float64Array };

  constructor(name: PopulationName, m: number, seed: number) {
    this.#population = POPULATIONS[name];
    this.#m = m;
    this.#seed = seedFor(name, m, seed);
    this.#random = new Random(this.#seed);
    this.#drawn = { means: [], variances: [], last: new Float64Array() };
  }

  /** The first `count` minibatches. */
  first(count: number): Minibatches {
    if (count < this.#drawn.means.length) {
      this.#random = new Random(this.#seed);
      this.#drawn = { means: [], variances: [], last: new Float64Array() };
    }
    while (this.#drawn.means.length < count) this.#drawNext();
    return this.#drawn;
  }

  #drawNext(): void {
    const x = Float64Array.from({ length: this.#m }, () => this.#population.draw(this.#random));
    const { mean, variance } = standardize(x, 0);
    this.#drawn.means.push(mean);
    this.#drawn.variances.push(variance);
    this.#drawn.last = x;
  }
}

/** Every population and size has draws of its own. */
function seedFor(name: PopulationName, m: number, seed: number): number {
  const which = POPULATION_NAMES.indexOf(name) * SIZES.length + SIZES.indexOf(m);
  return (seed * 64 + which) % 2 ** 32;
}

/** One number of each minibatch. */
export function valuesOf(statistic: Statistic, { means, variances }: Minibatches, m: number): number[] {
  if (statistic === 'mean') return [...means];
  const factor = statistic === 'unbiased' ? m / (m - 1) : 1;
  return variances.map((variance) => factor * variance);
}

import { isCount } from './matrix.ts';
import { log } from './portableMath.ts';
import { seedState, xoshiro128 } from './xoshiro128.ts';

/**
 * Seeded random numbers: xoshiro128** seeded by splitmix32. The same seed gives the same numbers
 * to the last bit in every browser: only IEEE-exact operations are used, never Math.log.
 */
export class Random {
  readonly seed: number;
  readonly #state: Uint32Array;
  #spareNormal: number | null = null;

  /** Throws unless the seed is an integer from 0 to 2^32 - 1. */
  constructor(seed: number) {
    if (!isCount(seed) || seed >= 2 ** 32) {
      throw new Error(`Random: received seed ${seed}, expected an integer from 0 to 2^32 - 1`);
    }
    this.seed = seed;
    this.#state = seedState(seed);
  }

  /** Uniform in [0, 1), with all 53 bits of a float64's precision. */
  uniform(): number {
    const high = xoshiro128(this.#state) >>> 5;
    const low = xoshiro128(this.#state) >>> 6;
    return (high * 2 ** 26 + low) / 2 ** 53;
  }

  /**
   * Standard normal: mean 0, variance 1, by Marsaglia's polar method (Marsaglia & Bray 1964).
   * Exact but for rounding, tails included: no table, no approximated inverse; log and sqrt are
   * right to 2 units in the last place. Every second call returns the spare of the one before.
   */
  normal(): number {
    if (this.#spareNormal !== null) {
      const spare = this.#spareNormal;
      this.#spareNormal = null;
      return spare;
    }
    let u: number, v: number, r2: number;
    do {
      u = 2 * this.uniform() - 1;
      v = 2 * this.uniform() - 1;
      r2 = u * u + v * v;
    } while (r2 >= 1 || r2 === 0);
    const stretch = Math.sqrt((-2 * log(r2)) / r2);
    this.#spareNormal = v * stretch;
    return u * stretch;
  }

  /** The numbers 0 to n - 1 in random order (Fisher-Yates). Throws unless n is an integer >= 0. */
  permutation(n: number): Uint32Array {
    if (!isCount(n)) throw new Error(`Random.permutation: received n = ${n}, expected 0, 1, 2, …`);
    const order = Uint32Array.from({ length: n }, (_, i) => i);
    for (let i = n - 1; i > 0; i--) {
      const k = Math.floor(this.uniform() * (i + 1));
      [order[i], order[k]] = [order[k], order[i]];
    }
    return order;
  }
}

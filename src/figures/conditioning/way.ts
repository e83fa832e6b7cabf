/** @file The way as it is drawn. A few steps are drawn one by one; many would be a blot, so they are drawn as what they sweep over. */
import { descend, type Bowl, type Line } from '../../nn/bowl.ts';

export interface Way {
  /** The first places, joined by lines: all of them, or the first ten steps of many. */
  leaps: Line[];
  /** Of many steps: places after an even number of them, and after an odd one, which lie on the other wall. */
  even: Line[];
  odd: Line[];
}

/** So many steps are all drawn as lines. */
const ALL = 60;
/** Of more, so many; the words say "ten". */
const FIRST = 10;
/** From one place on a wall to the next, no more than this share of the steps so far is passed over. */
const COARSE = 1.15;

export function wayOf(bowl: Bowl, start: Line, rate: number, step: number): Way {
  const places = (steps: readonly number[]) => steps.map((n) => descend(bowl, start, rate, n));
  const upTo = (last: number) => Array.from({ length: last + 1 }, (_, n) => n);
  if (step <= ALL) return { leaps: places(upTo(step)), even: [], odd: [] };
  const even = evenSteps(step);
  return {
    leaps: places(upTo(FIRST)),
    even: places(even),
    odd: places(even.map((n) => n + 1).filter((n) => n <= step)),
  };
}

/** Dense at first, where a wall may bend, then ever further apart, to the last even step. */
function evenSteps(step: number): number[] {
  const last = 2 * Math.floor(step / 2);
  const found: number[] = [];
  for (let n = 0; n < last; n = Math.max(n + 2, 2 * Math.floor((n * COARSE) / 2))) found.push(n);
  return [...found, last];
}

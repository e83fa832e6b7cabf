/** @file The figure's numbers: a pair of samples, what the engine makes of it, and the gain for every other spread. */
import { standardize } from '../../nn/standardize.ts';
import { LEAST, MOST } from './settings.ts';

export interface GainInput {
  /** Distance of the two samples. */
  gap: number;
  eps: number;
}

export interface GainState extends GainInput {
  /** Half the gap. */
  sd: number;
  /** sqrt(variance + eps) */
  s: number;
  /** 1/s, by which a distance from the mean is multiplied; Infinity where s is 0. */
  gain: number;
  /** Of the lower and of the upper sample; NaN where s is 0. */
  xHat: [number, number];
  /** No gain is larger: 1/sqrt(eps); Infinity without eps. */
  ceiling: number;
  /** The standard deviation at which eps is half of what is under the root: sqrt(eps). */
  knee: number;
  /** The gain for every standard deviation from one end of the plot to the other. */
  curve: readonly GainPoint[];
}

export interface GainPoint {
  sd: number;
  gain: number;
}

/** From one point of the curve to the next, in powers of ten. */
const STEP = 0.05;

export function gainState({ gap, eps }: GainInput): GainState {
  const { variance, s, xHat } = standardize(pair(gap), eps);
  return {
    gap,
    eps,
    sd: Math.sqrt(variance),
    s,
    gain: 1 / s,
    xHat: [xHat[0], xHat[1]],
    ceiling: gainOf(0, eps),
    knee: Math.sqrt(eps),
    curve: curveFor(eps),
  };
}

let latest: { eps: number; curve: readonly GainPoint[] } | undefined;

/** The same list as long as eps is the same: dragging draws it again and again. */
function curveFor(eps: number): readonly GainPoint[] {
  if (latest?.eps !== eps) {
    const count = Math.round((MOST - LEAST) / STEP) + 1;
    const sds = Array.from({ length: count }, (_, k) => 10 ** (LEAST + k * STEP));
    latest = { eps, curve: sds.map((sd) => ({ sd, gain: gainOf(sd, eps) })) };
  }
  return latest.curve;
}

/** 1/s for a pair with this standard deviation. */
export function gainOf(sd: number, eps: number): number {
  return 1 / standardize(pair(2 * sd), eps).s;
}

function pair(gap: number): Float64Array {
  return Float64Array.of(-gap / 2, gap / 2);
}

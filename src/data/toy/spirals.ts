/** @file Two spirals, one winding into the other: a toy data set that no straight line separates. */

import type { Points } from './points.ts';

export interface SpiralShape {
  /** Points of both arms together; the arms take turns, so an odd count gives the first one more. */
  count: number;
  /** How often an arm winds round the centre; the outer end has radius 1. */
  turns: number;
  /** Standard deviation of the noise, in both directions. */
  noise: number;
}

/** Whatever draws standard normal numbers, seeded: `Random` of src/nn, for one. */
interface NormalSource {
  normal(): number;
}

type Turn = readonly [cos: number, sin: number];

/** Throws unless there are at least two points, and the turns and the noise are finite. */
export function spirals({ count, turns, noise }: SpiralShape, random: NormalSource): Points {
  if (!Number.isInteger(count) || count < 2)
    throw new Error(`spirals: received count ${count}, expected 2, 3, …`);
  if (!Number.isFinite(turns) || !Number.isFinite(noise))
    throw new Error(`spirals: received turns ${turns} and noise ${noise}, expected finite numbers`);
  const inputs = new Float32Array(count * 2);
  const labels = new Uint8Array(count);
  const perArm = Math.ceil(count / 2);
  const step = turnBy((2 * Math.PI * turns) / perArm);
  let at: Turn = step; // the centre itself, where the arms would meet, is left out
  for (let i = 0; i < count; i++) {
    const arm = i % 2;
    const radius = (Math.floor(i / 2) + 1) / perArm;
    const signed = arm === 0 ? radius : -radius; // the second arm is the first, turned by half a turn
    inputs[2 * i] = signed * at[0] + noise * random.normal();
    inputs[2 * i + 1] = signed * at[1] + noise * random.normal();
    labels[i] = arm;
    if (arm === 1) at = turnOn(at, step);
  }
  return { count, features: 2, inputs, labels };
}

function turnOn([a, b]: Turn, [c, d]: Turn): Turn {
  return [a * c - b * d, a * d + b * c];
}

/** Cosine and sine by their series, since Math.cos may differ in its last bit from browser to browser. */
function turnBy(angle: number): Turn {
  let cos = 1;
  let sin = 0;
  let term = 1;
  for (let n = 1; n <= 200 && term !== 0; n++) {
    term *= angle / n;
    const sign = n % 4 < 2 ? 1 : -1; // + + - -, beginning with the constant
    if (n % 2) sin += sign * term;
    else cos += sign * term;
  }
  return [cos, sin];
}

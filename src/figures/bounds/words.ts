/** @file What the bounds say of the present batch. */
import { fixed, plain } from '../../viz/numbers.ts';
import type { BoundsState } from './state.ts';

export function finding({ samples, m, sd, eps, wall }: BoundsState): string {
  if (sd === 0 && eps === 0) return 'No spread and no ε: the division 0/0 has no answer.';
  if (m === 1) return 'm = 1: a sample is its own mean. Its x̂ is 0, wherever you drag it.';
  if (sd === 0) return `m = ${m}, all equal: nothing is left to divide. Every x̂ is 0.`;
  const largest = Math.max(...samples.map(({ xHat }) => Math.abs(xHat)));
  if (m === 2 && largest > 0.9995) return 'm = 2: x̂ is −1 and +1. Only the order of the pair is left.';
  if (m === 2) return `m = 2, and the gap is small: ε pulls x̂ in to ±${fixed(largest, 3)}.`;
  const outermost = samples.findIndex(({ xHat }) => Math.abs(xHat) === largest);
  const [first, ...others] = samples.filter((_, i) => i !== outermost).map(({ x }) => x);
  if (others.every((x) => x === first) && wall - largest < 5e-4)
    return `m = ${m}, one against equals: it stands on the wall at √${m - 1} = ${plain(Number(wall.toFixed(4)))}.`;
  if (largest > 0.95 * wall)
    return `m = ${m}: ${samples[outermost].name} is at ${fixed(samples[outermost].xHat, 4)}, just short of √${m - 1} = ${fixed(wall, 4)}.`;
  return `m = ${m}: no x̂ can pass √${m - 1} = ${fixed(wall, 2)}. The farthest is at ${fixed(largest, 2)}.`;
}

export function summary(state: BoundsState): string {
  const rows = state.samples.map(({ name, x, xHat }) => `${name}: ${plain(x)} becomes ${fixed(xHat, 2)}`);
  return `${finding(state)} ${rows.join('; ')}.`;
}

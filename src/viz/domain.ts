import { nice } from 'd3';
import type { Domain } from './beadRow.ts';

/**
 * The stretch of the number line to show: `home` while the values fit; else home and values together, unless that
 * would squeeze the values into a corner; then a stretch around them.
 */
export function domainAround(values: readonly number[], home: Domain): Domain {
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (low >= home[0] && high <= home[1]) return home;
  const hull: Domain = [Math.min(low, home[0]), Math.max(high, home[1])];
  const span = hull[1] - hull[0] <= 4 * (high - low) ? hull : beside(low, high);
  return nice(...span, 5);
}

export function fits(values: readonly number[], [low, high]: Domain): boolean {
  return values.every((value) => value >= low && value <= high);
}

/** Room on both sides of values far from 0, also of a constant. */
function beside(low: number, high: number): Domain {
  const pad = high > low ? 0.25 * (high - low) : Math.max(5, 1e-3 * Math.abs(low));
  return [low - pad, high + pad];
}

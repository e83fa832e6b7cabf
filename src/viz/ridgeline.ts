/** @file A ridge: how values lie along a vertical axis, as a smooth curve that rises to the right of its base line. */

/** From one point of the curve to the next, in bandwidths: the wider the curve, the smoother it is. And never so many pixels. */
const STEP = 0.6;
const LONGEST_STEP = 5;
/** A smaller bandwidth would draw a thread as a needle that no screen shows. */
const LEAST_BANDWIDTH = 1.5;
/** Beyond so many bandwidths from the outermost value the curve lies on its base line. */
const REACH = 3;

export interface RidgePlace {
  /** The x of the base line, in pixels. */
  base: number;
  /** How far the highest point rises. */
  rise: number;
  /** Nothing is drawn above and below. */
  top: number;
  bottom: number;
}

/**
 * The outline over values that count alike, placed in pixels along the axis. Each curve is as high as its peak allows:
 * at one scale for all, a thread would tower and a wide band would vanish.
 */
export function ridgePath(places: readonly number[], { base, rise, top, bottom }: RidgePlace): string {
  const bandwidth = bandwidthOf(places);
  const from = Math.max(top, Math.min(...places) - REACH * bandwidth);
  const to = Math.min(bottom, Math.max(...places) + REACH * bandwidth);
  if (!(from < to)) return ''; // all of it lies outside
  const count = Math.max(2, Math.ceil((to - from) / Math.min(LONGEST_STEP, STEP * bandwidth)));
  const at = Array.from({ length: count + 1 }, (_, k) => from + (k * (to - from)) / count);
  const heights = densities(places, at, bandwidth);
  const peak = Math.max(...heights);
  const points = at.map((y, k) => `${tenth(base + (rise * heights[k]) / peak)},${tenth(y)}`);
  return `M${tenth(base)},${tenth(from)}L${points.join('L')}L${tenth(base)},${tenth(to)}`;
}

/** Fine enough for a curve without corners; a page may hold forty of them. */
const tenth = (pixels: number) => Math.round(pixels * 10) / 10;

/** Up to a factor, the sum of a Gaussian around each value. */
export function densities(places: readonly number[], at: readonly number[], bandwidth: number): number[] {
  return at.map((y) =>
    places.reduce((sum, place) => sum + Math.exp(-0.5 * ((y - place) / bandwidth) ** 2), 0),
  );
}

/** Silverman's rule of thumb, by the standard deviation. */
export function bandwidthOf(places: readonly number[]): number {
  const mean = places.reduce((sum, place) => sum + place, 0) / places.length;
  const variance = places.reduce((sum, place) => sum + (place - mean) ** 2, 0) / places.length;
  return Math.max(LEAST_BANDWIDTH, 0.9 * Math.sqrt(variance) * places.length ** -0.2);
}

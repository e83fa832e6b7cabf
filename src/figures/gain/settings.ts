/** @file What the reader can set in this figure, and the stops of its slider. */
import { numberSetting, type Setting } from '../../data/settings.ts';

/** Far below the plot's end; the square of a gap much smaller still would be 0. */
const LEAST_GAP = 1e-9;
const anyGap = numberSetting('gain.gap', 0.01, { min: 0, max: 20 });

/** How far apart the two samples are; their standard deviation is half of it. 0, or at least LEAST_GAP. */
export const gapSetting: Setting<number> = {
  ...anyGap,
  parse(text) {
    const gap = anyGap.parse(text);
    if (gap > 0 && gap < LEAST_GAP) throw new Error(`gain.gap is 0 or at least ${LEAST_GAP}, not ${text}`);
    return gap;
  },
};

/** The plot's ends, as powers of ten of the standard deviation. */
export const LEAST = -5;
export const MOST = 1;
/** Stops per decade. */
const FINE = 20;
export const LAST_STOP = 1 + (MOST - LEAST) * FINE;

/** The gap at a stop of the slider: 0 at the first one, then twenty to a decade, so that 0.001, 0.01, 0.1 … are among them. */
export function gapAt(stop: number): number {
  if (stop <= 0) return 0;
  const exponent = Math.round((Math.log10(2) + LEAST) * FINE) / FINE + (stop - 1) / FINE;
  return Number((10 ** exponent).toPrecision(3));
}

/** The stop that is nearest to a gap. */
export function stopOf(gap: number): number {
  if (gap < gapAt(1) / 2) return 0;
  const stop = 1 + Math.round((Math.log10(gap) - Math.log10(gapAt(1))) * FINE);
  return Math.min(LAST_STOP, Math.max(1, stop));
}

/** @file Values beyond the end of the axis stand apart, behind a break: piled up at its end, they would look like a peak. */
import type { Dot, DotPlot } from '../../viz/dotPlot.ts';

/** From the end of the axis, where the break is, to where the values behind it may stand. */
export interface Zone {
  from: number;
  left: number;
  right: number;
}

const WIDTH = 60;
const BREAK = 16;

export function beyondZone(right: number): Zone {
  const from = right - WIDTH;
  return { from, left: from + BREAK, right };
}

/** Dots as large as the others, in rows from left to right: their number counts, and where they stand says nothing. */
export function layoutBeyond(count: number, { left, right }: Zone, plot: DotPlot, base: number): Dot[] {
  const { width, rise } = plot;
  const columns = Math.floor((right - left) / width);
  const r = 0.46 * width;
  return Array.from({ length: count }, (_, k) => ({
    cx: left + ((k % columns) + 0.5) * width,
    cy: base - 1 - r - Math.floor(k / columns) * rise,
    r,
  }));
}

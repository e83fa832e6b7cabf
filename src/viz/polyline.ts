import { round } from './beads.ts';

/** A path through the points, in pixels; empty for none. d3's `line` would weigh 3 kB in a lesson's first load. */
export function polyline(points: readonly (readonly [x: number, y: number])[]): string {
  return points.length ? `M${points.map(([x, y]) => `${round(x)},${round(y)}`).join('L')}` : '';
}

import { round } from './beads.ts';

/** A line from place to place, as the data of a path; empty where there are none. `line` of d3 would add 4 kB (gzip) to a page. */
export function polyline(places: readonly (readonly [number, number])[]): string {
  return places.length > 0 ? `M${places.map(([x, y]) => `${round(x)},${round(y)}`).join('L')}` : '';
}

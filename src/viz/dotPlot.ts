/** @file Many values as dots, one dot each: a few where they are, many in columns, the way a histogram stands on its axis. */
import { round, stackLevels } from './beads.ts';
import type { Group } from './group.ts';

export interface Dot {
  cx: number;
  cy: number;
  r: number;
}

export interface DotPlot {
  dots: Dot[];
  /** The width of a column, and how much higher a dot sits than the one below it, in pixels. */
  width: number;
  rise: number;
}

export interface DotPlotOptions {
  /** The places of the values, in pixels. */
  places: readonly number[];
  base: number;
  /** How high the highest column may be. */
  room: number;
  width: number;
  /** The most dots that a column should have room for, also where none has as many. */
  atLeast?: number;
}

/** Up to so many dots keep their exact places. */
const FEW = 64;

/** Dots on the line y = `base`; where the highest pile would be higher than `room`, all dots move together. */
export function layoutDots({ places, base, room, width, atLeast = 0 }: DotPlotOptions): DotPlot {
  const few = places.length <= FEW;
  const centres = few ? places : places.map((px) => (Math.floor(px / width) + 0.5) * width);
  const levels = few ? stackLevels(places, width) : levelsInColumns(centres);
  const highest = levels.reduce((most, level) => Math.max(most, level + 1), Math.max(1, atLeast));
  const r = 0.46 * width;
  const rise = Math.min(width, (room - 2 * r - 1) / Math.max(1, highest - 1));
  const dots = centres.map((cx, i) => ({ cx, cy: base - 1 - r - levels[i] * rise, r }));
  return { dots, width, rise };
}

function levelsInColumns(centres: readonly number[]): number[] {
  const heights = new Map<number, number>();
  return centres.map((centre) => {
    const level = heights.get(centre) ?? 0;
    heights.set(centre, level + 1);
    return level;
  });
}

export function drawDots(g: Group, dots: readonly Dot[]): void {
  g.selectAll('circle')
    .data(dots)
    .join('circle')
    .attr('cx', ({ cx }) => round(cx))
    .attr('cy', ({ cy }) => round(cy))
    .attr('r', ({ r }) => round(r));
}

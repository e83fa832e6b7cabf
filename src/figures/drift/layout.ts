/** @file Where the two plots of `drift` are, in pixels: one above the other, over the same steps. */
import { ticks } from 'd3';
import { linearScale } from '../../viz/linearScale.ts';
import type { Panel } from '../../viz/panel.ts';
import { LAST_STEP } from '../race/settings.ts';
import type { DriftState } from './state.ts';

export interface DriftLayout {
  width: number;
  height: number;
  /** Values over the steps: without batch normalization, and with it. */
  panels: readonly [Panel, Panel];
  /** Steps from one ridge to the next. */
  every: number;
  /** How far a ridge rises to the right of its step: just short of the next one, so that its whole outline shows. */
  rise: number;
  /** The base line of the ridge of the viewed step, at the right of the plots, and its rise. */
  now: { base: number; rise: number };
  narrow: boolean;
}

/** The slider below the drawing is set in by as much. */
export const LEFT = 36;
export const RIGHT = 106;
const TOP = 28;
const BETWEEN = 44;
const BOTTOM = 26;
/** From the end of the plots to the ridge of the viewed step: the last ridge rises into this gap. */
const GAP = 28;
const NOW_RISE = 36;

export function layoutDrift({ domain }: Pick<DriftState, 'domain'>, width: number): DriftLayout {
  const narrow = width < 480;
  const [low, high] = domain;
  const rowHeight = narrow ? 132 : 156;
  const x = linearScale([0, LAST_STEP], [LEFT, width - RIGHT]);
  const row = (n: number): Panel => {
    const top = TOP + n * (rowHeight + BETWEEN);
    return {
      x,
      y: linearScale(domain, [top + rowHeight, top]),
      xTicks: ticks(0, LAST_STEP, narrow ? 2 : 4),
      yTicks: [0, 1, 2, 3, 4].map((n) => low + (n * (high - low)) / 4),
    };
  };
  const every = narrow ? 200 : 100;
  return {
    width,
    height: TOP + 2 * rowHeight + BETWEEN + BOTTOM,
    panels: [row(0), row(1)],
    every,
    rise: 0.92 * (x(every) - x(0)),
    now: { base: width - RIGHT + GAP, rise: NOW_RISE },
    narrow,
  };
}

/** The step under a place in the drawing. */
export function stepAt({ panels }: DriftLayout, px: number): number {
  return Math.min(LAST_STEP, Math.max(0, panels[0].x.invert(px)));
}

export function isInPlots({ panels }: DriftLayout, px: number): boolean {
  const [left, right] = panels[0].x.range();
  return px >= left - 8 && px <= right + 8;
}

/** @file Where the planes of the three layers are, in pixels: side by side, or on a phone one under the other. */
import { ticks } from 'd3';
import { linearScale } from '../../viz/linearScale.ts';
import type { Panel } from '../../viz/panel.ts';
import { freePlace, type Place } from './labelPlace.ts';
import type { Knobs, LearnedState } from './state.ts';

export interface LearnedLayout {
  width: number;
  height: number;
  /** Across, the shift: beta, and mu. Up, the scale: gamma, and s. One for each layer, all with the same scales. */
  panels: readonly Panel[];
}

const NARROW = 480;
const LEFT = 34;
const RIGHT = 4;
const BETWEEN = 20;
/** Room above a plane for its three lines and the name of its axis. */
const HEAD = 86;
const FOOT = 44;

export function layoutLearned({ most, layers }: LearnedState, width: number): LearnedLayout {
  const narrow = width < NARROW;
  const count = layers.length;
  const columns = narrow ? 1 : count;
  const panelWidth = (width - LEFT - RIGHT - (columns - 1) * BETWEEN) / columns;
  const panelHeight = narrow ? 150 : 230;
  const rowHeight = HEAD + panelHeight + FOOT;
  const shift = roomFor(most.shift, 2, 0.5);
  const scale = roomFor(most.scale, 1.75, 0.25);
  const panels = layers.map((_, n): Panel => {
    const left = LEFT + (narrow ? 0 : n * (panelWidth + BETWEEN));
    const bottom = (narrow ? n * rowHeight : 0) + HEAD + panelHeight;
    return {
      x: linearScale([-shift, shift], [left, left + panelWidth]),
      y: linearScale([0, scale], [bottom, bottom - panelHeight]),
      // The ends stay free: side by side, their labels would stand on one another.
      xTicks: ticks(-shift, shift, 4).filter((tick) => Math.abs(tick) < shift),
      yTicks: ticks(0, scale, 4),
    };
  });
  return { width, height: narrow ? count * rowHeight : rowHeight, panels };
}

/** The end of an axis: at least `least`, in steps, and the marks at its end keep off the edge. */
function roomFor(most: number, least: number, step: number): number {
  return Math.max(least, Math.ceil((most * 1.04) / step) * step);
}

/** So near a press has to come to a mark. */
const REACH = 16;

/** The unit whose dot or cross is nearest to a place, counted from 1; undefined where none is near. */
export function unitAt(
  { panels }: LearnedLayout,
  { layers }: LearnedState,
  [px, py]: readonly [number, number],
): { layer: number; unit: number } | undefined {
  let best: { layer: number; unit: number } | undefined;
  let nearest = REACH;
  const offer = (distance: number, layer: number, unit: number) => {
    if (distance >= nearest) return;
    nearest = distance;
    best = { layer, unit: unit + 1 };
  };
  layers.forEach(({ layer, now, units }, n) => {
    const away = (shift: number, scale: number) =>
      Math.hypot(panels[n].x(shift) - px, panels[n].y(scale) - py);
    for (let u = 0; u < units; u++)
      offer(Math.min(away(now.beta[u], now.gamma[u]), away(now.mean[u], now.s[u])), layer, u);
  });
  return best;
}

/** How wide the words for the dots and for the crosses are, in pixels. */
const KNOB_WORDS = 48;
const UNDO_WORDS = 118;

/** Where the words for the dots and for the crosses stand, in pixels: each near its own, and clear of both. */
export function labelPlaces({ gamma, beta, mean, s }: Knobs, panel: Panel): { knobs: Place; undo: Place } {
  const at = (shifts: ArrayLike<number>, scales: ArrayLike<number>) =>
    Array.from(shifts, (shift, u): Place => [panel.x(shift), panel.y(scales[u])]);
  const [knobs, undo] = [at(beta, gamma), at(mean, s)];
  const marks = [...knobs, ...undo, [panel.x(0), panel.y(1)] as const];
  const undoing = freePlace(UNDO_WORDS, undo, marks, panel);
  // The second words keep clear of the first as well.
  const taken = [0, 0.25, 0.5, 0.75, 1].map((share): Place => [
    undoing[0] + share * UNDO_WORDS,
    undoing[1] - 4,
  ]);
  return { undo: undoing, knobs: freePlace(KNOB_WORDS, knobs, [...marks, ...taken, ...taken], panel) };
}

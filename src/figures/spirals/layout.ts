/** @file Where the four planes and the plot of their accuracies sit, in pixels. Touches no DOM, so tests can read it. */
import { contours } from 'd3';
import { linearScale } from '../../viz/linearScale.ts';
import type { Panel } from '../../viz/panel.ts';
import type { Contestant, SpiralsState } from './state.ts';

type Point = readonly [number, number];

export interface Plane {
  left: number;
  top: number;
  size: number;
  /** The region that the net gives to the second arm, as the rings of its border. */
  region: Point[][];
  /** The dots of each arm. */
  arms: [Point[], Point[]];
}

export interface SpiralsLayout {
  width: number;
  height: number;
  narrow: boolean;
  planes: Plane[];
  /** Over each pair of planes: what the nets are fed. */
  groups: { x: number; y: number; to: number }[];
  accuracy: Panel;
  /** Baselines of the names at the ends of the curves, or at their averages; one for each net that was tested. */
  ends: number[];
}

const GAP = 14;
/** Between the raw pair and the standardized one, side by side. */
const BETWEEN = 26;
const HEAD = { group: 18, title: 40, plane: 50 };
const UNDER = 26;
/** On a phone all four planes, the plot and the button that starts them share a screen. */
const NARROW = { size: 116, between: 8 };
const PLOT = { left: 40, right: 124, height: 130, top: 40, bottom: 40 };
const LINE = 17;

export function layoutSpirals(state: SpiralsState, width: number): SpiralsLayout {
  const narrow = width < 480;
  const size = narrow ? NARROW.size : (width - 2 * GAP - BETWEEN) / 4;
  const row = HEAD.plane + size + UNDER + NARROW.between;
  const pitch = narrow ? (width + GAP) / 2 : size + GAP;
  const place = (n: number): Point => {
    const column = narrow ? n % 2 : n;
    const extra = !narrow && n >= 2 ? BETWEEN - GAP : 0;
    return [column * pitch + extra, (narrow ? Math.floor(n / 2) * row : 0) + HEAD.plane];
  };
  const planes = state.contestants.map((contestant, n) => planeOf(state, contestant, place(n), size));
  const bottom = planes[3].top + size + UNDER;
  const accuracy = plotOf(state, width, bottom + PLOT.top, narrow);
  return {
    width,
    height: bottom + PLOT.top + PLOT.height + PLOT.bottom,
    narrow,
    planes,
    groups: [0, 2].map((n) => ({
      x: planes[n].left,
      y: planes[n].top - HEAD.plane + HEAD.group,
      to: narrow ? width : planes[n + 1].left + size,
    })),
    accuracy,
    ends: spread(
      state.contestants.map(({ average, last }) => accuracy.y(100 * (average ?? last?.accuracy ?? 0))),
      accuracy.y.range()[0],
    ),
  };
}

function planeOf(state: SpiralsState, { field }: Contestant, [left, top]: Point, size: number): Plane {
  const { reach, dots } = state;
  const at = (x: number, y: number): Point => [
    left + ((x + reach) / (2 * reach)) * size,
    top + size - ((y + reach) / (2 * reach)) * size,
  ];
  const arm = (k: number) => dots.filter((dot) => dot.arm === k).map(({ x, y }) => at(x, y));
  return { left, top, size, region: regionOf(field, [left, top], size), arms: [arm(0), arm(1)] };
}

/** Where the second class has more than half; the border runs between the points of the grid. */
function regionOf(field: readonly number[], [left, top]: Point, size: number): Point[][] {
  if (field.length === 0 || !field.every(Number.isFinite)) return [];
  const n = Math.sqrt(field.length);
  const [{ coordinates }] = contours().size([n, n]).thresholds([0.5])([...field]);
  const place = ([x, y]: number[]): Point => [left + (x / n) * size, top + size - (y / n) * size];
  return coordinates.flatMap((polygon) => polygon.map((ring) => ring.map(place)));
}

function plotOf({ end }: SpiralsState, width: number, top: number, narrow: boolean): Panel {
  return {
    x: linearScale([0, end], [PLOT.left, width - PLOT.right]),
    y: linearScale([0, 100], [top + PLOT.height, top]),
    xTicks: narrow ? [0, 500, 1000] : [0, 250, 500, 750, 1000],
    yTicks: [0, 50, 100],
  };
}

/** Places as near as possible to those wanted, but a line apart and not below the floor; in the order given. */
export function spread(wanted: readonly number[], floor: number): number[] {
  const order = wanted.map((_, n) => n).sort((a, b) => wanted[a] - wanted[b] || a - b);
  const places = [...wanted];
  order.forEach((n, k) => {
    if (k > 0) places[n] = Math.max(places[n], places[order[k - 1]] + LINE);
  });
  // What was pushed below the floor pushes the others up.
  let most = floor;
  for (const n of order.toReversed()) {
    places[n] = Math.min(places[n], most);
    most = places[n] - LINE;
  }
  return places;
}

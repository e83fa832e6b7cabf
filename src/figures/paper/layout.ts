/** @file Where the three panels are, in pixels: the accuracies above, the two bands below, as in the paper. */
import { ticks } from 'd3';
import { linearScale } from '../../viz/linearScale.ts';
import type { Panel } from '../../viz/panel.ts';
import { AXIS_ENDS, FLOORS } from './settings.ts';
import type { PaperState } from './state.ts';

export interface PaperLayout {
  width: number;
  height: number;
  narrow: boolean;
  /** Test accuracy in percent over the steps. */
  accuracy: Panel;
  /** The bands of one sigmoid's input: with equal axes, without batch normalization and with it. */
  bands: { without: Panel; with: Panel };
  /** Baseline of the line of words over both. */
  words: number;
}

const TOP = 30;
const LEFT = 36;
/** Room for the labels at the ends of the curves. */
const RIGHT = 104;
const RIGHT_OF_BAND = 40;
const BOTTOM = 42;
/** From an axis of steps to the top of the next panel: tick labels, words, the name of the panel. */
const BETWEEN = 84;

export function layoutPaper(state: PaperState, width: number): PaperLayout {
  const narrow = width < 480;
  const end = AXIS_ENDS[state.axes];
  const [accuracyHeight, bandHeight] = narrow ? [176, 118] : [190, 150];
  const least = FLOORS[state.axes];
  const bandsTop = TOP + accuracyHeight + BETWEEN;
  const half = narrow ? width : (width - 12) / 2;
  const values = bandDomain(state);
  const band = (left: number, top: number): Panel => ({
    x: linearScale([0, end], [left + LEFT, left + half - RIGHT_OF_BAND]),
    y: linearScale(values, [top + bandHeight, top]),
    xTicks: ticks(0, end, narrow ? 5 : 2),
    yTicks: ticks(...values, 5),
  });
  const second = narrow ? band(0, bandsTop + bandHeight + 52) : band(width - half, bandsTop);
  return {
    width,
    height: second.y.range()[0] + BOTTOM,
    narrow,
    accuracy: {
      x: linearScale([0, end], [LEFT, width - RIGHT]),
      y: linearScale([least, 100], [TOP + accuracyHeight, TOP]),
      xTicks: ticks(0, end, 5),
      yTicks: ticks(least, 100, least ? 3 : 5),
    },
    bands: { without: band(0, bandsTop), with: second },
    words: bandsTop - 32,
  };
}

/** From −3 to 3, and farther where a band goes there: one axis for both nets. */
function bandDomain({ contestants }: PaperState): [number, number] {
  const all = contestants.flatMap(({ bands }) => bands.flatMap(({ p15, p85 }) => [-p15, p85]));
  const most = all.filter(Number.isFinite).reduce((so, each) => Math.max(so, each), 3);
  return [-Math.ceil(most), Math.ceil(most)];
}

/** The step under a place in any of the panels; undefined beside them. */
export function stepAt({ accuracy, bands }: PaperLayout, px: number, py: number): number | undefined {
  const under = [accuracy, bands.without, bands.with].find(({ x, y }) => {
    const [left, right] = x.range();
    const [bottom, top] = y.range();
    return px >= left - 12 && px <= right + 12 && py >= top - 6 && py <= bottom + 20;
  });
  if (!under) return undefined;
  const [first, last] = under.x.domain();
  return Math.round(Math.min(last, Math.max(first, under.x.invert(px))));
}

/** The part of a curve that is not below the floor, in pieces: where it passes the floor, it begins or ends there. */
export function above(points: readonly Point[], floor: number): Point[][] {
  const pieces: Point[][] = [];
  let piece: Point[] = [];
  points.forEach((point, k) => {
    const before = points[k - 1];
    if (before && before.value < floor !== point.value < floor) piece.push(crossing(before, point, floor));
    if (point.value >= floor) return void piece.push(point);
    if (piece.length > 0) pieces.push(piece);
    piece = [];
  });
  return piece.length > 0 ? [...pieces, piece] : pieces;
}

export interface Point {
  step: number;
  value: number;
}

function crossing(a: Point, b: Point, value: number): Point {
  return { step: a.step + ((b.step - a.step) * (value - a.value)) / (b.value - a.value), value };
}

/** @file Where the data, the map of the loss and the way down sit, in pixels. Touches no DOM, so tests can read it. */
import { range } from 'd3';
import { linearScale } from '../../viz/linearScale.ts';
import type { Panel } from '../../viz/panel.ts';
import type { ConditioningState } from './state.ts';

type Point = readonly [number, number];

export interface Contour {
  level: number;
  rx: number;
  ry: number;
}

export interface ConditioningLayout {
  width: number;
  height: number;
  narrow: boolean;
  /** The samples, on axes that never change: what moves is the data. */
  data: Panel;
  points: Point[];
  /** The present line and the best one, from end to end of the plot; they may leave it above and below. */
  line: [Point, Point];
  bestLine: [Point, Point];
  /** The parameters, with units of equal length: only so is a circle a circle. */
  map: Panel;
  /** All around the best line, turned alike. */
  contours: Contour[];
  labels: { level: number; x: number }[];
  degrees: number;
  best: Point;
  start: Point;
  now: Point;
  /** The steps that are drawn as lines, and the border of what many steps sweep over. */
  leaps: Point[];
  swept: Point[];
}

const LEFT = 40;
const RIGHT = 12;
const DATA = { top: 26, bottom: 120 };
const MAP = { top: 188, bottom: 436 };
const NARROW_MAP = { top: 188, bottom: 464 };
const BELOW = 40;
const X_DOMAIN = [-70, 120] as const;
const TARGETS = [-3, 5.5] as const;
/** Half of the stretch of b that the map shows; how much of w depends on the width. */
const MAP_REACH = 2;
/** Two contours to a power of ten. */
const LEVELS = range(-4, 10).map((k) => 10 ** (k / 2));
/** From the middle to the first label of a contour, and from one to the next. */
const LABEL_GAP = 30;

export function layoutConditioning(state: ConditioningState, width: number): ConditioningLayout {
  const narrow = width < 480;
  const map = mapOf(width, narrow);
  const unit = unitOf(map);
  const { bowl, line, start, way } = state;
  const at = ({ w, b }: { w: number; b: number }): Point => [map.x(w), map.y(b)];
  const contours = LEVELS.map((level) => ({
    level,
    rx: Math.sqrt((2 * level) / bowl.axes.long) * unit,
    ry: Math.sqrt((2 * level) / bowl.axes.short) * unit,
  }));
  const data = dataOf(width, narrow);
  return {
    width,
    height: map.y.range()[0] + BELOW,
    narrow,
    data,
    points: Array.from(state.x, (x, i): Point => [data.x(x), data.y(state.target[i])]),
    line: across(data, line),
    bestLine: across(data, bowl.best),
    map,
    contours,
    labels: labelsFor(state, map),
    degrees: (-bowl.axes.angle * 180) / Math.PI,
    best: at(bowl.best),
    start: at(start),
    now: at(line),
    leaps: way.leaps.map(at),
    swept: [...way.even, ...way.odd.toReversed()].map(at),
  };
}

function dataOf(width: number, narrow: boolean): Panel {
  return {
    x: linearScale(X_DOMAIN, [LEFT, width - RIGHT]),
    y: linearScale(TARGETS, [DATA.bottom, DATA.top]),
    xTicks: narrow ? [-50, 0, 50, 100] : [-60, -40, -20, 0, 20, 40, 60, 80, 100],
    yTicks: [-2, 0, 2, 4],
  };
}

function mapOf(width: number, narrow: boolean): Panel {
  const { top, bottom } = narrow ? NARROW_MAP : MAP;
  const unit = (bottom - top) / (2 * MAP_REACH);
  const reach = (width - LEFT - RIGHT) / 2 / unit;
  return {
    x: linearScale([-reach, reach], [LEFT, width - RIGHT]),
    y: linearScale([-MAP_REACH, MAP_REACH], [bottom, top]),
    xTicks: range(-Math.floor(reach), Math.floor(reach) + 1),
    yTicks: range(-MAP_REACH, MAP_REACH + 1),
  };
}

/** Pixels to a unit, the same on both axes. */
function unitOf({ y }: Panel): number {
  return (y.range()[0] - y.range()[1]) / (2 * MAP_REACH);
}

function across({ x, y }: Panel, { w, b }: { w: number; b: number }): [Point, Point] {
  const end = (at: number): Point => [x(at), y(w * at + b)];
  return [end(X_DOMAIN[0]), end(X_DOMAIN[1])];
}

/** The names of whole powers of ten, where their contours cross the level of the best b, as far as there is room. */
function labelsFor({ bowl }: ConditioningState, { x }: Panel): ConditioningLayout['labels'] {
  const found: ConditioningLayout['labels'] = [];
  let last = x(bowl.best.w);
  for (const level of LEVELS.filter((_, k) => k % 2 === 0)) {
    // Along w alone the curvature is xx, however the ellipse lies.
    const place = x(bowl.best.w + Math.sqrt((2 * level) / bowl.curvature.xx));
    if (place - last < LABEL_GAP) continue;
    if (place > x.range()[1] - LABEL_GAP) break;
    found.push({ level, x: place });
    last = place;
  }
  return found;
}

/** The parameters at a place on the map. */
export function parametersAt({ map }: ConditioningLayout, px: number, py: number): { w: number; b: number } {
  return { w: map.x.invert(px), b: map.y.invert(py) };
}

/** @file Where the spreads and the pictures of the layers sit, in pixels. Touches no DOM, so tests can read it. */
import { range } from 'd3';
import { linearScale } from '../../viz/linearScale.ts';
import type { Panel } from '../../viz/panel.ts';
import { openPlace, type NamePlace, type Point } from './namePlace.ts';
import { DEPTH, SHOWN_DIGITS } from './settings.ts';
import type { SignalState } from './state.ts';

export interface SignalLayout {
  width: number;
  height: number;
  /** Over the number of the layer, and over the power of ten of the spread. */
  panel: Panel;
  without: Line;
  withBn: Line;
  /** Without batch normalization, for the other input. */
  other: Line;
  /** From the other input's spread to this one's: the same layer with and without standardizing. */
  links: [Point, Point][];
  /** Heights of the labels at the right end of both lines; they keep clear of each other. */
  ends: { without: number; withBn: number };
  /** Undefined where it would lie on a line. */
  otherName: NamePlace | undefined;
  /** The pictures: left edges of the layers', top edges of both rows, and the size of a cell. */
  pictures: { lefts: number[]; without: number; withBn: number; cell: Point; digit: number };
  /** Heights of the numbers under the pictures; undefined where the layers stand too close for them. */
  numbers: { without: number; withBn: number } | undefined;
}

export interface Line {
  /** Points on the plot; those beyond it have none. */
  points: Point[];
  /** The line between them, to the edge of the plot where it leaves it. */
  path: Point[];
  /** Its end lies beyond the edge. */
  leaves: boolean;
}

export const otherName = (input: SignalState['input']): string =>
  input === 'raw' ? 'with standardized input' : 'with raw input';

/** Powers of ten of the lowest and of the highest spread on the plot. */
export const LEAST = -5;
export const MOST = 3;
const TOP = 30;
const BOTTOM = 262;
const RIGHT = 62;
const FIRST_ROW = 338;
const CELL_HEIGHT = 14;
const ROWS_APART = 44;
const NUMBERS = 20;
/** Two lines of a label at the end of a line. */
const LABEL = 36;

export function layoutSignal(state: SignalState, width: number): SignalLayout {
  const roomy = width >= 480;
  const left = roomy ? 58 : 50;
  const pitch = (width - left - RIGHT) / DEPTH;
  const x = linearScale([0.5, DEPTH + 0.5], [left, width - RIGHT]);
  const y = linearScale([LEAST, MOST], [BOTTOM, TOP]);
  const panel = { x, y, xTicks: range(1, DEPTH + 1), yTicks: range(LEAST + 1, MOST, 2) };
  const without = lineOf(state.without.spreads, panel);
  const withBn = lineOf(state.withBn.spreads, panel);
  const other = lineOf(state.other, panel);
  const rowHeight = SHOWN_DIGITS.length * CELL_HEIGHT;
  const numbers = roomy ? NUMBERS : 0;
  const second = FIRST_ROW + rowHeight + numbers + ROWS_APART;
  const side = Math.round(pitch - (roomy ? 8 : 4));
  return {
    width,
    height: second + rowHeight + numbers + 6,
    panel,
    without,
    withBn,
    other,
    links: linksOf(state, panel),
    ends: endsOf(state, y),
    otherName: otherNamePlace(state, panel, [other, without, withBn]),
    pictures: {
      lefts: range(1, DEPTH + 1).map((layer) => x(layer) - side / 2),
      without: FIRST_ROW,
      withBn: second,
      cell: [side / SHOWN_DIGITS.length, CELL_HEIGHT],
      digit: CELL_HEIGHT - 2,
    },
    numbers: roomy ? { without: FIRST_ROW + rowHeight + 17, withBn: second + rowHeight + 17 } : undefined,
  };
}

const exponentOf = (spread: number) => Math.log10(Math.max(spread, Number.MIN_VALUE));

function lineOf(spreads: readonly number[], { x, y }: Panel): Line {
  const all = spreads.map((spread, l): Point => [x(l + 1), y(exponentOf(spread))]);
  const inside = ([, py]: Point) => py >= TOP && py <= BOTTOM;
  const path = all.flatMap((point, l) => (l === 0 ? [point] : [...crossings(all[l - 1], point), point]));
  return {
    points: all.filter(inside),
    path: path.filter(inside),
    leaves: !inside(all[all.length - 1]),
  };
}

/** Where the way from one point to the next meets the lower or the upper edge of the plot. */
function crossings([x1, y1]: Point, [x2, y2]: Point): Point[] {
  return [TOP, BOTTOM]
    .filter((edge) => (y1 - edge) * (y2 - edge) < 0)
    .map((edge): Point => [x1 + ((edge - y1) / (y2 - y1)) * (x2 - x1), edge]);
}

function linksOf({ without, other }: SignalState, { x, y }: Panel): [Point, Point][] {
  const place = (spread: number) => Math.min(BOTTOM, Math.max(TOP, y(exponentOf(spread))));
  return without.spreads.map((spread, l): [Point, Point] => [
    [x(l + 1), place(other[l])],
    [x(l + 1), place(spread)],
  ]);
}

function endsOf({ without, withBn }: SignalState, y: Panel['y']): SignalLayout['ends'] {
  const end = (spreads: readonly number[]) =>
    Math.min(BOTTOM - LABEL / 2, Math.max(TOP + LABEL / 2, y(exponentOf(spreads[DEPTH - 1]))));
  const normalized = end(withBn.spreads);
  const plain = end(without.spreads);
  const gap = Math.max(LABEL, Math.abs(plain - normalized));
  return { withBn: normalized, without: plain < normalized ? normalized - gap : normalized + gap };
}

/** Beside the other line, on its outer side: clear of all lines. */
function otherNamePlace(
  { without, other, input }: SignalState,
  { x }: Panel,
  lines: readonly Line[],
): NamePlace | undefined {
  const outer = other[0] > without.spreads[0] ? 'above' : 'below';
  const [left, right] = x.range();
  return openPlace({
    name: otherName(input),
    line: lines[0].path,
    outer,
    lines: lines.map(({ path }) => path),
    within: { left, right, top: TOP, bottom: BOTTOM },
  });
}

/** @file A place for the name of a line where no line runs through it. */
import { roughWidth } from '../../viz/marks.ts';

export type Point = [number, number];

export interface NamePlace {
  x: number;
  y: number;
  anchor: 'start' | 'end';
}

type Side = 'above' | 'below';
type Box = { left: number; right: number; top: number; bottom: number };

/** From the middle of a label to the line it names, so many pixels. */
const AWAY = 14;
const HALF_HEIGHT = 9;

interface Search {
  name: string;
  line: readonly Point[];
  /** The side to try first. */
  outer: Side;
  lines: readonly (readonly Point[])[];
  within: Box;
}

/** Beside a corner of its line: the first place within the plot that is clear of all lines, if there is one. */
export function openPlace({ name, line, outer, lines, within }: Search): NamePlace | undefined {
  const width = roughWidth(name);
  const sides: Side[] = outer === 'above' ? ['above', 'below'] : ['below', 'above'];
  const places = sides.flatMap((side) =>
    fromBehind(line).flatMap(([x, y]) =>
      (['start', 'end'] as const).map((anchor) => placeBeside(x, y, side, anchor)),
    ),
  );
  return places.find((place) => {
    const box = boxOf(place, width);
    return contains(within, box) && lines.every((other) => isClear(other, box));
  });
}

/** The corners of the line, those just behind its middle first: at its start it may touch another line. */
function fromBehind(line: readonly Point[]): Point[] {
  const target = 0.6 * (line.length - 1);
  return line
    .map((point, k): [number, Point] => [Math.abs(k - target), point])
    .sort(([a], [b]) => a - b)
    .map(([, point]) => point);
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}

function placeBeside(x: number, y: number, side: Side, anchor: 'start' | 'end'): NamePlace {
  const middle = side === 'above' ? y - AWAY : y + AWAY;
  return { x: anchor === 'start' ? x + 4 : x - 4, y: middle + 4, anchor };
}

function boxOf({ x, y, anchor }: NamePlace, width: number): Box {
  const left = anchor === 'start' ? x : x - width;
  return { left, right: left + width, top: y - 4 - HALF_HEIGHT, bottom: y - 4 + HALF_HEIGHT };
}

/** No stretch of the line passes through the box. */
function isClear(line: readonly Point[], { left, right, top, bottom }: Box): boolean {
  return line.slice(1).every(([x2, y2], k) => {
    const [x1, y1] = line[k];
    if (x2 <= left || x1 >= right) return true;
    const at = (x: number) => y1 + ((Math.min(x2, Math.max(x1, x)) - x1) / (x2 - x1)) * (y2 - y1);
    const [a, b] = [at(left), at(right)];
    return Math.max(a, b) < top || Math.min(a, b) > bottom;
  });
}

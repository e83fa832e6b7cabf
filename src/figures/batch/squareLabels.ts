/** @file What the average squares are, written beside them, where it covers no other label. */
import { roughWidth } from '../../viz/marks.ts';
import { digitsFor, fixed } from '../../viz/numbers.ts';
import type { Square, Squares } from './squares.ts';
import type { BatchState } from './state.ts';
import { brief } from './summands.ts';

export interface SquareLabel {
  /** `none`: there is no square to write beside. */
  of: 'variance' | 'average' | 'none';
  text: string;
  /** The left end of the text, and its baseline. */
  x: number;
  y: number;
}

interface Place extends Pick<Squares, 'average' | 'variance' | 'corners'> {
  width: number;
  top: number;
}

interface Box {
  x: number;
  y: number;
  width: number;
}

const LINE = 16;

export function squareLabels(state: BatchState, place: Place): SquareLabel[] {
  const taken = place.corners.map(({ names, x, y, anchor }): Box => {
    const width = roughWidth(names);
    return { x: anchor === 'end' ? x - width : x, y, width };
  });
  return wordsOf(state).map(({ of, text }) => {
    const square = of === 'average' ? place.average : place.variance;
    const width = roughWidth(text);
    const box =
      of === 'none'
        ? { x: square.x - width / 2, y: place.top + LINE, width }
        : freePlace(square, width, place, taken);
    taken.push(box);
    return { of, text, x: box.x, y: box.y };
  });
}

function wordsOf(state: BatchState): Pick<SquareLabel, 'of' | 'text'>[] {
  const { away, averageSquare, variance, fulcrum, sd, m } = state;
  const sigma = `σ² = ${fixed(variance, digitsFor(variance))}`;
  if (away) {
    const from = `average square from ${brief(fulcrum, digitsFor(sd))}`;
    return [
      { of: 'average', text: `${from}: ${fixed(averageSquare, digitsFor(averageSquare))}` },
      { of: 'variance', text: sigma },
    ];
  }
  if (variance > 0) return [{ of: 'variance', text: `average square: ${sigma}` }];
  return [{ of: 'none', text: m > 1 ? 'All deviations are 0.' : 'The only deviation is 0.' }];
}

/** Below the square if that is free, then within it, then to either side of its foot. */
function freePlace({ x, side }: Square, width: number, { top, width: edge }: Place, taken: Box[]): Box {
  const foot = top + side;
  const places = [
    { x, y: foot + LINE },
    { x: x + side - width, y: foot + LINE },
    { x: x + 5, y: foot - 6 },
    { x: x - width - 6, y: foot - 4 },
    { x: x + side + 6, y: foot - 4 },
  ].map((place): Box => ({ x: Math.max(0, Math.min(edge - width, place.x)), y: place.y, width }));
  return places.find((place) => !taken.some((other) => overlap(place, other))) ?? places[0];
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width + 4 && b.x < a.x + a.width + 4 && Math.abs(a.y - b.y) < LINE;
}

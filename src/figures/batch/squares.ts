/** @file The squares of the deviations, hung from a line below the axis, and the square that they have on average. */
import type { Domain } from '../../viz/beadRow.ts';
import type { LinearScale } from '../../viz/linearScale.ts';
import { roughWidth } from '../../viz/marks.ts';
import { squareLabels, type SquareLabel } from './squareLabels.ts';
import type { BatchState, Sample } from './state.ts';

export interface Square {
  name: string;
  x: number;
  side: number;
  selected: boolean;
}

export interface Squares {
  squares: Square[];
  /** Names at the lower outer corners; squares that hide each other share one. */
  corners: { names: string; x: number; y: number; anchor: 'start' | 'end' }[];
  /** The average square, seen from the fulcrum. */
  average: Square;
  /** The average square, seen from the mean: the same one, unless the fulcrum is held away from it. */
  variance: Square;
  labels: SquareLabel[];
  /** How much smaller than the axis' scale the squares are drawn; 1 where there is room for them. */
  reduced: number;
}

interface Place {
  scale: LinearScale;
  room: number;
  width: number;
  /** The line that they hang from. */
  top: number;
}

/** Where there are no squares, the words that say so. */
const LEAST_ROOM = 14;
/** So high may the largest square be, as shares of the drawing's width. Few steps: what stands below seldom moves. */
const SHARES = [0, 0.08, 0.16, 0.24, 0.32, 0.4, 0.48] as const;
/** Squares of equal samples, once the fulcrum is pushed from under them. */
const LEAST_AWAY = 0.16;
/** Squares need so much more room than at rest, since the fulcrum can be pushed. */
const SPARE = 1.2;
/** Squares of up to so many samples are named. */
const FEW = 12;

export function hangSquares(state: BatchState, { scale, room, width, top }: Place): Squares {
  const { samples, selected, m } = state;
  const at = scale(state.fulcrum);
  const unit = scale(1) - scale(0);
  const largest = Math.max(...samples.map(({ deviation }) => Math.abs(deviation)));
  const reduced = Math.min(1, room / (largest * unit || 1));
  const squares = samples.map(({ name, deviation }, i) => ({
    name,
    ...squareAt(at, deviation * unit * reduced),
    selected: i === selected,
  }));
  const averageAround = (place: number, area: number): Square => ({
    name: 'average',
    ...averageAt(place, Math.sqrt(area) * unit * reduced, scale.range()[0]),
    selected: false,
  });
  const average = averageAround(at, state.averageSquare);
  const variance = averageAround(scale(state.mean), state.variance);
  const named = m <= FEW ? samples.map((_, i) => i) : [selected];
  const corners = cornersOf(
    named.map((i) => squares[i]),
    named.map((i) => samples[i]),
    top,
  );
  const labels = squareLabels(state, { average, variance, corners, width, top });
  return { squares, corners, average, variance, labels, reduced };
}

/** The least share of the width that has room for the squares; the same wherever the fulcrum of a wide batch is held. */
export function shareFor({ samples, mean, away }: BatchState, [low, high]: Domain): number {
  const farthest = Math.max(...samples.map(({ x }) => Math.abs(x - mean)));
  const needed = (SPARE * farthest) / (high - low);
  return (
    SHARES.find((share) => share >= needed && !(away && share < LEAST_AWAY)) ?? SHARES[SHARES.length - 1]
  );
}

/** In pixels. */
export function roomFor(share: number, width: number): number {
  return Math.max(LEAST_ROOM, Math.round(share * width));
}

/** The side is the deviation, to the scale of the axis: it hangs between the fulcrum and the sample. */
function squareAt(fulcrum: number, pixels: number): { x: number; side: number } {
  return { x: Math.min(fulcrum, fulcrum + pixels), side: Math.abs(pixels) };
}

/** At the left of the fulcrum, where the axis has room for it. */
function averageAt(fulcrum: number, side: number, left: number): { x: number; side: number } {
  return squareAt(fulcrum, fulcrum - side < left ? side : -side);
}

function cornersOf(squares: readonly Square[], samples: readonly Sample[], top: number): Squares['corners'] {
  const corners: { names: string[]; square: Square; right: boolean }[] = [];
  squares.forEach((square, i) => {
    const right = samples[i].deviation > 0;
    const same = corners.find(
      (corner) => corner.right === right && Math.abs(corner.square.side - square.side) < 15,
    );
    if (same) same.names.push(square.name);
    else corners.push({ names: [square.name], square, right });
  });
  return corners
    .filter(({ square }) => square.side >= 18) // else there is no room for a letter
    .map(({ names, square: { x, side }, right }) => {
      const all = names.join(' ');
      return {
        names: roughWidth(all) < side - 4 ? all : names.length > 1 ? `×${names.length}` : all,
        x: right ? x + side - 5 : x + 5,
        y: top + side - 5,
        anchor: right ? 'end' : 'start',
      };
    });
}

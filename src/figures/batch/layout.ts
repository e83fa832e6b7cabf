/** @file Where beam, beads and squares sit, in pixels. Touches no DOM, so tests can read it. */
import { beadRow, type Domain, type Row } from '../../viz/beadRow.ts';
import { roughWidth } from '../../viz/marks.ts';
import type { BatchState, Sample } from './state.ts';

type Point = [number, number];

export interface Square {
  name: string;
  x: number;
  side: number;
  selected: boolean;
}

export interface BatchLayout {
  width: number;
  height: number;
  /** Beads where they sit on the beam; their places along the axis are true also when it tips. */
  row: Row;
  /** The axis under the beam, and the line that the squares hang from. */
  ground: number;
  squaresTop: number;
  beam: [Point, Point];
  fulcrum: Point;
  mean: number;
  band: { from: number; to: number };
  squares: Square[];
  /** Names at the lower outer corners; squares that hide each other share one. */
  corners: { names: string; x: number; y: number; anchor: 'start' | 'end' }[];
  average: Square;
  /** How much smaller than the axis' scale the squares are drawn; 1 where there is room for them. */
  reduced: number;
}

const ROW = { top: 44, beam: 134 };
const FULCRUM_HEIGHT = 30;
const GROUND = ROW.beam + FULCRUM_HEIGHT;
const SQUARES_TOP = GROUND + 34;
const WORDS_BELOW = 48;
/** The lower end of the beam stays above the ground. */
const MOST_DROP = FULCRUM_HEIGHT - 5;
/** A mean this far from the fulcrum, as a share of the axis, tips the beam half as far as it goes. */
const HALF_TILT = 0.05;
/** Squares of up to so many samples are named. */
const FEW = 12;

export function layoutBatch(state: BatchState, width: number, domain: Domain, dragging = false): BatchLayout {
  const { samples, selected, mean, sd, m } = state;
  const flat = beadRow({
    samples: samples.map(({ name, x }) => ({ name, value: x })),
    domain,
    width,
    top: ROW.top,
    base: ROW.beam - 2,
    selected,
    dragging,
  });
  const at = flat.scale(state.fulcrum);
  const slope = slopeOf(state, flat);
  const [left, right] = flat.scale.range();
  const height = (x: number) => (x - at) * slope;
  const room = roomFor(width);
  const unit = flat.scale(1) - flat.scale(0);
  const largest = Math.max(...samples.map(({ deviation }) => Math.abs(deviation)));
  const reduced = Math.min(1, room / (largest * unit || 1));
  const square = (deviation: number) => squareAt(at, deviation * unit * reduced);
  const averageSide = Math.sqrt(state.averageSquare) * unit * reduced;
  const squares = samples.map(({ name, deviation }, i) => ({
    name,
    ...square(deviation),
    selected: i === selected,
  }));
  return {
    width,
    height: SQUARES_TOP + room + WORDS_BELOW,
    row: { ...flat, beads: flat.beads.map((bead) => ({ ...bead, cy: bead.cy + height(bead.cx) })) },
    ground: GROUND,
    squaresTop: SQUARES_TOP,
    beam: [
      [left, ROW.beam + height(left)],
      [right, ROW.beam + height(right)],
    ],
    fulcrum: [at, ROW.beam],
    mean: flat.scale(mean),
    band: { from: Math.max(left, flat.scale(mean - sd)), to: Math.min(right, flat.scale(mean + sd)) },
    squares,
    corners: m <= FEW ? cornersOf(squares, samples) : cornersOf([squares[selected]], [samples[selected]]),
    average: { name: 'average', ...averageAt(at, averageSide, left), selected: false },
    reduced,
  };
}

/** So high may the largest square be. */
function roomFor(width: number): number {
  return Math.round(0.47 * width);
}

/** The side is the deviation, to the scale of the axis: it hangs between the fulcrum and the sample. */
function squareAt(fulcrum: number, pixels: number): { x: number; side: number } {
  return { x: Math.min(fulcrum, fulcrum + pixels), side: Math.abs(pixels) };
}

/** At the left of the fulcrum, where the axis has room for it. */
function averageAt(fulcrum: number, side: number, left: number): { x: number; side: number } {
  return squareAt(fulcrum, fulcrum - side < left ? side : -side);
}

/** Down to the right where the samples' weight lies there; more and more slowly, and never down to the ground. */
function slopeOf({ mean, fulcrum }: BatchState, { scale }: Row): number {
  const [low, high] = scale.domain();
  const [left, right] = scale.range();
  const at = scale(fulcrum);
  const push = (mean - fulcrum) / (HALF_TILT * (high - low));
  return (MOST_DROP / Math.max(at - left, right - at)) * (push / (1 + Math.abs(push)));
}

function cornersOf(squares: readonly Square[], samples: readonly Sample[]): BatchLayout['corners'] {
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
        y: SQUARES_TOP + side - 5,
        anchor: right ? 'end' : 'start',
      };
    });
}

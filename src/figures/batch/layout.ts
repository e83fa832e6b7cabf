/** @file Where beam, beads and squares sit, in pixels. Touches no DOM, so tests can read it. */
import { beadRow, type Domain, type Row } from '../../viz/beadRow.ts';
import { hangSquares, roomFor, shareFor, type Squares } from './squares.ts';
import type { BatchState } from './state.ts';

type Point = [number, number];

export interface BatchLayout extends Squares {
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
}

const ROW = { top: 44, beam: 134 };
const FULCRUM_HEIGHT = 30;
const GROUND = ROW.beam + FULCRUM_HEIGHT;
const SQUARES_TOP = GROUND + 34;
/** A label below the largest square, and the note on the scale. */
const WORDS_BELOW = 22;
/** The lower end of the beam stays above the ground. */
const MOST_DROP = FULCRUM_HEIGHT - 5;
/** A mean this far from the fulcrum, as a share of the axis, tips the beam half as far as it goes. */
const HALF_TILT = 0.05;

interface Options {
  dragging?: boolean;
  /** The room for the squares, as a share of the width. */
  share?: number;
}

export function layoutBatch(
  state: BatchState,
  width: number,
  domain: Domain,
  { dragging = false, share = shareFor(state, domain) }: Options = {},
): BatchLayout {
  const { samples, selected, mean, sd } = state;
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
  const room = roomFor(share, width);
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
    ...hangSquares(state, { scale: flat.scale, room, width, top: SQUARES_TOP }),
  };
}

/** Down to the right where the samples' weight lies there; more and more slowly, and never down to the ground. */
function slopeOf({ mean, fulcrum }: BatchState, { scale }: Row): number {
  const [low, high] = scale.domain();
  const [left, right] = scale.range();
  const at = scale(fulcrum);
  const push = (mean - fulcrum) / (HALF_TILT * (high - low));
  return (MOST_DROP / Math.max(at - left, right - at)) * (push / (1 + Math.abs(push)));
}

/** @file Where the weights, before and after, and the outputs are, in pixels. Touches no DOM, so tests can read it. */
import { extent, nice, ticks } from 'd3';
import { axisTicks } from '../../viz/axis.ts';
import { linearScale, type LinearScale } from '../../viz/linearScale.ts';
import type { Panel } from '../../viz/panel.ts';
import type { FoldState } from './state.ts';

type Scale = LinearScale;

export interface FoldLayout {
  width: number;
  height: number;
  /** One scale for both rows of weights. */
  weights: { scale: Scale; ticks: number[]; above: number; below: number; from: number[]; to: number[] };
  outputs: Panel;
  /** For each digit: its place across, and both outputs. */
  pairs: { x: number; through: number; folded: number }[];
  /** How far folded is from through, on its own scale: the zero line, its reach to both sides, and a height for each digit. */
  misses: {
    zero: number;
    top: number;
    bottom: number;
    reach: number;
    heights: number[];
    left: number;
    right: number;
  };
  /** Side and top of the images. */
  images: { side: number; top: number };
}

const MARGIN = 14;
const ABOVE = 52;
const BELOW = 142;
const PLOT = { top: 246, bottom: 366 };
const MISSES = { top: 404, bottom: 454 };
const LEFT = 34;
const IMAGES_TOP = 466;
/** The scale of the misses grows no finer: below it all is rounding, and jumps about. */
const FINEST = 1e-15;
/** Weights beyond it would make all others crowd in the middle. */
const LEAST_REACH = 0.5;

export function layoutFold(state: FoldState, width: number): FoldLayout {
  const { before, after, through, folded, images } = state;
  const reach = Math.max(LEAST_REACH, ...[before, after].flatMap((weights) => Array.from(weights, Math.abs)));
  const scale = linearScale([-reach, reach], [MARGIN, width - MARGIN]);
  const [low = 0, high = 0] = extent([...Array.from(through), ...Array.from(folded), -1, 1]);
  const y = linearScale(nice(low, high, 4), [PLOT.bottom, PLOT.top]);
  const step = (width - LEFT) / images.length;
  const place = (n: number) => LEFT + (n + 0.5) * step;
  const side = Math.min(34, Math.floor(step - 4));
  return {
    width,
    height: IMAGES_TOP + side + 6,
    weights: {
      scale,
      ticks: axisTicks(scale),
      above: ABOVE,
      below: BELOW,
      from: Array.from(before, scale),
      to: Array.from(after, scale),
    },
    outputs: {
      x: linearScale([0, images.length], [LEFT, width]),
      y,
      xTicks: [],
      yTicks: ticks(...y.domain(), 4),
    },
    pairs: Array.from(through, (value, n) => ({ x: place(n), through: y(value), folded: y(folded[n]) })),
    misses: missesOf(state, width),
    images: { side, top: IMAGES_TOP },
  };
}

function missesOf({ through, folded }: FoldState, width: number): FoldLayout['misses'] {
  const misses = Array.from(through, (value, n) => folded[n] - value);
  const reach = Math.max(FINEST, ...misses.map(Math.abs));
  const y = linearScale([-reach, reach], [MISSES.bottom, MISSES.top]);
  return { zero: y(0), ...MISSES, reach, heights: misses.map(y), left: LEFT, right: width };
}

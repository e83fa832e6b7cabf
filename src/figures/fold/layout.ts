/** @file Where the weights, before and after, and the outputs are, in pixels. Touches no DOM, so tests can read it. */
import { extent, nice, ticks } from 'd3';
import { axisTicks } from '../../viz/axis.ts';
import { clampedScale, linearScale, type LinearScale } from '../../viz/linearScale.ts';
import type { Panel } from '../../viz/panel.ts';
import { ROUNDING } from './settings.ts';
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
  /** How far folded is from through, in powers of ten: the places of `POWERS`, the upper end of rounding, a height for each digit. */
  misses: {
    top: number;
    bottom: number;
    rounding: number;
    powers: number[];
    /** None for outputs that are equal to the last bit. */
    heights: (number | undefined)[];
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
const MISSES = { top: 410, bottom: 470 };
/** Of ten: from the last bit of a number near 1 to 1 itself. */
export const POWERS = [-16, -8, 0] as const;
const LEFT = 44;
const IMAGES_TOP = 482;
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
  const y = clampedScale([POWERS[0], 0], [MISSES.bottom, MISSES.top]);
  const heights = Array.from(through, (value, n) => {
    const miss = Math.abs(folded[n] - value);
    return miss === 0 ? undefined : y(Math.log10(miss));
  });
  const rounding = y(Math.log10(ROUNDING));
  return { ...MISSES, rounding, powers: POWERS.map(y), heights, left: LEFT, right: width };
}

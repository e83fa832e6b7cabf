/** @file Where the gain's plot and the pair below it sit, in pixels. Touches no DOM, so tests can read it. */
import { range } from 'd3';
import { layoutBeads, type Bead } from '../../viz/beads.ts';
import { linearScale, type LinearScale } from '../../viz/linearScale.ts';
import type { Panel } from '../../viz/panel.ts';
import { gapAt, LEAST, MOST } from './settings.ts';
import type { GainState } from './state.ts';

type Point = [number, number];

export interface GainLayout {
  width: number;
  height: number;
  /** Both scales are linear in the power of ten; a standard deviation of 0 has its own place at the left. */
  panel: Panel;
  zero: number;
  /** The gain with eps, and without. */
  curve: Point[];
  bare: Point[];
  /** Undefined where they lie outside the plot. */
  ceiling: number | undefined;
  knee: number | undefined;
  /** Where the reader is; `y` is undefined where the gain is not. */
  marker: { x: number; y: number | undefined };
  /** The pair drawn in units of its own standard deviation, so that without eps it would drop straight down to ±1. */
  pair: Row;
  xHat: Row;
}

export interface Row {
  scale: LinearScale;
  base: number;
  beads: Bead[];
}

const PLOT = { top: 34, bottom: 304 };
const GUTTER = 58;
/** From the place of 0 to the first power of ten: a logarithm never reaches 0. */
const TO_ZERO = 34;
const PAIR_BASE = 412;
const XHAT_BASE = 496;
const MARGIN = 18;

export function layoutGain(state: GainState, width: number): GainLayout {
  const left = GUTTER;
  const zero = left + 8;
  const x = linearScale([LEAST, MOST], [zero + TO_ZERO, width - 10]);
  const y = linearScale([-1, 5], [PLOT.bottom, PLOT.top]);
  const every = width < 480 ? 2 : 1;
  const { ceiling, knee } = state;
  return {
    width,
    height: XHAT_BASE + 28,
    panel: { x, y, xTicks: range(LEAST, MOST + 1, every), yTicks: range(-1, 6) },
    zero,
    curve: curveOf(state, zero, x, y),
    bare: [at0(x, y, LEAST), at0(x, y, MOST)],
    ceiling: ceiling <= 1e5 ? y(Math.log10(ceiling)) : undefined,
    knee: knee >= 10 ** LEAST ? x(Math.log10(knee)) : undefined,
    marker: markerOf(state, zero, x, y),
    ...rows(state, width),
  };
}

/** With eps it begins at the ceiling, over the place of 0; without, it leaves the plot at the top. */
function curveOf({ curve, ceiling }: GainState, zero: number, x: Panel['x'], y: Panel['y']): Point[] {
  const height = (gain: number) => Math.max(PLOT.top, y(Math.log10(gain)));
  const points = curve.map(({ sd, gain }): Point => [x(Math.log10(sd)), height(gain)]);
  return ceiling < Infinity ? [[zero, height(ceiling)], ...points] : points;
}

/** A point of the line 1/sd. */
function at0(x: Panel['x'], y: Panel['y'], exponent: number): Point {
  return [x(exponent), y(-exponent)];
}

function markerOf(
  { sd, gain, gap }: GainState,
  zero: number,
  x: Panel['x'],
  y: Panel['y'],
): GainLayout['marker'] {
  const place = gap === 0 ? zero : Math.min(x.range()[1], Math.max(x.range()[0], x(Math.log10(sd))));
  return { x: place, y: gain === Infinity ? undefined : Math.max(PLOT.top, y(Math.log10(gain))) };
}

/** One horizontal scale for both rows: ±1 standard deviation above, ±1 below. */
function rows({ gap, xHat }: GainState, width: number): { pair: Row; xHat: Row } {
  const scale = linearScale([-1.15, 1.15], [MARGIN, width - MARGIN]);
  const row = (base: number, values: number[]): Row => ({
    scale,
    base,
    beads: layoutBeads(
      values.map((value, i) => ({ name: 'ab'[i], value })),
      { place: scale, base, room: 50, selected: -1, moving: false },
    ),
  });
  const unit = gap === 0 ? 0 : 1;
  return { pair: row(PAIR_BASE, [-unit, unit]), xHat: row(XHAT_BASE, Number.isNaN(xHat[0]) ? [] : xHat) };
}

/** The gap that belongs to a place in the plot: 0 near the place of 0, else to three digits. */
export function gapFor({ panel, zero }: GainLayout, px: number): number {
  const [first, last] = panel.x.range();
  if (px < (zero + first) / 2) return 0;
  const exponent = panel.x.invert(Math.min(last, Math.max(first, px)));
  return Math.max(gapAt(1), Number((2 * 10 ** exponent).toPrecision(3)));
}

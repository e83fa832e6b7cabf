/** @file Where everything of the figure sits, in pixels. Touches no DOM, so tests can read it. */
import { beadRow, type Domain, type Row } from '../../viz/beadRow.ts';
import { stackLevels, type Bead } from '../../viz/beads.ts';
import { linearScale, type LinearScale } from '../../viz/linearScale.ts';
import { AXIS } from './settings.ts';
import type { AffineState, Sample } from './state.ts';

type Scale = LinearScale;

export interface AffineLayout {
  width: number;
  height: number;
  /** The batch, on an axis of its own. */
  x: Row;
  /** One horizontal scale for all that is below. */
  scale: Scale;
  xHat: SmallRow;
  y: SmallRow;
  bell: { base: number; top: number; height: Scale };
  peak: Place;
  /** One |gamma| from the peak, on the side of gamma's sign. */
  shoulder: Place;
  activation: { base: number; top: number; height: Scale; ticks: number[] };
  /** Where each sample meets the activation function, or undefined where that is outside the plot. */
  met: (Place | undefined)[];
  shares: { y: number; twoLines: boolean; columns: number[] };
}

export interface Place {
  x: number;
  y: number;
}

/** Small beads without letters: two rows under the first one, and all on one axis. */
export interface SmallRow {
  base: number;
  beads: Bead[];
  /** How many lie to the left and to the right of the axis. */
  beyond: [number, number];
}

const MARGIN = 16;
const X_ROW = { top: 31, base: 91 };
const XHAT_BASE = 174;
const Y_BASE = 246;
const BELL = { top: 270, base: 352 };
const ACTIVATION = { top: 383, base: 449 };
const SHARES = 476;
const HEIGHT = { oneLine: 517, twoLines: 535 };
/** Narrower, a column has the name of its zone on one line and the rule on the next. */
const WIDE_COLUMN = 150;
const SMALL = 5;
/** The height of the standard bell. A wider one is lower, as it must be; a narrower one is drawn as high as this. */
const PEAK = 1 / Math.sqrt(2 * Math.PI);
const RANGES: Record<AffineState['activation'], [number, number]> = {
  sigmoid: [0, 1],
  tanh: [-1, 1],
  relu: [0, AXIS.high],
  none: [AXIS.low, AXIS.high],
};

export function layoutAffine(
  state: AffineState,
  width: number,
  domain: Domain,
  dragging = false,
): AffineLayout {
  const { samples, selected, shares } = state;
  const scale = linearScale([AXIS.low, AXIS.high], [MARGIN, width - MARGIN]);
  const named = samples.map(({ name, x }) => ({ name, value: x }));
  const bell = bellPlot(state);
  const activation = activationPlot(state);
  const twoLines = width / 3 < WIDE_COLUMN; // whatever the activation, so that nothing jumps
  return {
    width,
    height: twoLines ? HEIGHT.twoLines : HEIGHT.oneLine,
    x: beadRow({ samples: named, domain, width, ...X_ROW, selected, dragging }),
    scale,
    xHat: smallRow(state, XHAT_BASE, scale, ({ xHat }) => xHat),
    y: smallRow(state, Y_BASE, scale, ({ y }) => y),
    bell,
    ...handles(state, scale, bell.height),
    activation,
    met: samples.map(({ y, output }) =>
      y >= AXIS.low && y <= AXIS.high ? { x: scale(y), y: activation.height(output) } : undefined,
    ),
    shares: { y: SHARES, twoLines, columns: shares.map((_, k) => (k * width) / shares.length) },
  };
}

function bellPlot({ gamma }: AffineState): AffineLayout['bell'] {
  const peak = gamma === 0 ? PEAK : Math.max(PEAK, PEAK / Math.abs(gamma));
  return { ...BELL, height: linearScale([0, peak], [BELL.base, BELL.top]) };
}

function activationPlot({ activation }: AffineState): AffineLayout['activation'] {
  const range = RANGES[activation];
  return {
    ...ACTIVATION,
    height: linearScale(range, [ACTIVATION.base, ACTIVATION.top]),
    ticks: range[0] < 0 ? [range[0], 0, range[1]] : range,
  };
}

/** Both handles; where gamma is 0 the bell is a spike, and the shoulder sits on it. */
function handles(
  { gamma, beta }: AffineState,
  scale: Scale,
  height: Scale,
): { peak: Place; shoulder: Place } {
  const [low, high] = scale.range();
  const across = (value: number) => Math.min(high, Math.max(low, scale(value)));
  const top = gamma === 0 ? height.domain()[1] : PEAK / Math.abs(gamma);
  return {
    peak: { x: across(beta), y: height(top) },
    shoulder: { x: across(beta + gamma), y: height(top * Math.exp(-0.5)) },
  };
}

function smallRow(
  { samples, selected }: AffineState,
  base: number,
  scale: Scale,
  value: (sample: Sample) => number,
): SmallRow {
  const values = samples.map(value);
  if (values.some(Number.isNaN)) return { base, beads: [], beyond: [0, 0] };
  const [left, right] = scale.range();
  const positions = values.map((v) => Math.min(right + 6, Math.max(left - 6, scale(v))));
  const levels = stackLevels(positions, 2 * SMALL);
  const rise = Math.min(2 * SMALL + 1, 34 / Math.max(1, ...levels));
  const beads = samples.map(({ name }, i) => ({
    name,
    cx: positions[i],
    cy: base - SMALL - 2 - levels[i] * rise,
    r: SMALL,
    letter: '',
    selected: i === selected,
  }));
  const count = (outside: (v: number) => boolean) => values.filter(outside).length;
  return { base, beads, beyond: [count((v) => v < AXIS.low), count((v) => v > AXIS.high)] };
}

export interface Hold {
  handle: 'peak' | 'shoulder';
  /** From the finger to the handle's middle. */
  offset: number;
}

/** The nearer handle, if it is within reach of a finger. */
export function handleAt({ peak, shoulder }: AffineLayout, px: number, py: number): Hold | undefined {
  const away = ({ x, y }: Place) => Math.hypot(x - px, y - py);
  const handle = away(shoulder) <= away(peak) ? 'shoulder' : 'peak';
  const place = handle === 'peak' ? peak : shoulder;
  return away(place) <= 24 ? { handle, offset: place.x - px } : undefined;
}

/** @file Where the two clouds sit, in pixels. Touches no DOM, so tests can read it. */
import { ticks } from 'd3';
import { beadRadius, type Bead } from '../../viz/beads.ts';
import { linearScale } from '../../viz/linearScale.ts';
import type { Panel } from '../../viz/panel.ts';
import type { Cloud, TwoFeaturesState } from './state.ts';
import { viewAfter, type View } from './view.ts';

export interface CloudLayout extends Panel {
  left: number;
  right: number;
  top: number;
  bottom: number;
  beads: Bead[];
  /** Two standard deviations of the cloud in every direction; degrees as SVG counts them. */
  ellipse: { cx: number; cy: number; rx: number; ry: number; degrees: number };
  /** The averaged feature: its mean, and one standard deviation to each side, on its own axis. */
  strip: { mean: number; low: number; high: number };
}

export interface TwoFeaturesLayout {
  width: number;
  height: number;
  before: CloudLayout;
  /** Where there is nothing to show, the panel stays, empty. */
  after: Omit<CloudLayout, 'ellipse' | 'strip'> & Partial<Pick<CloudLayout, 'ellipse' | 'strip'>>;
}

const TOP = 52;
const BELOW = 84;
const GUTTER = 30;
/** Below this width the plots stand one under the other, as in the style sheet. */
const STACKED = 540;
/** Fixed, so that the figure keeps its height from the first drawing to the last, whatever its width. */
const PLOT = { stacked: 270, beside: 240 };

export function layoutTwoFeatures(
  state: TwoFeaturesState,
  width: number,
  view: View,
  selected = -1,
): TwoFeaturesLayout {
  const stacked = width < STACKED;
  const inner = stacked ? width - GUTTER - 6 : (width - 24) / 2 - GUTTER;
  const tall = stacked ? PLOT.stacked : PLOT.beside;
  const box = (k: number) => {
    const left = GUTTER + (stacked ? 0 : k * (inner + GUTTER + 24));
    const top = TOP + (stacked ? k * (TOP + tall + BELOW + 16) : 0);
    return { left, right: left + inner, top, bottom: top + tall };
  };
  const { before, after } = state;
  const panels = [panelOf(box(0), view), panelOf(box(1), viewAfter(after))];
  return {
    width,
    height: panels[1].bottom + BELOW,
    before: place(panels[0], before, state.lit, selected),
    after: after ? place(panels[1], after, state.lit, selected) : { ...panels[1], beads: [] },
  };
}

type Box = Pick<CloudLayout, 'left' | 'right' | 'top' | 'bottom'>;

/** One unit has the same length on both axes, or a tilt would mean nothing; what is left over goes to both sides. */
function panelOf(box: Box, view: View): Panel & Box {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const unit = Math.max((view.x[1] - view.x[0]) / width, (view.y[1] - view.y[0]) / height);
  const around = ([low, high]: readonly number[], pixels: number): [number, number] => [
    (low + high - pixels * unit) / 2,
    (low + high + pixels * unit) / 2,
  ];
  const x = linearScale(around(view.x, width), [box.left, box.right]);
  const y = linearScale(around(view.y, height), [box.bottom, box.top]);
  const [low, high] = x.domain();
  const far = Math.max(Math.abs(low), Math.abs(high)) > 9999;
  const clear = (tick: number) => Math.min(x(tick) - box.left, box.right - x(tick)) > 12; // not in the corner of both axes
  const xTicks = ticks(low, high, far ? 3 : 6).filter(clear);
  return { ...box, x, y, xTicks, yTicks: ticks(...y.domain(), 6) };
}

function place(
  panel: Panel & Box,
  { points, mean, sd, axes }: Cloud,
  lit: 0 | 1,
  selected: number,
): CloudLayout {
  const { x, y } = panel;
  const unit = (x.range()[1] - x.range()[0]) / (x.domain()[1] - x.domain()[0]);
  const m = points.length;
  const scale = lit === 0 ? x : y;
  const [one, other] = [scale(mean[lit] - sd[lit]), scale(mean[lit] + sd[lit])];
  return {
    ...panel,
    beads: points.map(({ name, at }, i) => ({
      name,
      cx: x(at[0]),
      cy: y(at[1]),
      r: m <= 12 ? 8.5 : beadRadius(m) - 1.5,
      letter: m <= 12 ? name : '',
      selected: i === selected,
    })),
    ellipse: {
      cx: x(mean[0]),
      cy: y(mean[1]),
      rx: 2 * Math.sqrt(axes.long) * unit,
      ry: Math.max(2 * Math.sqrt(axes.short) * unit, axes.long > 0 ? 0.5 : 0), // an ellipse of no width would not be drawn
      degrees: (-axes.angle * 180) / Math.PI,
    },
    strip: { mean: scale(mean[lit]), low: Math.min(one, other), high: Math.max(one, other) },
  };
}

/** The sample whose bead at the left is nearest to a point, within reach of a finger; else undefined. */
export function sampleAt({ before }: TwoFeaturesLayout, px: number, py: number): number | undefined {
  const distances = before.beads.map(({ cx, cy }) => Math.hypot(cx - px, cy - py));
  const nearest = distances.indexOf(Math.min(...distances));
  return distances[nearest] <= 22 ? nearest : undefined;
}

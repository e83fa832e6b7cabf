/** @file Where the three plots over the minibatches are, in pixels, and where their labels go. Touches no DOM. */
import { extent, ticks } from 'd3';
import { linearScale } from '../../viz/linearScale.ts';
import type { Panel } from '../../viz/panel.ts';
import type { RunningState } from './state.ts';

type Point = [number, number];

export interface Line {
  name: string;
  chosen: boolean;
  places: Point[];
}

export interface MomentPlot {
  panel: Panel;
  dots: Point[];
  /** With the weights held still. */
  population: Point[];
  lines: Line[];
  labels: EndLabel[];
}

export interface EndLabel {
  name: string;
  y: number;
}

export interface RunningLayout {
  width: number;
  height: number;
  /** Where labels of lines begin. */
  right: number;
  mean: MomentPlot;
  variance: MomentPlot;
  accuracy: {
    panel: Panel;
    byRule: Point[];
    byBatch: Point[];
    /** Where the net was asked last in inference mode. */
    last: Point;
    /** Where `inference` stands by that point, if it is far from the end of the axis, where the other labels are. */
    beside: Point | undefined;
    labels: EndLabel[];
  };
}

const TOP = 28;
const HEIGHTS = { mean: 150, variance: 120, accuracy: 110 };
const BETWEEN = 52;
const BOTTOM = 40;
const LEFT = 40;
/** Room for the labels at the ends of the lines. */
const RIGHT = 92;
/** Room that a label inside the plot takes, at least. */
const BESIDE = 80;
const BELOW = 19;
/** Baselines of two labels, at least. */
const LINE = 16;

export function layoutRunning(state: RunningState, width: number): RunningLayout {
  const x = linearScale([0, state.end], [LEFT, width - RIGHT]);
  const xTicks = ticks(0, state.end, width < 480 ? 3 : 6);
  const tops = { mean: TOP, variance: TOP + HEIGHTS.mean + BETWEEN, accuracy: 0 };
  tops.accuracy = tops.variance + HEIGHTS.variance + BETWEEN;
  const panel = (which: keyof typeof HEIGHTS, domain: readonly [number, number], count: number): Panel => ({
    x,
    y: linearScale(domain, [tops[which] + HEIGHTS[which], tops[which]]),
    xTicks,
    yTicks: ticks(...domain, count),
  });
  return {
    width,
    height: tops.accuracy + HEIGHTS.accuracy + BOTTOM,
    right: width - RIGHT + 8,
    mean: momentPlot(state, 'mean', panel('mean', domainOf(state, 'mean'), 4)),
    variance: momentPlot(state, 'variance', panel('variance', domainOf(state, 'variance'), 4)),
    accuracy: accuracyPlot(state, panel('accuracy', [0, 100], 4)),
  };
}

/** Of all that was recorded up to the end of the axis, whatever the rule: changing the rule moves no axis. */
function domainOf({ batches, memories }: RunningState, which: 'mean' | 'variance'): [number, number] {
  const values = [...batches, ...memories.flatMap(({ series }) => series)].map((moments) => moments[which]);
  const [low = 0, high = 1] = extent([...values, 0]);
  return which === 'mean' ? [Math.min(low, -2.2), Math.max(high, 0.2)] : [0, Math.max(high, 2.2)];
}

function momentPlot(state: RunningState, which: 'mean' | 'variance', panel: Panel): MomentPlot {
  const { x, y } = panel;
  const place = (step: number, value: number): Point => [x(step), y(value)];
  const { memories, chosen, population, batches, m } = state;
  const shown = (variance: number) => (which === 'mean' ? 1 : m / (m - 1)) * variance;
  const lines = memories.map(({ name, series }): Line => ({
    name,
    chosen: name === chosen.name,
    places: series.map((moments, step) => place(step, moments[which])),
  }));
  const truth = population.map((at) => place(at.step, at[which]));
  return {
    panel,
    dots: batches.map((moments, k) => place(k + 1, shown(moments[which]))),
    population: truth,
    lines,
    labels: spread(endsOf(lines, truth), y.range()[0]),
  };
}

/** Keras and Flax remember the same as long as their alphas are the same. */
function endsOf(lines: readonly Line[], truth: readonly Point[]): EndLabel[] {
  const ends = lines.map(({ name, places }) => ({ name, y: places[places.length - 1][1] }));
  const [keras, flax] = ['keras', 'flax'].map((name) => ends.find((end) => end.name === name));
  const same = keras && flax && Math.abs(keras.y - flax.y) < 0.5;
  const named = same
    ? ends.filter((end) => end !== flax).map((end) => (end === keras ? { ...end, name: 'keras flax' } : end))
    : ends;
  return truth.length ? [...named, { name: 'population', y: truth[truth.length - 1][1] }] : named;
}

/** Moves labels apart that would lie on one another, as little as may be, and keeps all above the floor. */
export function spread(labels: readonly EndLabel[], floor: number): EndLabel[] {
  const sorted = [...labels].sort((a, b) => a.y - b.y);
  const ys = sorted.map(({ y }) => y);
  for (let n = 1; n < ys.length; n++) ys[n] = Math.max(ys[n], ys[n - 1] + LINE);
  for (let n = ys.length - 1; n >= 0; n--) {
    const below = n === ys.length - 1 ? floor : ys[n + 1] - LINE;
    ys[n] = Math.min(ys[n], below);
  }
  return sorted.map((label, n) => ({ ...label, y: ys[n] }));
}

/** In inference mode the net has been asked only as far as the memory is filled. */
function accuracyPlot({ accuracies, step }: RunningState, panel: Panel): RunningLayout['accuracy'] {
  const { x, y } = panel;
  const line = (which: 'byRule' | 'byBatch') =>
    accuracies
      .filter((at) => which === 'byBatch' || at.step <= step)
      .map((at): Point => [x(at.step), y(100 * at[which])]);
  const [byRule, byBatch] = [line('byRule'), line('byBatch')];
  const last = byRule[byRule.length - 1];
  const floor = y.range()[0];
  // Below the point: the other curve runs above it.
  const place: Point =
    last[1] + BELOW < floor ? [last[0] + 6, last[1] + BELOW] : [last[0] + 10, last[1] + 4.5];
  const beside = last[0] + BESIDE < x.range()[1] ? place : undefined;
  const inference = { name: 'inference', y: last[1] };
  const training = { name: 'training', y: byBatch[byBatch.length - 1][1] };
  const labels = spread(beside ? [training] : [inference, training], floor);
  return { panel, byRule, byBatch, last, beside, labels };
}

/** @file Where the bars sit, in pixels: one column a sample, three rows on one scale. Touches no DOM, so tests can read it. */
import { ticks } from 'd3';
import { beadRadius } from '../../viz/beads.ts';
import type { Box } from '../../viz/hatch.ts';
import { clampedScale, type LinearScale } from '../../viz/linearScale.ts';
import { REACH } from '../outputGradient.ts';
import type { LawsState } from './state.ts';

type Scale = LinearScale;

export interface LawsLayout {
  width: number;
  height: number;
  left: number;
  /** The middle of each sample's column, and how wide a column is. */
  columns: number[];
  column: number;
  radius: number;
  /** dY, what is taken off, and dX: the same length is the same share of dY; dX counts in gamma / s. */
  push: Scale;
  removed: Scale;
  answer: Scale;
  /** The bars' ends, up or down from each row's zero line. */
  bars: { push: Box; ones: Box; xHat: Box; answer: Box }[];
  ticks: number[];
}

const LEFT = 36;
const RIGHT = 4;
const ROW = 104;
const TOPS = [44, 291, 445];
/** Where the samples stand, their x and x̂ below them, and the titles of the rows. */
export const BEADS_Y = 192;
export const X_Y = BEADS_Y + 30;
export const X_HAT_Y = BEADS_Y + 49;
export const TITLES_Y = { push: 14, removed: 275, answer: 425 };
export const HEIGHT = 571;

/** The longest bar of the three rows: where their scales end. */
export function mostOf({ samples, alongOnes }: LawsState): number {
  return Math.max(
    REACH,
    Math.abs(alongOnes) || 0,
    ...samples.flatMap(({ alongXHat, left }) => [Math.abs(alongXHat) || 0, Math.abs(left) || 0]),
  );
}

/** With another `most` than the longest bar, what is longer ends at the edge of its row. */
export function layoutLaws(state: LawsState, width: number, most = mostOf(state)): LawsLayout {
  const { samples, alongOnes, m } = state;
  const column = (width - LEFT - RIGHT) / m;
  const row = (top: number) => clampedScale([-most, most], [top + ROW, top]);
  const [push, removed, answer] = TOPS.map(row);
  const thick = Math.min(22, 0.5 * column);
  const columns = samples.map((_, i) => LEFT + (i + 0.5) * column);
  const bar = (scale: Scale, value: number, x: number, thickness: number): Box => {
    const [from, to] = [scale(0), scale(value || 0)]; // what is not a number has no length
    return { x: x - thickness / 2, y: Math.min(from, to), width: thickness, height: Math.abs(to - from) };
  };
  const beside = Math.min(8, 0.19 * column);
  return {
    width,
    height: HEIGHT,
    left: LEFT,
    ...{ columns, column, push, removed, answer },
    radius: Math.min(beadRadius(m), 0.46 * column),
    bars: samples.map((sample, i) => ({
      push: bar(push, sample.dY, columns[i], thick),
      ones: bar(removed, alongOnes, columns[i] - beside, 1.7 * beside),
      xHat: bar(removed, sample.alongXHat, columns[i] + beside, 1.7 * beside),
      answer: bar(answer, Math.sign(state.gamma) * sample.left, columns[i], thick),
    })),
    ticks: ticks(-most, most, most > REACH ? 4 : 2),
  };
}

/** The sample whose handle is nearest to a place, within reach of a finger; else undefined. */
export function handleAt(
  { columns, push }: LawsLayout,
  samples: LawsState['samples'],
  [px, py]: readonly [number, number],
): number | undefined {
  const distances = columns.map((x, i) => Math.hypot(px - x, py - push(samples[i].dY)));
  const nearest = distances.indexOf(Math.min(...distances));
  return distances[nearest] <= 24 ? nearest : undefined;
}

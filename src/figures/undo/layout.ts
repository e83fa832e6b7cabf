/** @file Where everything of the figure sits, in pixels. Touches no DOM, so tests can read it. */
import { beadRow, type Domain, type Row } from '../../viz/beadRow.ts';
import { domainAround } from '../../viz/domain.ts';
import type { UndoState } from './state.ts';

export interface UndoLayout {
  width: number;
  height: number;
  x: Row;
  xHat: Row;
  y: Row;
  /** From where x stands to where y stands, in the row of y; none where both are in one place. */
  gaps: Gap[];
  /** Means of earlier batches, on the axis of x. */
  earlier: number[];
}

export interface Gap {
  name: string;
  from: number;
  to: number;
  cy: number;
  r: number;
}

const ROWS = [
  { top: 38, base: 112 },
  { top: 174, base: 248 },
  { top: 316, base: 390 },
];
const HEIGHT = 418;
/** Room for the batches that come after the default one, and for x̂. */
const HOME: Domain = [-2, 12];
/** Nearer than this, x and y look as if in one place. */
const LEAST_PX = 1;

export function layoutUndo(state: UndoState, width: number): UndoLayout {
  const { samples, worst, choice, m } = state;
  const defined = !Number.isNaN(samples[0].xHat);
  const row = (k: number, domain: Domain, value: (sample: UndoState['samples'][number]) => number): Row =>
    beadRow({
      samples: samples.map((sample) => ({ name: sample.name, value: value(sample) })),
      domain,
      width,
      ...ROWS[k],
      selected: worst,
      dragging: false,
    });
  const edge = 1.14 * Math.max(1, Math.sqrt(m - 1));
  const shown = samples.flatMap(({ x, y }) => (defined ? [x, y] : [x]));
  const domain = domainAround(shown, HOME);
  const x = row(0, domain, (sample) => sample.x);
  const y = row(2, domain, (sample) => (defined ? sample.y : sample.x));
  const gaps = y.beads.map(({ name, cx, cy, r }, i) => ({ name, from: x.beads[i].cx, to: cx, cy, r }));
  return {
    width,
    height: HEIGHT,
    x,
    xHat: row(1, [-edge, edge], (sample) => (defined ? sample.xHat : 0)),
    y,
    gaps: choice === 'start' ? [] : gaps.filter(({ from, to }) => Math.abs(to - from) >= LEAST_PX),
    earlier: state.earlier.map((mean) => x.scale(mean)),
  };
}

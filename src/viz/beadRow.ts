/** @file A row of beads on its axis: the minibatch, or what became of it. */
import { axisTicks, drawAxis } from './axis.ts';
import { layoutBeads, round, type Bead } from './beads.ts';
import type { Group } from './group.ts';
import { linearScale, type LinearScale } from './linearScale.ts';
import { drawLabel, roughWidth } from './marks.ts';
import { fixed, plain } from './numbers.ts';

export type Domain = readonly [number, number];

export interface Row {
  scale: LinearScale;
  /** The upper end of the grid and the line that the beads lie on. */
  top: number;
  base: number;
  ticks: number[];
  beads: Bead[];
}

export interface RowOptions {
  samples: readonly { name: string; value: number }[];
  domain: Domain;
  width: number;
  top: number;
  base: number;
  selected: number;
  /** The selected bead is being dragged: it climbs over the others. */
  dragging: boolean;
}

const MARGIN = 16;

export function beadRow({ samples, domain, width, top, base, selected, dragging }: RowOptions): Row {
  const scale = linearScale(domain, [MARGIN, width - MARGIN]);
  const beads = layoutBeads(samples, {
    place: scale,
    base,
    room: base - top - 2,
    selected,
    moving: dragging,
  });
  return { scale, top, base, ticks: axisTicks(scale), beads };
}

export function drawBeadRow(g: Group, { scale, base, top, ticks }: Row, title: string, term: string): void {
  drawAxis(g, { scale, y: base, ticks, top: top + 4 });
  g.selectAll('text.title')
    .data([title])
    .join('text')
    .attr('class', 'title')
    .attr('data-term', term)
    .attr('x', 0)
    .attr('y', top - 20)
    .text(String);
}

/** The mean: a line through the row, and the triangle on which the row balances. */
export function drawMean(g: Group, row: Row, mean: number, digits: number): void {
  const at = round(row.scale(mean));
  const left = onRightHalf(row, mean);
  g.attr('data-term', 'mu');
  g.selectAll('line')
    .data([null])
    .join('line')
    .attr('x1', at)
    .attr('x2', at)
    .attr('y1', row.top - 8)
    .attr('y2', row.base);
  g.selectAll('path')
    .data([null])
    .join('path')
    .attr('d', `M${at},${row.base + 1}l6,8h-12z`);
  drawLabel(g, `μ = ${fixed(mean, digits)}`, left ? at + 6 : at - 6, row.top - 4, left ? 'start' : 'end');
}

/** No |x̂| can pass sqrt(m - 1): two walls. One sample alone has none. The label stands at the wall away from `chosen`. */
export function drawWalls(
  g: Group,
  row: Row,
  { wall, m, chosen }: { wall: number; m: number; chosen: number },
): void {
  const { scale, top, base } = row;
  const sides = m > 1 ? [-wall, wall] : [];
  const x = (at: number) => round(scale(at));
  g.selectAll('line')
    .data(sides)
    .join('line')
    .attr('class', (at) => (Math.abs(chosen - at) < 0.05 * wall ? 'touched' : null))
    .attr('x1', x)
    .attr('x2', x)
    .attr('y1', top - 8)
    .attr('y2', base);
  const side = chosen > 0 ? -1 : 1;
  const text = m > 1 ? `wall √${m - 1} = ${plain(Number(wall.toFixed(4)))}` : '';
  drawLabel(g, text, scale(side * wall) - side * 6, top - 4, side === 1 ? 'end' : 'start');
}

/** Whether a value stands in the right half of its row, where labels go to its left. */
export function onRightHalf({ scale }: Row, value: number): boolean {
  const [left, right] = scale.range();
  return scale(value) > (left + right) / 2;
}

/** Where the beads of a row were before the reader's last move: faint rings, and lines to where they are. */
export function drawGhosts(g: Group, ghosts: readonly Bead[], now: readonly Bead[]): void {
  g.selectAll('circle')
    .data(ghosts)
    .join('circle')
    .attr('cx', ({ cx }) => round(cx))
    .attr('cy', ({ cy }) => round(cy))
    .attr('r', ({ r }) => r);
  g.selectAll('line')
    .data(ghosts.map((ghost) => ({ ghost, bead: now.find(({ name }) => name === ghost.name) ?? ghost })))
    .join('line')
    .attr('x1', ({ ghost }) => round(ghost.cx))
    .attr('y1', ({ ghost }) => round(ghost.cy))
    .attr('x2', ({ bead }) => round(bead.cx))
    .attr('y2', ({ bead }) => round(bead.cy));
}

export interface BeadValue {
  bead: Bead;
  /** All beads of its row, which the number must not cover. */
  row: readonly Bead[];
  text: string;
  term: string;
  /** Where a line comes down to the bead from above: the number keeps to its other side. */
  from?: number;
}

/** Where a bead's number stands: at its right (at its left where a line comes from the right), else at the other side, else above the pile. */
export function placeValue(
  { bead, row, text, from }: BeadValue,
  width: number,
): { x: number; y: number; anchor: 'start' | 'middle' | 'end' } {
  const gap = bead.r + 4;
  const wide = roughWidth(text) + 4;
  const free = (from: number, to: number) =>
    from >= 0 &&
    to <= width &&
    !row.some(({ cx, cy, r }) => cx + r > from && cx - r < to && Math.abs(cy - bead.cy) < r + 6);
  const y = bead.cy + 4.5;
  const first = from !== undefined && from > bead.cx ? -1 : 1;
  for (const side of [first, -first]) {
    const near = bead.cx + side * gap;
    const far = near + side * wide;
    if (free(Math.min(near, far), Math.max(near, far)))
      return { x: near, y, anchor: side === 1 ? 'start' : 'end' };
  }
  const beside = from === undefined ? 0 : first * (wide / 2 + 3);
  const x = Math.min(Math.max(bead.cx + beside, wide / 2), width - wide / 2);
  const pile = row.filter(({ cx, r }) => Math.abs(cx - x) < r + wide / 2);
  return { x, y: Math.min(...pile.map(({ cy, r }) => cy - r)) - 5, anchor: 'middle' };
}

/** The numbers of chosen beads. */
export function drawBeadValues(g: Group, values: readonly BeadValue[], width: number): void {
  const placed = values.map((value) => ({ ...value, ...placeValue(value, width) }));
  g.selectAll('text')
    .data(placed)
    .join('text')
    .attr('data-term', ({ term }) => term)
    .attr('class', ({ term }) => `value ${term}`)
    .attr('text-anchor', ({ anchor }) => anchor)
    .attr('x', ({ x }) => round(x))
    .attr('y', ({ y }) => round(y))
    .text(({ text }) => text);
}

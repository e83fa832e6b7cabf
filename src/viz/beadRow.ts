/** @file A row of beads on its axis: the minibatch, or what became of it. */
import { scaleLinear, type ScaleLinear } from 'd3';
import { axisTicks, drawAxis } from './axis.ts';
import { layoutBeads, round, type Bead } from './beads.ts';
import type { Group } from './group.ts';
import { drawLabel } from './marks.ts';
import { fixed } from './numbers.ts';

export type Domain = readonly [number, number];

export interface Row {
  scale: ScaleLinear<number, number>;
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
  const scale = scaleLinear(domain, [MARGIN, width - MARGIN]);
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
    .attr('d', `M${at},${row.base + 1}l7,11h-14z`);
  drawLabel(g, `μ = ${fixed(mean, digits)}`, left ? at + 6 : at - 6, row.top - 4, left ? 'start' : 'end');
}

/** No |x̂| can pass sqrt(m - 1): two walls, the right one labelled. One sample alone has none. */
export function drawWalls(g: Group, { scale, top, base }: Row, wall: number, m: number): void {
  const sides = m > 1 ? [-wall, wall] : [];
  const x = (at: number) => round(scale(at));
  g.selectAll('line')
    .data(sides)
    .join('line')
    .attr('x1', x)
    .attr('x2', x)
    .attr('y1', top - 8)
    .attr('y2', base);
  const label = g
    .selectAll('text')
    .data(sides.slice(1))
    .join('text')
    .attr('x', (at) => x(at) - 6)
    .attr('y', top - 4);
  label.attr('text-anchor', 'end').text((at) => `wall √${m - 1} = ${fixed(at, 4)}`);
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

/** Numbers beside beads; beside the wall's end of the row they stand at the left. */
export function drawBeadValues(
  g: Group,
  values: readonly { bead: Bead; text: string; term: string }[],
  width: number,
): void {
  const side = ({ bead, text }: { bead: Bead; text: string }) =>
    bead.cx + bead.r + 8 * text.length > width ? -1 : 1;
  g.selectAll('text')
    .data(values)
    .join('text')
    .attr('data-term', ({ term }) => term)
    .attr('class', ({ term }) => `value ${term}`)
    .attr('text-anchor', (value) => (side(value) === 1 ? 'start' : 'end'))
    .attr('x', (value) => round(value.bead.cx + side(value) * (value.bead.r + 4)))
    .attr('y', ({ bead }) => round(bead.cy + 4.5))
    .text(({ text }) => text);
}

/** @file The drawing: a histogram with three marks, and below it the same histogram step by step, with the marks' lines. */
import { select } from 'd3';
import { drawAxis } from '../../viz/axis.ts';
import { round } from '../../viz/beads.ts';
import { group, type Group } from '../../viz/group.ts';
import { label, path } from '../../viz/named.ts';
import { polyline } from '../../viz/polyline.ts';
import type { MarkPlace, PercentilesLayout } from './layout.ts';
import type { PercentilesState } from './state.ts';
import { target } from './words.ts';

/** As wide as a finger needs it. */
const GRIP = 32;

/** Draws the state into the svg. Safe to call again: each call replaces the last. */
export function drawPercentiles(
  svg: SVGSVGElement,
  state: PercentilesState,
  layout: PercentilesLayout,
): void {
  const { width, height, scale, ticks, top, base, outline } = layout;
  select(svg).attr('viewBox', `0 0 ${width} ${height}`).attr('height', height);
  const still = group(svg, 'scenery').attr('aria-hidden', 'true');
  path(group(still, 'now'), 'area', polyline(outline));
  drawAxis(group(still, 'values'), { scale, y: base, ticks, top });
  drawBand(group(still, 'steps'), layout);
  drawEnds(group(still, 'ends'), state, layout);
  drawWords(group(still, 'words'), state, layout);
  drawMarks(group(svg, 'marks'), state, layout);
}

function drawBand(g: Group, { lines, ridges, scale }: PercentilesLayout): void {
  const [left, , right] = lines;
  g.selectAll('path.ridge').data(ridges).join('path').attr('class', 'ridge').attr('d', polyline);
  path(g, 'band', `${polyline([...left, ...right.toReversed()])}Z`);
  path(g, 'outer', polyline(left) + polyline(right));
  path(g, 'middle', polyline(lines[1]));
  label(g, 'time', 'step by step ↓', scale.range()[0], lines[0][0][1] - 20);
}

function drawEnds(g: Group, { marked }: PercentilesState, { ends, end }: PercentilesLayout): void {
  const names = marked.map(({ found, target: wanted }) => (found ? target(wanted) : ''));
  g.selectAll('text')
    .data(names)
    .join('text')
    .attr('text-anchor', 'middle')
    .attr('x', (_, k) => round(ends[k]))
    .attr('y', end + 18)
    .text(String);
}

function drawMarks(g: Group, { marked }: PercentilesState, layout: PercentilesLayout): void {
  const { marks, handles, base } = layout;
  const each = g
    .selectAll<SVGGElement, MarkPlace>(':scope > g')
    .data(marks)
    .join('g')
    .attr('class', (_, k) => (marked[k].found ? 'mark found' : 'mark'));
  const part = (name: string) =>
    each
      .selectAll(name)
      .data((place) => [place])
      .join(name);
  // Where a pointer may take hold of it, beside the thin line too.
  part('rect')
    .attr('x', ({ x }) => round(x - GRIP / 2))
    .attr('y', handles - GRIP / 2)
    .attr('width', GRIP)
    .attr('height', base - handles + GRIP / 2);
  part('path').attr('d', ({ x, label: { y } }) => `M${round(x)},${y + 6}V${base}`);
  part('circle')
    .attr('r', 9)
    .attr('cx', ({ x }) => round(x))
    .attr('cy', handles);
}

function drawWords(g: Group, { marked }: PercentilesState, { marks }: PercentilesLayout): void {
  g.selectAll<SVGTextElement, MarkPlace>('text')
    .data(marks)
    .join('text')
    .attr('class', (_, k) => (marked[k].found ? 'found' : 'lost'))
    .attr('x', ({ label: { x } }) => round(x))
    .attr('y', ({ label: { y } }) => y)
    .attr('text-anchor', ({ label: { anchor } }) => anchor)
    .text(({ words }) => words);
}

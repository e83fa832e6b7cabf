/** @file The drawing: the error of a gradient over the step size, and a bias in training. */
import { select } from 'd3';
import { round } from '../../viz/beads.ts';
import { group, type Group } from '../../viz/group.ts';
import { label, path } from '../../viz/named.ts';
import { plain } from '../../viz/numbers.ts';
import { drawPanel } from '../../viz/panel.ts';
import { polyline } from '../../viz/polyline.ts';
import { power } from '../../viz/powers.ts';
import { evenExponents } from '../../viz/raised.ts';
import type { CheckLayout } from './layout.ts';
import type { CheckState } from './state.ts';
import { emptyText, runName } from './words.ts';

/** Draws the state into the svg. Safe to call again: each call replaces the last. */
export function drawCheck(svg: SVGSVGElement, state: CheckState, layout: CheckLayout): void {
  const { width, height, errors, run } = layout;
  select(svg).attr('viewBox', `0 0 ${width} ${height}`).attr('height', height);
  const still = group(svg, 'scenery').attr('aria-hidden', 'true');
  drawPanel(group(still, 'errors'), errors, {
    xName: 'step size h',
    yName: 'relative error',
    xFormat: power,
    yFormat: power,
  });
  drawCurves(group(still, 'curves').attr('data-term', 'dx'), state, layout);
  drawMarker(group(still, 'marker').attr('data-term', 'h'), state, layout);
  drawPanel(group(still, 'run'), run, {
    xName: 'training step',
    yName: runName(state),
  });
  drawRun(group(still, 'lines'), state, layout);
  still.selectAll<SVGTextElement, unknown>('text').each(function () {
    evenExponents(this);
  });
}

function drawCurves(g: Group, state: CheckState, { in64, in32, errors }: CheckLayout): void {
  path(g, 'in32', polyline(in32));
  path(g, 'in64', polyline(in64));
  // Below the one line, where rounding rules, and above the other, where x + h is x: nothing else is there.
  const named = in64.find(([x]) => x >= errors.x(-9));
  label(g, 'name64', named ? '64 bits' : '', (named?.[0] ?? 0) - 8, (named?.[1] ?? 0) + 16).attr(
    'text-anchor',
    'end',
  );
  label(g, 'name32', in32.length ? '32 bits' : '', in32[0]?.[0] + 8 || 0, in32[0]?.[1] - 8 || 0);
  const [left, right] = errors.x.range();
  const middle = (errors.y.range()[0] + errors.y.range()[1]) / 2;
  label(g, 'none', emptyText(state), (left + right) / 2, middle).attr('text-anchor', 'middle');
}

function drawMarker(g: Group, { exponent }: CheckState, { marker, errors }: CheckLayout): void {
  const { x, y64, y32 } = marker;
  const [bottom, top] = errors.y.range();
  const shown = y64 !== undefined; // nothing crosses the words in an empty plot
  path(g, 'guide', shown ? `M${round(x)},${bottom}V${top}` : '');
  g.selectAll('circle')
    .data([y32, y64].filter((y) => y !== undefined))
    .join('circle')
    .attr('r', 6)
    .attr('cx', round(x))
    .attr('cy', (y) => round(y));
  const right = x < (errors.x.range()[0] + errors.x.range()[1]) / 2;
  label(g, 'place', shown ? `h = ${power(exponent)}` : '', x + (right ? 7 : -7), bottom - 8).attr(
    'text-anchor',
    right ? 'start' : 'end',
  );
}

/** Both runs, with their newest values at their ends. The one that belongs to the chosen formula is the thick one. */
function drawRun(
  g: Group,
  { formula, run, steps }: CheckState,
  { constant, through, width }: CheckLayout,
): void {
  for (const [of, points] of [
    ['constants', constant],
    ['whole', through],
  ] as const) {
    const lines = group(g, of);
    lines.classed('chosen', of === formula);
    path(lines, 'line', polyline(points));
    const [x, y] = points[points.length - 1];
    lines
      .selectAll('circle')
      .data([null])
      .join('circle')
      .attr('r', 4)
      .attr('cx', round(x))
      .attr('cy', round(y));
    // Near the start both ends are in one place: the names keep their distance, and stay off the axis.
    const floor = through[0][1];
    const top = Math.min(y, floor - 60);
    const [wordsY, valueY] = of === 'constants' ? [top + 4.5, top + 20.5] : [floor - 8, floor - 23];
    const words = of === 'whole' ? 'through the mean' : width < 480 ? 'constant mean' : 'mean as a constant';
    const bias = run[of === 'whole' ? 'through' : 'constant'][steps];
    label(lines, 'words', words, x + 9, wordsY);
    label(lines, 'bias', `bias ${plain(Number(bias.toFixed(1)))}`, x + 9, valueY);
  }
}

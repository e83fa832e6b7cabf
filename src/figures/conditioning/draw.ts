/** @file The drawing: the data above, and below them the map of the loss with the way down. */
import { select } from 'd3';
import { round } from '../../viz/beads.ts';
import { group, type Group } from '../../viz/group.ts';
import { label, path } from '../../viz/named.ts';
import { drawPanel } from '../../viz/panel.ts';
import { polyline } from '../../viz/polyline.ts';
import { drawMap } from './drawMap.ts';
import type { ConditioningLayout } from './layout.ts';
import { panelWindow } from './panelWindow.ts';
import type { ConditioningState } from './state.ts';
import { feedName, two } from './words.ts';

/** Draws the state into the svg. Safe to call again: each call replaces the last. */
export function drawConditioning(
  svg: SVGSVGElement,
  state: ConditioningState,
  layout: ConditioningLayout,
): void {
  const { width, height } = layout;
  select(svg).attr('viewBox', `0 0 ${width} ${height}`).attr('height', height);
  const still = group(svg, 'scenery').attr('aria-hidden', 'true');
  drawData(group(still, 'data'), state, layout);
  drawMap(group(still, 'map'), state, layout);
  drawStart(group(svg, 'start'), layout);
}

function drawData(g: Group, state: ConditioningState, layout: ConditioningLayout): void {
  const { data, points } = layout;
  const { mean, sd } = state;
  const [bottom, top] = data.y.range();
  group(g, 'band')
    .attr('data-term', 'sigma')
    .selectAll('rect')
    .data([null])
    .join('rect')
    .attr('x', round(data.x(mean - sd)))
    .attr('width', round(data.x(mean + sd) - data.x(mean - sd)))
    .attr('y', top)
    .attr('height', bottom - top);
  drawPanel(group(g, 'panel'), data, { xName: feedName(state), yName: 'target z' });
  const inside = panelWindow(g, 'samples', data);
  const dots = points.map(([x, y]) => `M${round(x)} ${round(y)}h0`).join('');
  const standardized = state.centred === 1 && state.scaled === 1;
  path(group(inside, 'dots').attr('data-term', 'x').classed('xhat', standardized), 'dots', dots);
  path(inside, 'best-line', polyline(layout.bestLine));
  path(inside, 'line', lineWithin(layout));
  drawMean(group(g, 'mean').attr('data-term', 'mu'), state, layout);
}

/** The triangle on which the data balance, and the place of 0, where b is read off. */
function drawMean(g: Group, { mean, sd }: ConditioningState, { data, narrow }: ConditioningLayout): void {
  const [bottom, top] = data.y.range();
  const x = round(data.x(mean));
  path(g, 'fulcrum', `M${x},${bottom}l-5,7h10z`);
  const words = narrow ? `μ = ${two(mean)}, σ = ${two(sd)}` : `mean μ = ${two(mean)}, sd σ = ${two(sd)}`;
  label(g, 'value', words, data.x.range()[1], top - 9).attr('text-anchor', 'end');
}

/** A steep line is cut off far outside, before its ends are too far for a browser. */
function lineWithin({ line }: ConditioningLayout): string {
  const [[, y1], [, y2]] = line;
  return Math.abs(y1) + Math.abs(y2) < 1e6 ? polyline(line) : '';
}

/** The ring that the reader can drag. */
function drawStart(g: Group, { start: [x, y] }: ConditioningLayout): void {
  g.attr('transform', `translate(${round(x)},${round(y)})`);
  g.selectAll('circle')
    .data([17, 8])
    .join('circle')
    .attr('class', (r) => (r > 8 ? 'reach' : 'ring'))
    .attr('r', String);
  label(g, 'name', 'start', 0, -14).attr('text-anchor', 'middle');
}

/** @file The drawing: the spread of each layer on a logarithmic axis, and under it what each layer hands on. */
import { select } from 'd3';
import { round } from '../../viz/beads.ts';
import { group, type Group } from '../../viz/group.ts';
import { label, path } from '../../viz/named.ts';
import { drawPanel } from '../../viz/panel.ts';
import { polyline } from '../../viz/polyline.ts';
import { drawPictures } from './drawPictures.ts';
import { otherName, type Line, type SignalLayout } from './layout.ts';
import { DEPTH } from './settings.ts';
import type { SignalState } from './state.ts';
import { short, three } from './words.ts';

/** Draws the state into the svg. Safe to call again: each call replaces the last. */
export function drawSignal(svg: SVGSVGElement, state: SignalState, layout: SignalLayout): void {
  const { width, height, panel, ends } = layout;
  select(svg).attr('viewBox', `0 0 ${width} ${height}`).attr('height', height);
  const still = group(svg, 'scenery').attr('aria-hidden', 'true');
  drawPanel(group(still, 'panel'), panel, {
    xName: 'hidden layer',
    yName: 'spread of the sixty digits',
    yFormat: (exponent) => (10 ** exponent).toLocaleString('en-US', { maximumFractionDigits: 5 }),
  });
  drawOther(group(still, 'other'), state, layout);
  drawLine(group(still, 'with'), layout.withBn);
  drawLine(group(still, 'without'), layout.without);
  const at = panel.x.range()[1] + 4;
  drawEnd(group(still, 'end with'), 'with BN', three(state.withBn.spreads[DEPTH - 1]), at, ends.withBn);
  drawEnd(
    group(still, 'end without'),
    'without',
    endText(state.without.spreads[DEPTH - 1], layout.without),
    at,
    ends.without,
  );
  drawPictures(still, state, layout);
}

function endText(spread: number, { leaves }: Line): string {
  if (!leaves) return short(spread);
  return `${spread < 1 ? '↓' : '↑'} ${short(spread)}`;
}

function drawLine(g: Group, { points, path: corners }: Line): void {
  path(g, 'line', polyline(corners));
  g.selectAll('circle')
    .data(points)
    .join('circle')
    .attr('cx', ([x]) => round(x))
    .attr('cy', ([, y]) => round(y))
    .attr('r', 4);
}

/** The same net on the other input. Links of one length say: the same factor in every layer. */
function drawOther(g: Group, { input }: SignalState, { other, links, otherName: place }: SignalLayout): void {
  path(g, 'links', links.map(([[x, y1], [, y2]]) => `M${round(x)},${round(y1)}V${round(y2)}`).join(''));
  drawLine(g, other);
  label(g, 'name', place ? otherName(input) : '', place?.x ?? 0, place?.y ?? 0).attr(
    'text-anchor',
    place?.anchor ?? 'start',
  );
}

function drawEnd(g: Group, name: string, value: string, x: number, y: number): void {
  label(g, 'who', name, x, y - 3);
  label(g, 'value', value, x, y + 13);
}

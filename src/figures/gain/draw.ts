/** @file The drawing: the gain over the standard deviation, and below it the pair of samples that has this one. */
import { select } from 'd3';
import { round } from '../../viz/beads.ts';
import { group, type Group } from '../../viz/group.ts';
import { linearScale } from '../../viz/linearScale.ts';
import { drawPanel } from '../../viz/panel.ts';
import { drawPair } from './drawPair.ts';
import type { GainLayout } from './layout.ts';
import { label, path } from '../../viz/named.ts';
import type { GainState } from './state.ts';
import { gainText, three } from './words.ts';

/** Draws the state into the svg. Safe to call again: each call replaces the last. */
export function drawGain(svg: SVGSVGElement, state: GainState, layout: GainLayout): void {
  const { width, height } = layout;
  select(svg).attr('viewBox', `0 0 ${width} ${height}`).attr('height', height);
  const still = group(svg, 'scenery').attr('aria-hidden', 'true');
  drawRegion(group(still, 'region').attr('data-term', 'eps'), layout);
  drawFrame(group(still, 'frame'), layout);
  drawBare(group(still, 'bare').attr('data-term', 'sigma'), layout);
  drawCeiling(group(still, 'ceiling').attr('data-term', 'eps'), state, layout);
  path(
    group(still, 'curve').attr('data-term', 's'),
    'line',
    `M${layout.curve.map((at) => at.map(round).join()).join('L')}`,
  );
  drawMarker(group(still, 'marker').attr('data-term', 'sigma s'), state, layout);
  drawPair(still, state, layout);
}

/** Left of the knee, eps is the larger part of what is under the root. */
function drawRegion(g: Group, { knee, zero, panel }: GainLayout): void {
  const [bottom, top] = panel.y.range();
  const shown = knee === undefined ? [] : [Math.min(knee, panel.x.range()[1])];
  g.selectAll('rect')
    .data(shown)
    .join('rect')
    .attr('x', zero - 8)
    .attr('width', (at) => round(at - zero + 8))
    .attr('y', top)
    .attr('height', bottom - top);
}

function drawFrame(g: Group, { panel, zero, knee, width }: GainLayout): void {
  const [bottom] = panel.y.range();
  const [first, last] = panel.x.range();
  const whole = { ...panel, x: linearScale(panel.x.domain(), [zero - 8, last]) };
  // The axes begin at the place of 0; the ticks stand where the powers of ten are.
  const xName = knee !== undefined && knee > width - 220 ? 'σ' : 'standard deviation σ'; // the knee's label needs the room
  drawPanel(
    g,
    { ...whole, xTicks: [] },
    { xName, yName: 'gain 1/s', yFormat: (exponent) => gainText(10 ** exponent) },
  );
  const ticks = [
    { x: zero, text: '0' },
    ...panel.xTicks.map((exponent) => ({ x: panel.x(exponent), text: three(10 ** exponent) })),
  ];
  g.selectAll('text.decade')
    .data(ticks)
    .join('text')
    .attr('class', 'decade')
    .attr('x', ({ x }) => round(x))
    .attr('y', bottom + 17)
    .attr('text-anchor', 'middle')
    .text(({ text }) => text);
  const middle = round((zero + first) / 2);
  path(g, 'break', `M${middle - 6},${bottom + 5}l6,-10M${middle},${bottom + 5}l6,-10`);
}

/** The gain without eps: it leaves the plot at the top. */
function drawBare(g: Group, { bare, panel, ceiling }: GainLayout): void {
  const [[x1, y1], [x2, y2]] = bare.map(([x, y]) => [round(x), round(y)]);
  path(g, 'line', `M${x1},${y1}L${x2},${y2}`);
  const [, top] = panel.y.range();
  const [, right] = panel.x.range();
  // Without a ceiling (or with one at the top) the reader's own marker needs the room beside the line.
  const alone = ceiling !== undefined && ceiling - top > 60;
  label(g, 'words', alone ? '1/σ, without ε: no end' : '', x1 + 30, top + 14);
  label(g, 'words-end', alone ? '' : 'no ceiling', right, top + 14).attr('text-anchor', 'end');
}

function drawCeiling(g: Group, { ceiling, knee }: GainState, layout: GainLayout): void {
  const { zero, panel } = layout;
  const [bottom] = panel.y.range();
  const high = layout.ceiling === undefined ? [] : [round(layout.ceiling)];
  path(g, 'top', high.map((y) => `M${zero - 8},${y}H${panel.x.range()[1]}`).join(''));
  label(g, 'limit', high.length ? `ceiling 1/√ε = ${gainText(ceiling)}` : '', zero, (high[0] ?? 0) - 16);
  const at = layout.knee === undefined ? undefined : round(layout.knee);
  path(g, 'knee', at === undefined || !high.length ? '' : `M${at},${high[0]}V${bottom + 22}`);
  label(g, 'wins', at === undefined ? '' : 'ε wins', (at ?? 0) - 8, bottom - 10).attr('text-anchor', 'end');
  label(
    g,
    'root',
    at === undefined ? '' : `√ε = ${three(knee)}`,
    Math.min(at ?? 0, panel.x.range()[1] - 55),
    bottom + 35,
  ).attr('text-anchor', 'middle');
}

/** Where the reader is: a line from the axis to the curve, and what the gain is there. */
function drawMarker(
  g: Group,
  { gain, sd, knee }: GainState,
  { marker, panel, width, ceiling }: GainLayout,
): void {
  const [bottom, top] = panel.y.range();
  const x = round(marker.x);
  const y = marker.y === undefined ? undefined : round(marker.y);
  path(g, 'guide', `M${x},${bottom}V${y ?? top}`);
  g.selectAll('circle')
    .data(y === undefined ? [] : [y])
    .join('circle')
    .attr('r', 9)
    .attr('cx', x)
    .attr('cy', (at) => at);
  const flat = sd < knee || y === undefined;
  const text = y === undefined ? 'no gain: 1/0' : `gain ${gainText(gain)}`;
  const beside = x > width - 84 ? { at: x + 4, anchor: 'end' } : { at: x + 13, anchor: 'start' };
  label(g, 'value', text, beside.at, valueHeight(y ?? top + 90, flat, ceiling)).attr(
    'text-anchor',
    beside.anchor,
  );
  // On the marker's own side of the knee, so that neither line crosses the words.
  const right = x < 150 || (sd >= knee && x < width - 90);
  const room = y === undefined || y < bottom - 64;
  label(g, 'place', room ? `σ = ${three(sd)}` : '', x + (right ? 8 : -8), bottom - 32).attr(
    'text-anchor',
    right ? 'start' : 'end',
  );
}

/** Under the flat part of the curve, above the falling one, and clear of the ceiling's line. */
function valueHeight(y: number, flat: boolean, ceiling: number | undefined): number {
  if (flat) return y + 27;
  return ceiling !== undefined && y - ceiling < 28 ? ceiling - 16 : y - 12;
}

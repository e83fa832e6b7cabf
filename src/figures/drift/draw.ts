import { select } from 'd3';
import { round } from '../../viz/beads.ts';
import { group, type Group } from '../../viz/group.ts';
import { label, path } from '../../viz/named.ts';
import { plain } from '../../viz/numbers.ts';
import { drawPanel, type Panel } from '../../viz/panel.ts';
import { polyline } from '../../viz/polyline.ts';
import { ridgePath } from '../../viz/ridgeline.ts';
import type { DriftLayout } from './layout.ts';
import { bandOf, valuesOf, type Look } from './look.ts';
import type { DriftState, Net } from './state.ts';
import { placeSign } from './words.ts';

/** A ridge is drawn of so many values, live and recorded. */
const VALUES = 24;
/** Percentiles nearer than this share one label. */
const LINE = 15;

/** Draws what was seen so far of both nets, one above the other. */
export function drawDrift(svg: SVGSVGElement, state: DriftState, layout: DriftLayout): void {
  select(svg)
    .attr('viewBox', `0 0 ${layout.width} ${layout.height}`)
    .classed('other', state.otherThanRecorded);
  state.nets.forEach((net, n) => drawNet(group(svg, net.who), net, state, layout, layout.panels[n]));
}

function drawNet(g: Group, net: Net, state: DriftState, layout: DriftLayout, panel: Panel): void {
  drawPanel(group(g, 'panel'), panel, {
    xName: '',
    yName: '',
    xFormat: net.who === 'with' ? (step) => step.toLocaleString('en-US') : () => '',
  });
  const [left, right] = panel.x.range();
  const [, top] = panel.y.range();
  const names = group(g, 'names');
  label(names, 'who', net.who === 'with' ? 'With BN' : 'Without BN', left, top - 10);
  label(names, 'sign', placeSign(state.watched, net.who), right, top - 10).attr('text-anchor', 'end');
  drawRidges(group(g, 'ridges'), net.looks, layout, panel);
  const before = pointsBefore(net, panel);
  path(group(g, 'before'), 'middle', polyline(before));
  drawBand(group(g, 'band'), net, panel);
  drawNow(group(g, 'now'), net, layout, panel);
  // What has words comes last: no line crosses them.
  drawChanges(group(g, 'changes'), state, panel);
  drawSeed(group(g, 'seed'), net, before);
}

function drawRidges(g: Group, looks: readonly Look[], { every, rise }: DriftLayout, panel: Panel): void {
  g.selectAll('path')
    .data(looks.filter(({ step }) => step % every === 0))
    .join('path')
    .attr('d', (look) => ridge(look, panel, { base: round(panel.x(look.step)), rise }));
}

function ridge(look: Look, { y }: Panel, at: { base: number; rise: number }): string {
  const [bottom, top] = y.range();
  return ridgePath(valuesOf(look, VALUES).map(y), { ...at, top, bottom });
}

/** The median of the run before, from another seed. */
function pointsBefore({ before }: Net, { x, y }: Panel): [number, number][] {
  return before?.medians.map(({ step, value }) => [x(step), y(value)]) ?? [];
}

function drawSeed(g: Group, { before }: Net, points: readonly [number, number][]): void {
  const [px, py] = points[Math.floor(0.75 * (points.length - 1))] ?? [];
  label(g, 'name', before ? `seed ${before.seed}` : '', px, py - 7).attr('text-anchor', 'middle');
}

/** The percentile lines through all looks; of minibatches also the median over the test images, which they come back to. */
function drawBand(g: Group, { looks, anchor }: Net, { x, y }: Panel): void {
  const line = (of: readonly Look[], name: 'low' | 'middle' | 'high') =>
    polyline(of.map((look) => [x(look.step), y(bandOf(look)[name])]));
  for (const name of ['low', 'high', 'middle'] as const) path(g, name, line(looks, name));
  path(g, 'anchor', line(anchor, 'middle'));
}

/** The viewed step: a line through the plot, and how its values lie, at the right. */
function drawNow(g: Group, { now }: Net, layout: DriftLayout, panel: Panel): void {
  const { x, y } = panel;
  const [bottom, top] = y.range();
  const { base, rise } = layout.now;
  path(g, 'at', now ? `M${round(x(now.step))} ${bottom}V${top}` : '');
  path(g, 'axis', now ? `M${base} ${bottom}V${top}` : '');
  path(g, 'values', now ? ridge(now, panel, { base, rise }) : '');
  const ends = now ? labelsOf(now, y) : [];
  g.selectAll(':scope > circle')
    .data(now ? Object.values(bandOf(now)) : [])
    .join('circle')
    .attr('cx', round(x(now?.step ?? 0)))
    .attr('cy', (value) => round(y(value)))
    .attr('r', 3);
  g.selectAll(':scope > text')
    .data(ends)
    .join('text')
    .attr('class', 'share')
    .attr('x', base + rise + 6)
    .attr('y', ({ py }) => round(py + 4.5))
    .text(({ text }) => text);
}

/** Beside the ridge: the share of values below each line, or one label where the lines are too near. */
export function labelsOf(look: Look, y: (value: number) => number): { text: string; py: number }[] {
  const { low, middle, high } = bandOf(look);
  const near = Math.min(y(low) - y(middle), y(middle) - y(high)) < LINE;
  if (near && y(low) - y(high) < 2 * LINE) return [{ text: '15–85', py: y(middle) }];
  const ends = [
    { text: '85 %', py: y(high) },
    { text: '15 %', py: y(low) },
  ];
  return near ? ends : [...ends, { text: '50 %', py: y(middle) }];
}

/** Where layers were frozen or thawed, or the rate changed. */
function drawChanges(g: Group, { frozenChanges, rateChanges }: DriftState, { x, y }: Panel): void {
  const [bottom, top] = y.range();
  const changes = [
    ...frozenChanges.map(([step, count]) => ({ step, text: count > 0 ? frozenText(count) : 'all learn' })),
    ...rateChanges.map(([step, rate]) => ({ step, text: `rate ${plain(rate)}` })),
  ];
  path(g, 'change', changes.map(({ step }) => `M${round(x(step))} ${bottom}V${top}`).join(''));
  g.selectAll('text')
    .data(changes)
    .join('text')
    .attr('x', ({ step }) => round(x(step)) + (isLate(x(step), x) ? -4 : 4))
    .attr('text-anchor', ({ step }) => (isLate(x(step), x) ? 'end' : 'start'))
    .attr('y', (_, n) => top + 12 + 15 * (n % 3))
    .text(({ text }) => text);
}

const frozenText = (count: number) => ['', 'layer 1 frozen', 'layers 1, 2 frozen', 'all frozen'][count];

function isLate(px: number, x: Panel['x']): boolean {
  return px > x.range()[1] - 100;
}

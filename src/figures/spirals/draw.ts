/** @file The drawing: four planes with what each net makes of them, and below, how often each is right. */
import { select } from 'd3';
import { round } from '../../viz/beads.ts';
import { group, type Group } from '../../viz/group.ts';
import { label, path } from '../../viz/named.ts';
import { drawPanel } from '../../viz/panel.ts';
import { polyline } from '../../viz/polyline.ts';
import type { Plane, SpiralsLayout } from './layout.ts';
import type { Contestant, SpiralsState } from './state.ts';
import { accuracyText, feedText, nameOf, whoText } from './words.ts';

/** Length of the bar at the end of a curve, which lies at its average. */
const BAR = 9;

/** Draws the state into the svg. Safe to call again: each call replaces the last. */
export function drawSpirals(svg: SVGSVGElement, state: SpiralsState, layout: SpiralsLayout): void {
  const { width, height, planes } = layout;
  select(svg)
    .attr('viewBox', `0 0 ${width} ${height}`)
    .attr('height', height)
    .classed('other', state.otherThanRecorded);
  const still = group(svg, 'scenery').attr('aria-hidden', 'true');
  drawGroups(group(still, 'groups'), layout);
  state.contestants.forEach((contestant, n) => drawPlane(group(still, `plane-${n}`), contestant, planes[n]));
  drawAccuracy(group(still, 'accuracy'), state, layout);
}

function drawGroups(g: Group, { groups }: SpiralsLayout): void {
  groups.forEach(({ x, y }, n) => label(g, `group-${n}`, feedText(n === 0 ? 'raw' : 'standardized'), x, y));
  path(g, 'rule', groups.map(({ x, y, to }) => `M${round(x)},${y + 6}H${round(to)}`).join(''));
}

function drawPlane(g: Group, contestant: Contestant, { left, top, size, region, arms }: Plane): void {
  g.attr('class', `plane-${g.attr('class').match(/\d/)?.[0]} ${contestant.batchNorm ? 'with' : 'without'}`);
  label(g, 'who', whoText(contestant), left, top - 7);
  const land = group(g, 'land'); // under all else, also where it comes later
  g.selectAll('rect')
    .data([null])
    .join('rect')
    .attr('x', round(left))
    .attr('y', round(top))
    .attr('width', round(size))
    .attr('height', round(size));
  path(land, 'region', region.map((ring) => `${polyline(ring)}Z`).join(''));
  const dots = (points: readonly (readonly [number, number])[]) =>
    points.map(([x, y]) => `M${round(x)} ${round(y)}h0`).join('');
  path(g, 'dots', dots([...arms[0], ...arms[1]]));
  path(g, 'holes', dots(arms[0]));
  label(g, 'score', accuracyText(contestant), left, top + size + 19);
}

function drawAccuracy(g: Group, { contestants }: SpiralsState, { accuracy, ends }: SpiralsLayout): void {
  const { x, y } = accuracy;
  drawPanel(group(g, 'panel'), accuracy, {
    xName: 'step',
    yName: 'right on test points, %',
    xFormat: (step) => step.toLocaleString('en-US'),
  });
  const [left, right] = x.range();
  path(g, 'level', `M${left},${round(y(50))}H${right}`);
  contestants.forEach((contestant, n) => {
    const { tests, last, average, scale, batchNorm } = contestant;
    const curve = group(g, `curve-${n}`);
    curve.attr('class', `curve-${n} ${scale} ${batchNorm ? 'with' : 'without'}`);
    path(curve, 'line', polyline(tests.map(({ step, accuracy: share }) => [x(step), y(100 * share)])));
    const end = x(last?.step ?? 0);
    const bar = average === undefined ? '' : `M${round(end + 4)},${round(y(100 * average))}h${BAR}`;
    path(curve, 'average', bar);
    label(curve, 'end', last ? nameOf(contestant) : '', end + (bar ? BAR + 8 : 9), ends[n] + 4.5);
  });
}

/** @file The drawing: a cloud of samples before and after, each with its ellipse and the strip of the averaged feature. */
import { select } from 'd3';
import { drawBeads, round } from '../../viz/beads.ts';
import { group, type Group } from '../../viz/group.ts';
import { label } from '../../viz/named.ts';
import { digitsFor, fixed } from '../../viz/numbers.ts';
import { drawPanel } from '../../viz/panel.ts';
import type { TwoFeaturesLayout } from './layout.ts';
import type { Cloud, TwoFeaturesState } from './state.ts';
import { axesText, correlationText } from './words.ts';

/** Draws the state into the svg. Safe to call again: each call replaces the last. */
export function drawTwoFeatures(
  svg: SVGSVGElement,
  state: TwoFeaturesState,
  layout: TwoFeaturesLayout,
): void {
  const { width, height, before, after } = layout;
  select(svg).attr('viewBox', `0 0 ${width} ${height}`).attr('height', height);
  const still = group(svg, 'scenery').attr('aria-hidden', 'true');
  const white = state.todo === 'whiten';
  drawCloud(group(still, 'before'), {
    state,
    cloud: state.before,
    layout: before,
    title: 'x: the minibatch',
    term: 'x',
  });
  const right = {
    state,
    cloud: state.after,
    layout: after,
    title: white ? 'whitened' : 'x̂: each feature standardized',
    term: 'xhat',
    mixed: white,
  };
  drawCloud(group(still, 'after').classed('white', white), right);
  const result = group(still, 'result').attr('class', `result beads ${white ? 'white' : 'xhat'}`);
  drawBeads(result.attr('data-term', 'xhat'), after.beads);
  drawBeads(group(svg, 'beads x').attr('data-term', 'x'), before.beads);
}

interface CloudDrawing {
  state: TwoFeaturesState;
  cloud: Cloud | undefined;
  layout: TwoFeaturesLayout['after'];
  title: string;
  term: string;
  /** Whitened: each axis holds a part of both features. */
  mixed?: boolean;
}

function drawCloud(g: Group, { state, cloud, layout, title, term, mixed }: CloudDrawing): void {
  const { left, right, top, bottom } = layout;
  drawBand(group(g, 'band').attr('data-term', 'sigma'), state, layout);
  const name = (k: number) => `${mixed ? 'mostly ' : ''}feature ${k}`;
  drawPanel(group(g, 'panel'), layout, { xName: name(1), yName: name(2) });
  drawMean(group(g, 'mean').attr('data-term', 'mu'), state, layout);
  drawMeasures(group(g, 'measures'), state, cloud, layout);
  label(g, 'title', title, left, top - 34).attr('data-term', term);
  label(g, 'nothing', cloud ? '' : 'no answer', (left + right) / 2, (top + bottom) / 2);
  label(g, 'correlation', cloud ? correlationText(cloud) : '', left, bottom + 56);
  label(g, 'axes', cloud ? axesText(cloud) : '', left, bottom + 76);
  g.selectAll('ellipse')
    .data(layout.ellipse ? [layout.ellipse] : [])
    .join('ellipse')
    .attr('rx', ({ rx }) => round(rx))
    .attr('ry', ({ ry }) => round(ry))
    .attr(
      'transform',
      ({ cx, cy, degrees }) => `translate(${round(cx)},${round(cy)}) rotate(${round(degrees)})`,
    );
}

type AnyLayout = TwoFeaturesLayout['after'];

/** One standard deviation to each side of the averaged feature's mean, across the whole panel. */
function drawBand(g: Group, { lit }: TwoFeaturesState, { left, right, top, bottom, strip }: AnyLayout): void {
  const vertical = lit === 0;
  g.selectAll('rect')
    .data(strip ? [strip] : [])
    .join('rect')
    .attr('x', ({ low }) => (vertical ? round(low) : left))
    .attr('y', ({ low }) => (vertical ? top : round(low)))
    .attr('width', ({ low, high }) => round(vertical ? high - low : right - left))
    .attr('height', ({ low, high }) => round(vertical ? bottom - top : high - low));
}

function drawMean(g: Group, { lit }: TwoFeaturesState, { left, right, top, bottom, strip }: AnyLayout): void {
  const vertical = lit === 0;
  g.selectAll('line')
    .data(strip ? [round(strip.mean)] : [])
    .join('line')
    .attr('x1', (at) => (vertical ? at : left))
    .attr('x2', (at) => (vertical ? at : right))
    .attr('y1', (at) => (vertical ? top : at))
    .attr('y2', (at) => (vertical ? bottom : at));
}

/** The two numbers of the averaged feature, above the corner of its panel. */
function drawMeasures(
  g: Group,
  { lit }: TwoFeaturesState,
  cloud: Cloud | undefined,
  { right, top }: AnyLayout,
): void {
  const digits = cloud ? digitsFor(cloud.sd[lit]) : 2;
  const parts = cloud
    ? [
        { term: 'mu', text: `μ = ${fixed(cloud.mean[lit], digits)}` },
        { term: 'sigma', text: `\u2002σ = ${fixed(cloud.sd[lit], digits)}` },
      ]
    : [];
  const text = g
    .selectAll('text')
    .data([null])
    .join('text')
    .attr('x', right)
    .attr('y', top - 9)
    .attr('text-anchor', 'end');
  text
    .selectAll('tspan')
    .data(parts)
    .join('tspan')
    .attr('class', ({ term }) => term)
    .attr('data-term', ({ term }) => term)
    .text(({ text }) => text);
}

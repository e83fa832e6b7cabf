/** @file The drawing: mean and variance of every minibatch, what the rules remember of them, and how the net does with it. */
import { select } from 'd3';
import { round } from '../../viz/beads.ts';
import { group, type Group } from '../../viz/group.ts';
import { label, path } from '../../viz/named.ts';
import { drawPanel } from '../../viz/panel.ts';
import { polyline } from '../../viz/polyline.ts';
import type { EndLabel, MomentPlot, RunningLayout } from './layout.ts';
import { NAMES } from './words.ts';

/** Draws the state into the svg. Safe to call again: each call replaces the last. */
export function drawRunning(svg: SVGSVGElement, layout: RunningLayout): void {
  const { width, height } = layout;
  select(svg).attr('viewBox', `0 0 ${width} ${height}`).attr('height', height);
  const still = group(svg, 'scenery').attr('aria-hidden', 'true');
  const mean = group(still, 'mean-plot').attr('data-term', 'mu');
  const variance = group(still, 'variance-plot').attr('data-term', 'sigma');
  drawMoment(mean, layout.mean, layout.right, 'mean');
  drawMoment(variance, layout.variance, layout.right, 'variance');
  drawAccuracy(group(still, 'accuracy-plot'), layout);
}

function drawMoment(g: Group, plot: MomentPlot, right: number, yName: string): void {
  const { panel, dots, population, lines, labels } = plot;
  drawPanel(group(g, 'panel'), panel, { xName: '', yName });
  path(group(g, 'dots'), 'dot', dots.map(([x, y]) => `M${round(x)},${round(y)}h0`).join(''));
  path(g, 'population', polyline(population));
  for (const { name, chosen, places } of lines)
    path(group(g, `rule ${name}`).classed('chosen', chosen), 'line', polyline(places));
  drawEnds(group(g, 'ends'), labels, right, lines.find(({ chosen }) => chosen)?.name ?? '');
}

function drawEnds(g: Group, labels: readonly EndLabel[], right: number, chosen: string): void {
  g.selectAll('text')
    .data(labels, (end) => (end as EndLabel).name)
    .join('text')
    .attr('class', ({ name }) => `end ${name}`)
    .classed('chosen', ({ name }) => name.split(' ').includes(chosen))
    .attr('x', round(right))
    .attr('y', ({ y }) => round(y + 4.5))
    .text(({ name }) => endText(name));
}

function endText(name: string): string {
  if (name === 'population') return 'population';
  const names: Readonly<Record<string, string>> = NAMES;
  return name
    .split(' ')
    .map((each) => names[each])
    .join(', ');
}

function drawAccuracy(g: Group, { accuracy, right }: RunningLayout): void {
  const { panel, byRule, byBatch, last, beside, labels } = accuracy;
  drawPanel(group(g, 'panel'), panel, {
    xName: 'minibatches so far',
    yName: 'the whole net, right on test digits, %',
  });
  path(g, 'by-batch', polyline(byBatch));
  path(g, 'by-rule', polyline(byRule));
  const [x, y] = last;
  path(g, 'last', `M${round(x)},${round(y)}h0`);
  label(group(g, 'beside'), 'inference', beside ? 'inference' : '', ...(beside ?? last));
  g.selectAll(':scope > text')
    .data(labels)
    .join('text')
    .attr('class', ({ name }) => `end ${name}`)
    .attr('x', round(right))
    .attr('y', ({ y }) => round(y + 4.5))
    .text(({ name }) => name);
}

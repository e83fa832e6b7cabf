/** @file The drawing: the weights of one unit before and after, and what the unit makes of ten images, both ways. */
import { select } from 'd3';
import { WHITE } from '../../data/mnist/digits.ts';
import { drawAxis } from '../../viz/axis.ts';
import { round } from '../../viz/beads.ts';
import { digitRuns } from '../../viz/digit.ts';
import { group, type Group } from '../../viz/group.ts';
import { label, path } from '../../viz/named.ts';
import { fixed } from '../../viz/numbers.ts';
import { drawPanel } from '../../viz/panel.ts';
import { power } from '../../viz/powers.ts';
import { evenExponents } from '../../viz/raised.ts';
import { POWERS, type FoldLayout } from './layout.ts';
import type { FoldState } from './state.ts';

/** Further apart than this, ring and dot are joined by a stroke. */
const APART = 0.75;

/** Draws the state into the svg. Safe to call again: each call replaces the last. */
export function drawFold(svg: SVGSVGElement, state: FoldState, layout: FoldLayout): void {
  const { width, height } = layout;
  select(svg).attr('viewBox', `0 0 ${width} ${height}`).attr('height', height);
  const still = group(svg, 'scenery').attr('aria-hidden', 'true');
  drawWeights(group(still, 'weights').attr('data-term', 'gamma s sigma eps'), state, layout);
  drawOutputs(group(still, 'outputs').attr('data-term', 'y'), layout);
  drawMisses(group(still, 'misses').attr('data-term', 'y'), state, layout);
  drawImages(group(still, 'images'), state, layout);
}

function drawWeights(g: Group, { factor, unit, bias }: FoldState, { weights, width }: FoldLayout): void {
  const { scale, ticks, above, below, from, to } = weights;
  drawAxis(group(g, 'axis-before'), { scale, y: above, ticks: [], top: above });
  drawAxis(group(g, 'axis-after'), { scale, y: below, ticks, top: above });
  const line = (x: number, n: number) => `M${round(x)},${above + 5}L${round(to[n])},${below - 5}`;
  path(g, 'fan', from.map(line).join(''));
  const dots = (xs: readonly number[], y: number) => xs.map((x) => `M${round(x)},${y}h0`).join('');
  path(g, 'before', dots(from, above));
  path(g, 'after', dots(to, below));
  label(g, 'title', `the ${from.length} weights w of unit ${unit}, no bias`, 0, 13);
  label(g, 'factor', `w′ = ${fixed(factor, 3)} · w`, width, 34).attr('text-anchor', 'end');
  label(
    group(g, 'bias').attr('data-term', 'mu beta'),
    'words',
    `and a bias b′ = ${fixed(bias, 3)}`,
    width,
    below + 40,
  ).attr('text-anchor', 'end');
}

function drawOutputs(g: Group, { outputs, pairs }: FoldLayout): void {
  drawPanel(group(g, 'panel'), outputs, { xName: '', yName: 'output for ten test digits' });
  const stroke = pairs.filter(({ through, folded }) => Math.abs(through - folded) > APART);
  path(
    g,
    'apart',
    stroke.map(({ x, through, folded }) => `M${round(x)},${round(through)}V${round(folded)}`).join(''),
  );
  const circles = (name: string, r: number, at: 'through' | 'folded') =>
    g
      .selectAll(`circle.${name}`)
      .data(pairs)
      .join('circle')
      .attr('class', name)
      .attr('cx', ({ x }) => round(x))
      .attr('cy', (pair) => round(pair[at]))
      .attr('r', r);
  circles('through', 8, 'through');
  circles('folded', 4.5, 'folded');
  const [, top] = outputs.y.range();
  const [, right] = outputs.x.range();
  label(g, 'key-words', '○ linear, then BN   ● folded', right, top - 9).attr('text-anchor', 'end');
}

/** The misses are too small to be seen beside the outputs: they have a scale of their own, in powers of ten. */
function drawMisses(g: Group, { unit }: FoldState, { misses, pairs }: FoldLayout): void {
  const { top, bottom, rounding, powers, heights, left, right } = misses;
  path(g, 'rounding', `M${left},${bottom}H${right}V${round(rounding)}H${left}Z`);
  path(g, 'grid', powers.map((y) => `M${left},${round(y)}H${right}`).join(''));
  label(g, 'name', `unit ${unit}: |folded − unfolded|, shaded: rounding`, left, top - 12);
  POWERS.forEach((exponent, k) =>
    label(g, `tick-${k}`, power(exponent), left - 6, powers[k] + 4).attr('text-anchor', 'end'),
  );
  g.selectAll<SVGTextElement, unknown>('text').each(function () {
    evenExponents(this);
  });
  const isWrong = (y: number | undefined) => y !== undefined && y < rounding;
  const stems = (wrong: boolean) =>
    heights
      .map((y, n) =>
        y === undefined || isWrong(y) !== wrong ? '' : `M${round(pairs[n].x)},${bottom}V${round(y)}`,
      )
      .join('');
  path(g, 'within', stems(false));
  path(g, 'beyond', stems(true));
}

function drawImages(g: Group, { images }: FoldState, { images: { side, top }, pairs }: FoldLayout): void {
  g.selectAll<SVGGElement, unknown>(':scope > g')
    .data(pairs)
    .join('g')
    .attr('shape-rendering', 'crispEdges')
    .attr('transform', ({ x }) => `translate(${round(x - side / 2)},${top}) scale(${round(side / 28)})`)
    .selectAll('path')
    .data((_, n) => digitRuns(images[n].levels))
    .join('path')
    .attr('d', ({ d }) => d)
    .attr('fill-opacity', ({ level }) => Number((level / WHITE).toFixed(3)));
}

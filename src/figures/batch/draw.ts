/** @file The drawing: beads on a beam over a fulcrum, and below the axis the square of every deviation. */
import { select } from 'd3';
import { drawAxis } from '../../viz/axis.ts';
import { drawBeadValues, onRightHalf } from '../../viz/beadRow.ts';
import { drawBeads, round } from '../../viz/beads.ts';
import { group, type Group } from '../../viz/group.ts';
import { label, path } from '../../viz/named.ts';
import { digitsFor, fixed, plain } from '../../viz/numbers.ts';
import type { BatchLayout } from './layout.ts';
import type { Square } from './squares.ts';
import type { BatchState } from './state.ts';

/** Above this percentage nobody sees that the squares are drawn smaller. */
const TELLING = 97;

/** Draws the state into the svg. Safe to call again: each call replaces the last. */
export function drawBatch(svg: SVGSVGElement, state: BatchState, layout: BatchLayout): void {
  const { width, height, row } = layout;
  select(svg).attr('viewBox', `0 0 ${width} ${height}`).attr('height', height);
  const still = group(svg, 'scenery').attr('aria-hidden', 'true');
  drawBand(group(still, 'spread').attr('data-term', 'sigma'), state, layout);
  drawAxis(group(still, 'ground'), { scale: row.scale, y: layout.ground, ticks: row.ticks, top: row.top });
  drawMean(group(still, 'mean').attr('data-term', 'mu'), state, layout);
  drawBeam(group(still, 'balance').attr('data-term', 'mu'), state, layout);
  drawRects(group(still, 'average').attr('data-term', 'sigma'), [layout.variance], layout.squaresTop);
  drawPushed(group(still, 'pushed').attr('data-term', 'centred'), state, layout);
  drawSquares(group(still, 'squares').attr('data-term', 'centred sigma'), layout);
  drawLabels(group(still, 'areas').attr('data-term', 'centred sigma'), layout);
  drawBeads(group(svg, 'beads x').attr('data-term', 'x'), row.beads);
  const { x } = state.samples[state.selected];
  const value = { bead: row.beads[state.selected], row: row.beads, text: plain(x), term: 'x' };
  drawBeadValues(group(svg, 'values').attr('aria-hidden', 'true'), [value], width);
}

/** One standard deviation to each side of the mean, from the beads down to the squares. */
function drawBand(
  g: Group,
  { sd, mean }: BatchState,
  { band, row, squaresTop, mean: at }: BatchLayout,
): void {
  g.selectAll('rect')
    .data([null])
    .join('rect')
    .attr('x', round(band.from))
    .attr('width', round(band.to - band.from))
    .attr('y', row.top - 12)
    .attr('height', squaresTop - row.top + 12);
  const left = onRightHalf(row, mean);
  const [x, anchor] = left ? [at + 6, 'start'] : [at - 6, 'end'];
  label(g, 'words', sd > 0 ? `σ = ${fixed(sd, digitsFor(sd))}` : '', x, row.top - 16).attr(
    'text-anchor',
    anchor,
  );
}

function drawMean(g: Group, { mean, sd }: BatchState, { row, mean: at, ground }: BatchLayout): void {
  path(g, 'line', `M${round(at)},${row.top - 12}V${ground}`);
  const left = onRightHalf(row, mean);
  const [x, anchor] = left ? [at - 6, 'end'] : [at + 6, 'start'];
  label(g, 'words', `μ = ${fixed(mean, digitsFor(sd))}`, x, row.top - 16).attr('text-anchor', anchor);
}

function drawBeam(g: Group, { away }: BatchState, { beam, fulcrum, ground }: BatchLayout): void {
  const [[x1, y1], [x2, y2]] = beam.map(([x, y]) => [round(x), round(y)]);
  path(g, 'beam', `M${x1},${y1}L${x2},${y2}`);
  const [x, y] = fulcrum.map(round);
  path(g, 'fulcrum', `M${x},${y + 2}L${round(x + 17)},${ground}H${round(x - 17)}Z`);
  g.select('.fulcrum').classed('away', away);
}

/** Every sample's square. They share the corner under the fulcrum, so a batch of equals is one dark square. */
function drawSquares(g: Group, { squares, corners, squaresTop }: BatchLayout): void {
  // The larger first, so that each can be pointed at.
  drawRects(
    g,
    [...squares].sort((a, b) => b.side - a.side),
    squaresTop,
  );
  g.selectAll('text')
    .data(corners)
    .join('text')
    .attr('x', ({ x }) => round(x))
    .attr('y', ({ y }) => round(y))
    .attr('text-anchor', ({ anchor }) => anchor)
    .text(({ names }) => names);
}

function drawRects(g: Group, squares: readonly Square[], top: number): void {
  g.selectAll('rect')
    .data(squares)
    .join('rect')
    .attr('data-sample', ({ name }) => name)
    .attr('class', ({ selected }) => (selected ? 'selected' : null))
    .attr('x', ({ x }) => round(x))
    .attr('y', top)
    .attr('width', ({ side }) => round(side))
    .attr('height', ({ side }) => round(side));
}

/** The average square from where the fulcrum is held. The purple one, from the mean, stays where it is. */
function drawPushed(g: Group, { away }: BatchState, { average, squaresTop }: BatchLayout): void {
  drawRects(g, away ? [average] : [], squaresTop);
}

function drawLabels(g: Group, { labels, width, height, reduced }: BatchLayout): void {
  for (const name of ['variance', 'average', 'none'] as const) {
    const found = labels.find(({ of }) => of === name);
    label(g, name, found?.text ?? '', found?.x ?? 0, found?.y ?? 0);
  }
  const percent = Math.round(100 * reduced);
  const note = percent <= TELLING ? `squares drawn at ${percent} % of the axis’ scale` : '';
  label(g, 'scale-note', note, width, height - 6).attr('text-anchor', 'end');
}

/** @file The drawing: the graph from x at the top to y at the bottom, with each node's value and gradient. */
import { select } from 'd3';
import { drawBeads, round } from '../../viz/beads.ts';
import { drawColumnNumbers } from '../../viz/columnNumbers.ts';
import { group, type Group } from '../../viz/group.ts';
import { label, path } from '../../viz/named.ts';
import { litEdges, ROWS, SHARED, SHARED_RADIUS, type GraphLayout, type Row, type Shared } from './layout.ts';
import type { Step } from './settings.ts';
import type { GraphState } from './state.ts';

/** What the drawing needs said: state.ts and words.ts know how. */
export interface NodeTexts {
  /** The value of a node, and its gradient; empty where the steps have not come so far. */
  value(node: Step, i: number): string;
  /** What the last row says of the influence of the chosen sample; empty but at the end of the forward pass. */
  influence(j: number): string;
}

const GRADIENT = {
  x: 'dx',
  mu: 'dmu',
  centred: 'dcentred',
  sigma: 'dsigma',
  s: 'ds',
  xhat: 'dxhat',
  y: 'dy',
} as const;
const NAMES = { x: 'x', centred: 'c', xhat: 'x̂', y: 'y', mu: 'μ', sigma: 'σ²', s: 's' };

/** Draws the state into the svg. Safe to call again: each call replaces the last. */
export function drawGraph(
  svg: SVGSVGElement,
  state: GraphState,
  layout: GraphLayout,
  texts: NodeTexts,
): void {
  const { width, height, edges } = layout;
  select(svg).attr('viewBox', `0 0 ${width} ${height}`).attr('height', height);
  const still = group(svg, 'scenery').attr('aria-hidden', 'true');
  path(group(still, 'edges'), 'edge', Object.values(edges).flat().join(''));
  const lit = litEdges(state, layout);
  path(group(still, 'ways-mean').attr('data-term', 'mu dmu'), 'way', lit.throughMean);
  path(group(still, 'ways-s').attr('data-term', 'sigma s dsigma ds'), 'way', lit.throughS);
  path(group(still, 'ways-straight').attr('data-term', 'x dx'), 'way', lit.straight);
  const { xhat, y } = layout.rows;
  label(group(still, 'knobs').attr('data-term', 'gamma beta'), 'name', 'γ, β', 0, (xhat + y) / 2 + 26);
  for (const row of ROWS) drawRow(still, row, state, layout, texts);
  for (const node of SHARED) drawShared(group(still, `shared ${node}`), node, layout, texts);
}

/** A node of each sample: its bead, its value below, and its gradient below that. */
function drawRow(still: Group, row: Row, state: GraphState, layout: GraphLayout, texts: NodeTexts): void {
  const { names, selected } = state;
  const { columns, column, radius, rows } = layout;
  const y = rows[row];
  const gradient = GRADIENT[row];
  const beads = names.map((name, i) => ({
    ...{ name, cx: columns[i], cy: y, r: radius },
    letter: radius >= 9 ? name : '',
    selected: i === selected,
  }));
  drawBeads(group(still, `beads ${row}`).attr('data-term', row), beads).classed(
    'reached',
    () => texts.value(row, 0) !== '',
  );
  const write = (g: Group, y: number, text: (i: number) => string) =>
    drawColumnNumbers(
      g,
      columns.map((x, i) => ({ text: text(i), x, y })),
      { column, selected },
    );
  const values = group(still, `values-${row}`).attr('data-term', row);
  label(values, 'name', NAMES[row], 0, y + 4.5);
  write(values, y + radius + 14, (i) => texts.value(row, i));
  const gradients = group(still, `gradients-${row}`).attr('data-term', gradient);
  const isInfluence = row === 'y' && texts.influence(0) !== '';
  const text = (i: number) => (isInfluence ? texts.influence(i) : texts.value(gradient, i));
  const name = isInfluence ? `∂y/∂${names[selected]}` : `d${NAMES[row]}`;
  label(gradients, 'name', text(0) ? name : '', 0, y + radius + 28);
  write(gradients, y + radius + 28, text);
}

/** A node that all samples share, its numbers at its right. */
function drawShared(g: Group, node: Shared, layout: GraphLayout, texts: NodeTexts): void {
  const { x, y } = layout.shared[node];
  const value = texts.value(node, 0);
  g.attr('data-term', node).classed('reached', value !== '');
  g.selectAll('circle')
    .data([null])
    .join('circle')
    .attr('r', SHARED_RADIUS)
    .attr('cx', round(x))
    .attr('cy', y);
  label(g, 'symbol', NAMES[node], x, y + 4.5).attr('text-anchor', 'middle');
  label(g, 'value', value, x + 19, y - 1);
  const gradient = texts.value(GRADIENT[node], 0);
  const below = group(g, 'gradient').attr('data-term', GRADIENT[node]);
  label(below, 'value', gradient && `d${NAMES[node]} = ${gradient}`, x + 19, y + 13);
}

/** @file The drawing: the graph from x at the top to y at the bottom, with each node's value and gradient. */
import { select } from 'd3';
import { drawBeads } from '../../viz/beads.ts';
import { drawColumnNumbers } from '../../viz/columnNumbers.ts';
import { group, type Group } from '../../viz/group.ts';
import { label, path } from '../../viz/named.ts';
import { drawKnobs, drawShared } from './drawLane.ts';
import { EDGES, pathOf, placeOnEdge, ROWS, SHARED } from './layout.ts';
import type { Edge, GraphLayout, Row, Shared } from './layout.ts';
import { litEdges, WAY_OF, type Way } from './lit.ts';
import { GRADIENT, NAMES } from './nodes.ts';
import type { Step } from './settings.ts';
import type { GraphState } from './state.ts';

/** What the drawing needs said; empty where the steps have not come so far. nodeTexts.ts knows how. */
export interface NodeTexts {
  /** The number of a node that every sample has. */
  value(node: Step, i: number): string;
  /** The lines at a shared node. */
  shared(node: Shared): { value: string[]; gradient: string[] };
  /** The lines of a learned parameter. */
  knob(knob: 'gamma' | 'beta'): { value: string[]; gradient: string[] };
  /** What the last row says of the influence of the chosen sample; only at the end of the forward pass. */
  influence(j: number): string;
  /** The local derivative along an edge of the chosen sample; only where it says something. */
  factor(edge: Edge): string;
}

const WAYS: readonly Way[] = ['mean', 's', 'straight'];

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
  for (const edge of EDGES)
    path(group(still, `edges by-${WAY_OF[edge]} ${edge}`), 'edge', pathOf(edges[edge]));
  const lit = litEdges(state, layout);
  for (const way of WAYS) {
    const g = group(still, `ways by-${way}`);
    path(g, 'faint', lit[way].faint);
    path(g, 'strong', lit[way].strong);
  }
  for (const row of ROWS) drawRow(still, row, state, layout, texts);
  for (const node of SHARED) drawShared(still, node, layout, texts);
  drawKnobs(still, layout, texts);
  for (const edge of EDGES) {
    const { x, y } = placeOnEdge(layout, edge, state.selected);
    const g = group(still, `factors by-${WAY_OF[edge]} ${edge}`);
    label(g, 'factor', texts.factor(edge), x, y + 4.5).attr('text-anchor', 'middle');
  }
}

/** A node of each sample: its bead, its value below, and its gradient below that. */
function drawRow(still: Group, row: Row, state: GraphState, layout: GraphLayout, texts: NodeTexts): void {
  const { names, selected } = state;
  const { columns, column, radius, rows, width } = layout;
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
  const below = y + radius + 28;
  label(gradients, 'name', !isInfluence && text(0) ? `d${NAMES[row]}` : '', 0, below);
  // At the right: there is no room at the left on a phone.
  const influence = isInfluence ? `∂y/∂x of ${names[selected]}` : '';
  label(gradients, 'influence', influence, width, below).attr('text-anchor', 'end');
  write(gradients, below, text);
}

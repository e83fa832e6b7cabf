/** @file The lane at the right: the nodes that all samples share, and the learned parameters. */
import { round } from '../../viz/beads.ts';
import { group, type Group } from '../../viz/group.ts';
import { label } from '../../viz/named.ts';
import type { NodeTexts } from './draw.ts';
import { SHARED_RADIUS, type GraphLayout, type Shared } from './layout.ts';
import { GRADIENT, NAMES } from './nodes.ts';

const LINE = 14;
/** From the middle of a node to the base of the nearest line below, and above. */
const BELOW = 27;
const ABOVE = -20;

/** A node, and its numbers: above sigma², below the others, so that the edge from sigma² to s meets none. */
export function drawShared(still: Group, node: Shared, layout: GraphLayout, texts: NodeTexts): void {
  const { x, y } = layout.shared[node];
  const { value, gradient } = texts.shared(node);
  const g = group(still, `shared ${node}`);
  g.attr('data-term', node).classed('reached', value.length > 0);
  g.selectAll('circle')
    .data([null])
    .join('circle')
    .attr('r', SHARED_RADIUS)
    .attr('cx', round(x))
    .attr('cy', y);
  label(g, 'symbol', NAMES[node], x, y + 4.5).attr('text-anchor', 'middle');
  const isAbove = node === 'sigma';
  writeLines(g, value, x, isAbove ? y + ABOVE : y + BELOW);
  const of = group(still, `shared-gradient ${node}`).attr('data-term', GRADIENT[node]);
  writeLines(of, gradient, x, isAbove ? y + ABOVE - LINE * gradient.length : y + BELOW + LINE);
}

/** Gamma and beta, which every sample meets between x̂ and y, each with its gradient below. */
export function drawKnobs(still: Group, { width, lane, rows }: GraphLayout, texts: NodeTexts): void {
  const x = width - lane / 2;
  for (const [knob, down] of [
    ['gamma', 0],
    ['beta', 2 * LINE + 4],
  ] as const) {
    const { value, gradient } = texts.knob(knob);
    const first = rows.xhat + BELOW + down;
    writeLines(group(still, `knob ${knob}`).attr('data-term', knob), value, x, first);
    const of = group(still, `knob-gradient ${knob}`).attr('data-term', `d${knob}`);
    writeLines(of, gradient, x, first + LINE);
  }
}

function writeLines(g: Group, lines: readonly string[], x: number, first: number): void {
  g.selectAll(':scope > text.value')
    .data(lines)
    .join('text')
    .attr('class', 'value')
    .attr('text-anchor', 'middle')
    .attr('x', round(x))
    .attr('y', (_, k) => round(first + LINE * k))
    .text(String);
}

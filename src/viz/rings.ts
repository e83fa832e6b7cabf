/** @file The third look of a sample: hollow is x, filled is xHat, and y has a ring around it. */
import { round, type Bead } from './beads.ts';
import type { Group } from './group.ts';

/** A ring around each bead, with a hair of paper between. Drawn under the beads, so that a pile stays legible. */
export function drawRings(g: Group, beads: readonly Bead[]): void {
  g.selectAll<SVGCircleElement, Bead>('circle')
    .data([...beads], ({ name }) => name)
    .join('circle')
    .attr('class', ({ selected }) => (selected ? 'selected' : null))
    .attr('cx', ({ cx }) => round(cx))
    .attr('cy', ({ cy }) => round(cy))
    .attr('r', ({ r }) => r + 2.5);
}

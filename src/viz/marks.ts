/** @file Small marks that label a drawing directly. */
import { round } from './beads.ts';
import type { Group } from './group.ts';

/** A line from one place to another with a stop at its end, cut off (without the stop) where the drawing ends. */
export function drawMeasure(
  g: Group,
  { from, to, y, edge }: { from: number; to: number; y: number; edge: number },
): void {
  const end = round(Math.min(to, edge));
  const stop = to <= edge ? `M${end},${y - 4}v8` : '';
  g.selectAll('path.measure')
    .data([null])
    .join('path')
    .attr('class', 'measure')
    .attr('d', `M${round(from)},${y}H${end}${stop}`);
}

/** One text at a place; the group holds no other. */
export function drawLabel(
  g: Group,
  text: string,
  x: number,
  y: number,
  anchor: 'start' | 'middle' | 'end',
): void {
  g.selectAll('text')
    .data([text])
    .join('text')
    .attr('x', round(x))
    .attr('y', y)
    .attr('text-anchor', anchor)
    .text(String);
}

/** About as wide as 13 px labels are set. Nothing can measure text at build time, and the page must not differ from it. */
export function roughWidth(text: string): number {
  return 6.6 * text.length;
}

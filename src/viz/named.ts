/** @file One path or text of a class in a group: made on the first call, gone while there is nothing to show. */
import { round } from './beads.ts';
import type { Group } from './group.ts';

export function path(g: Group, name: string, d: string): void {
  g.selectAll(`:scope > path.${name}`)
    .data(d ? [d] : [])
    .join('path')
    .attr('class', name)
    .attr('d', String);
}

export function label(g: Group, name: string, text: string, x: number, y: number) {
  return g
    .selectAll(`:scope > text.${name}`)
    .data(text ? [text] : [])
    .join('text')
    .attr('class', name)
    .attr('x', round(x))
    .attr('y', round(y))
    .text(String);
}

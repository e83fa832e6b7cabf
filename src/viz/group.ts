import { select, type Selection } from 'd3';

export type Group = Selection<SVGGElement, unknown, null, undefined>;

/** The child group of that class, made on the first call: what a `draw` that runs again and again needs. */
export function group(parent: SVGSVGElement | Group, name: string): Group {
  const holder = 'selectAll' in parent ? parent : (select(parent) as unknown as Group);
  return holder
    .selectAll<SVGGElement, unknown>(`:scope > g.${name.replaceAll(' ', '.')}`)
    .data([null])
    .join('g')
    .attr('class', name) as unknown as Group;
}

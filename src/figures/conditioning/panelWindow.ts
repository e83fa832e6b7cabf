import type { Group } from '../../viz/group.ts';
import type { Panel } from '../../viz/panel.ts';

/**
 * A part of the drawing that shows nothing outside its panel: a nested svg. A clip path would need an id, and the page
 * holds the drawing twice.
 */
export function panelWindow(g: Group, name: string, { x, y }: Pick<Panel, 'x' | 'y'>): Group {
  const [left, right] = x.range();
  const [bottom, top] = y.range();
  return g
    .selectAll<SVGSVGElement, unknown>(`:scope > svg.${name}`)
    .data([null])
    .join('svg')
    .attr('class', name)
    .attr('x', left)
    .attr('y', top)
    .attr('width', right - left)
    .attr('height', bottom - top)
    .attr('viewBox', `${left} ${top} ${right - left} ${bottom - top}`) as unknown as Group;
}

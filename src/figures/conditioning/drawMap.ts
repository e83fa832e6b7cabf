/** @file The map: contours of the loss over w and b, and the way that gradient descent takes. */
import { round } from '../../viz/beads.ts';
import { group, type Group } from '../../viz/group.ts';
import { label, path } from '../../viz/named.ts';
import { drawPanel } from '../../viz/panel.ts';
import { polyline } from '../../viz/polyline.ts';
import type { ConditioningLayout } from './layout.ts';
import type { ConditioningState } from './state.ts';
import { panelWindow } from './panelWindow.ts';
import { leapsText, levelText } from './words.ts';

/** Beyond, a place is not drawn: a run that diverges leaves the map. */
const FAR = 1500;

export function drawMap(g: Group, state: ConditioningState, layout: ConditioningLayout): void {
  const { map, best, now, leaps, swept, narrow } = layout;
  const inside = panelWindow(g, 'land', map);
  drawContours(group(inside, 'contours').attr('data-term', 'mu sigma'), layout);
  drawPanel(group(g, 'panel'), map, { xName: 'slope w', yName: 'intercept b' });
  drawLabels(group(inside, 'levels'), layout);
  const over = group(g, 'over');
  const trail = panelWindow(over, 'trail', map);
  path(trail, 'swept', closed(swept.filter(isNear)));
  path(trail, 'way', polyline(leaps.filter(isNear)));
  const words = swept.length > 0 ? leapsText(state, narrow) : '';
  label(over, 'value', words, map.x.range()[1], map.y.range()[1] - 9).attr('text-anchor', 'end');
  const [x, y] = best.map(round);
  path(over, 'best', `M${x - 6},${y}h12M${x},${y - 6}v12`);
  label(over, 'best-name', 'best', x, y + 22).attr('text-anchor', 'middle');
  trail
    .selectAll('circle')
    .data(state.step > 0 && isNear(now) ? [now] : [])
    .join('circle')
    .attr('cx', ([cx]) => round(cx))
    .attr('cy', ([, cy]) => round(cy))
    .attr('r', 6);
}

const closed = (border: readonly (readonly [number, number])[]) =>
  border.length > 0 ? `${polyline(border)}Z` : '';

function isNear([x, y]: readonly [number, number]): boolean {
  return Math.abs(x) < FAR && Math.abs(y) < FAR;
}

/** The highest first, each laid over the one around it: the lower, the lighter. A level has its tone whatever the data. */
function drawContours(g: Group, { contours, degrees, best: [x, y] }: ConditioningLayout): void {
  g.attr('transform', `translate(${round(x)},${round(y)}) rotate(${round(degrees)})`);
  g.selectAll('ellipse')
    .data(contours.toReversed())
    .join('ellipse')
    .style('--tone', (_, k) => contours.length - k)
    .attr('rx', ({ rx }) => round(rx))
    .attr('ry', ({ ry }) => round(ry));
}

function drawLabels(g: Group, { labels, best }: ConditioningLayout): void {
  g.selectAll('text')
    .data(labels)
    .join('text')
    .attr('x', ({ x }) => round(x))
    .attr('y', round(best[1]) + 4.5)
    .attr('text-anchor', 'middle')
    .text(({ level }) => levelText(level));
}

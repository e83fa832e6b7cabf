/** @file The bell of y: its parts over the zones of the activation function, and the two handles. */
import { ticks } from 'd3';
import { round } from '../../viz/beads.ts';
import { group, type Group } from '../../viz/group.ts';
import { label, path } from '../../viz/named.ts';
import { polyline } from '../../viz/polyline.ts';
import type { AffineLayout, Place } from './layout.ts';
import type { AffineState, Point } from './state.ts';
import type { Zone } from './zones.ts';
import { knob } from './words.ts';

/** From one line of a hatching to the next. */
const HATCH_PX = 5;

export function drawBell(g: Group, state: AffineState, layout: AffineLayout): void {
  const { bell, scale } = layout;
  const [left, right] = scale.range();
  const across = (points: readonly Point[]) =>
    polyline(points.map(([y, height]) => [scale(y), bell.height(height)]));
  drawParts(group(g, 'parts').attr('data-term', 'y'), state, layout);
  path(g, 'standard', across(state.standardBell));
  g.selectAll('path.standard').attr('data-term', 'xhat');
  path(g, 'line', across(state.bell));
  g.selectAll('path.line').attr('data-term', 'y');
  path(g, 'axis', `M${left},${bell.base}H${right}`);
  g.selectAll('text.tick')
    .data(ticks(...scale.domain(), 6))
    .join('text')
    .attr('class', 'tick')
    .attr('x', (tick) => round(scale(tick)))
    .attr('y', bell.base + 18)
    .text(knob);
  label(g, 'axis-name', 'y', right + 6, bell.base + 4);
  drawHandles(g, state, layout);
}

/** The area under the bell: solid where the function is nearly linear (or passes y on), hatched where little or nothing gets through. */
function drawParts(g: Group, { zones, bell: points }: AffineState, { bell, scale }: AffineLayout): void {
  const base = bell.base;
  const within = ({ from, to }: Zone) => points.filter(([y]) => y >= from && y <= to);
  const area = (zone: Zone) => {
    const top = within(zone).map(([y, height]) => `${round(scale(y))},${round(bell.height(height))}`);
    if (top.length < 2) return '';
    const [first, last] = [top[0], top[top.length - 1]].map((place) => place.split(',')[0]);
    return `M${first},${base}L${top.join('L')}L${last},${base}Z`;
  };
  for (const kind of ['linear', 'kept', 'bent'] as const)
    path(
      g,
      kind,
      zones
        .filter((zone) => zone.kind === kind)
        .map(area)
        .join(''),
    );
  const hatched = zones.filter(({ kind }) => kind === 'saturated' || kind === 'dead');
  path(g, 'hatch', hatched.map((zone) => hatching(within(zone), scale, bell)).join(''));
}

/** Upright lines under the bell, so that no pattern with an id is needed. */
function hatching(
  points: Point[],
  scale: AffineLayout['scale'],
  { base, height }: AffineLayout['bell'],
): string {
  let next = -Infinity;
  return points
    .map(([y, density]) => {
      const x = scale(y);
      const top = height(density);
      if (x < next || base - top < 0.5) return '';
      next = x + HATCH_PX;
      return `M${round(x)},${base}V${round(top)}`;
    })
    .join('');
}

function drawHandles(
  g: Group,
  { gamma, beta }: AffineState,
  { peak, shoulder, bell, width }: AffineLayout,
): void {
  const [b, s] = [group(g, 'handle beta'), group(g, 'handle gamma')];
  b.attr('data-term', 'beta');
  s.attr('data-term', 'gamma');
  path(b, 'stem', `M${round(peak.x)},${bell.base}V${round(peak.y)}`);
  path(s, 'stem', `M${round(peak.x)},${round(shoulder.y)}H${round(shoulder.x)}`);
  drawKnob(b, peak);
  drawKnob(s, shoulder);
  // Each label on its own side: the shoulder's beyond the shoulder, the peak's on the other side.
  const right = gamma >= 0;
  beside(s, `γ = ${knob(gamma)}`, shoulder, right, width);
  beside(b, `β = ${knob(beta)}`, peak, !right, width);
}

function drawKnob(g: Group, { x, y }: Place): void {
  g.selectAll('circle').data([null]).join('circle').attr('r', 8).attr('cx', round(x)).attr('cy', round(y));
}

/** A label at one side of a handle, above the bell that falls away there, or at the other side where the drawing ends. */
function beside(g: Group, text: string, { x, y }: Place, right: boolean, width: number): void {
  const room = right ? width - x > 72 : x > 72;
  const side = right === room ? 1 : -1;
  label(g, 'words', text, x + 12 * side, y - 4).attr('text-anchor', side === 1 ? 'start' : 'end');
}

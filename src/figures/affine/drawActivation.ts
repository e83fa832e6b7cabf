/** @file The activation function on the axis of y, its zones, and where the samples meet it. */
import { line } from 'd3';
import { round } from '../../viz/beads.ts';
import type { Group } from '../../viz/group.ts';
import { roughWidth } from '../../viz/marks.ts';
import { label, path } from '../../viz/named.ts';
import { plain } from '../../viz/numbers.ts';
import type { AffineLayout } from './layout.ts';
import type { AffineState, Point } from './state.ts';
import { activationName, outputText } from './words.ts';

/** The tangent at 0 of each function that has a nearly linear zone: value and slope there. */
const TANGENTS: Partial<Record<AffineState['activation'], readonly [number, number]>> = {
  sigmoid: [0.5, 0.25],
  tanh: [0, 1],
};

export function drawActivation(g: Group, state: AffineState, layout: AffineLayout): void {
  const { scale, activation } = layout;
  const { base, height, ticks } = activation;
  const [left, right] = scale.range();
  drawEdges(g, state, layout);
  path(g, 'grid', ticks.map((tick) => `M${left},${round(height(tick))}H${right}`).join(''));
  g.selectAll('text.number')
    .data(ticks)
    .join('text')
    .attr('class', 'number')
    .attr('x', left - 4)
    .attr('y', (tick) => round(height(tick)) + 4.5)
    .attr('text-anchor', 'end')
    .text(plain);
  drawTangent(g, state, layout);
  path(
    g,
    'line',
    line<Point>(
      ([place]) => round(scale(place)),
      ([, value]) => round(height(value)),
    )(state.curve) ?? '',
  );
  label(g, 'name', activationName(state.activation), right, base - 9).attr('text-anchor', 'end');
  drawMeetings(g, state, layout);
}

/** The ends of the zones run through the bell and the function alike. */
function drawEdges(g: Group, { zones }: AffineState, { scale, y, activation }: AffineLayout): void {
  const edges = zones.map(({ to }) => to).filter(Number.isFinite);
  path(g, 'edge', edges.map((edge) => `M${round(scale(edge))},${y.base}V${activation.base}`).join(''));
}

/** What the function would be if it were a straight line: as far as it stays in the plot. */
function drawTangent(g: Group, { activation: name }: AffineState, { scale, activation }: AffineLayout): void {
  const tangent = TANGENTS[name];
  if (!tangent) return path(g, 'tangent', '');
  const [value, slope] = tangent;
  const ends = activation.height.domain().map((end) => (end - value) / slope);
  const at = ends.map((y) => `${round(scale(y))},${round(activation.height(value + slope * y))}`);
  path(g, 'tangent', `M${at.join('L')}`);
}

/** Every sample on the curve; the chosen one with the way to it, and with its output. */
function drawMeetings(
  g: Group,
  { samples, selected }: AffineState,
  { met, y, scale, width, activation }: AffineLayout,
): void {
  const [left] = scale.range();
  const chosen = met[selected];
  const bead = y.beads[selected];
  path(g, 'way', chosen && bead ? `M${round(chosen.x)},${y.base}V${round(chosen.y)}H${left}` : '');
  const places = met.map((place, i) => ({ place, name: samples[i].name, chosen: i === selected }));
  g.selectAll('circle')
    .data(places.filter(({ place }) => place !== undefined))
    .join('circle')
    .attr('class', ({ chosen }) => (chosen ? 'chosen' : null))
    .attr('cx', ({ place }) => round(place?.x ?? 0))
    .attr('cy', ({ place }) => round(place?.y ?? 0))
    .attr('r', ({ chosen }) => (chosen ? 5 : 3.5));
  const text = chosen ? outputText(samples[selected]) : '';
  const side = chosen && chosen.x + 20 + roughWidth(text) > width ? -1 : 1;
  const down = (chosen?.y ?? 0) > activation.base - 20 ? -10 : 18; // what lies on the floor is labelled above it
  label(g, 'output', text, (chosen?.x ?? 0) + 10 * side, (chosen?.y ?? 0) + down).attr(
    'text-anchor',
    side === 1 ? 'start' : 'end',
  );
}

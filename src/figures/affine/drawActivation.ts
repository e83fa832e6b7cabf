/** @file The activation function on the axis of y, its zones, and where the samples meet it. */
import { round } from '../../viz/beads.ts';
import type { Group } from '../../viz/group.ts';
import { label, path } from '../../viz/named.ts';
import { plain } from '../../viz/numbers.ts';
import { polyline } from '../../viz/polyline.ts';
import type { AffineLayout } from './layout.ts';
import { outputPlace } from './outputPlace.ts';
import type { AffineState } from './state.ts';
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
  path(g, 'line', polyline(state.curve.map(([place, value]) => [scale(place), height(value)])));
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
function drawMeetings(g: Group, { samples, selected, activation }: AffineState, layout: AffineLayout): void {
  const { met, y, scale } = layout;
  const chosen = met[selected];
  path(g, 'way', chosen ? `M${round(chosen.x)},${y.base}V${round(chosen.y)}H${scale.range()[0]}` : '');
  const places = met.map((place, i) => ({ ...place, chosen: i === selected }));
  g.selectAll('circle')
    .data(places.filter(({ x }) => x !== undefined))
    .join('circle')
    .attr('class', (place) => (place.chosen ? 'chosen' : null))
    .attr('cx', ({ x }) => round(x ?? 0))
    .attr('cy', (place) => round(place.y ?? 0))
    .attr('r', (place) => (place.chosen ? 5 : 3.5));
  const text = chosen ? outputText(samples[selected]) : '';
  const place = outputPlace(text, chosen ?? { x: 0, y: 0 }, layout, activation);
  label(g, 'output', text, place.x, place.y).attr('text-anchor', place.anchor);
}

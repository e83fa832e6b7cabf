/** @file The plane in which a run is one point: learning rate and spread of the starting weights, with the gap. */
import { select } from 'd3';
import { round } from '../../viz/beads.ts';
import { group, type Group } from '../../viz/group.ts';
import { linearScale } from '../../viz/linearScale.ts';
import { path } from '../../viz/named.ts';
import { plain } from '../../viz/numbers.ts';
import { drawPanel } from '../../viz/panel.ts';
import { rateAt, rateStop } from '../rateStops.ts';
import { layoutGaps, type GapLabel } from './gaps.ts';
import type { Recipe } from './settings.ts';

/** A run in the plane. */
export interface PlanePoint extends Recipe {
  id: string;
  gap: number;
  /** The run went its whole length. */
  whole: boolean;
  solved: boolean;
  shown: boolean;
}

const WIDTH = 328;
const HEIGHT = 232;
/** Over the exponents, from 0.01 to 10 and to 1: a logarithmic scale of d3 would add 2 kB to the page. */
const exponent = { x: linearScale([-2, 1], [44, WIDTH - 22]), y: linearScale([-2, 0], [HEIGHT - 44, 34]) };
const x = (rate: number) => exponent.x(Math.log10(rate));
const y = (sd: number) => exponent.y(Math.log10(sd));
const tenTo = (power: number) => plain(10 ** power);

export function drawPlane(svg: SVGSVGElement, points: readonly PlanePoint[], next: Recipe): void {
  select(svg).attr('viewBox', `0 0 ${WIDTH} ${HEIGHT}`);
  const still = group(svg, 'scenery').attr('aria-hidden', 'true');
  drawPanel(
    group(still, 'panel'),
    { ...exponent, xTicks: [-2, -1, 0, 1], yTicks: [-2, -1, 0] },
    { xName: 'learning rate', yName: 'sd of the starting weights', xFormat: tenTo, yFormat: tenTo },
  );
  const [nx, ny] = placeOf(next).map(round);
  const [bottom, top] = exponent.y.range();
  const [left, right] = exponent.x.range();
  path(group(still, 'next'), 'cross', `M${nx} ${bottom}V${top}M${left} ${ny}H${right}`);
  drawPoints(group(still, 'points'), points);
  drawGaps(group(still, 'gaps'), points);
  group(still, 'next-point')
    .selectAll('circle')
    .data([0])
    .join('circle')
    .attr('r', 9)
    .attr('cx', nx)
    .attr('cy', ny);
}

function drawPoints(g: Group, points: readonly PlanePoint[]): void {
  g.selectAll<SVGCircleElement, PlanePoint>('circle')
    .data([...points], ({ id }) => id)
    .join('circle')
    .attr('class', ({ shown, solved }) => `${shown ? 'shown' : ''} ${solved ? 'solved' : ''}`.trim())
    .attr('r', 4.5)
    .attr('cx', ({ learningRate }) => round(x(learningRate)))
    .attr('cy', ({ initSd }) => round(y(initSd)));
}

/** One label at each place: its runs differ in seed or input, and the dots lie on one another. */
function drawGaps(g: Group, points: readonly PlanePoint[]): void {
  g.selectAll<SVGTextElement, GapLabel>('text')
    .data(layoutGaps(points, placeOf, WIDTH), ({ id }) => id)
    .join('text')
    .attr('class', ({ solved }) => (solved ? 'solved' : ''))
    .attr('x', ({ x }) => round(x))
    .attr('y', ({ y }) => round(y))
    .attr('text-anchor', 'middle')
    .text(({ text }) => text);
}

/** Where a recipe stands in the plane. */
export const placeOf = ({
  learningRate,
  initSd,
}: Pick<Recipe, 'learningRate' | 'initSd'>): [number, number] => [x(learningRate), y(initSd)];

/** The place in the plane, on the stops of the sliders; `scale` is how much larger than planned the plane is shown. */
export function recipeAt(px: number, py: number, scale: number): Pick<Recipe, 'learningRate' | 'initSd'> {
  const rate = 10 ** exponent.x.invert(px / scale);
  const sd = Math.min(1, 10 ** exponent.y.invert(py / scale));
  return { learningRate: rateAt(rateStop(rate)), initSd: rateAt(rateStop(sd)) };
}

/** Whether a press at this place means a point of the plane, and not its labels. */
export function isInPlane(px: number, py: number, scale: number): boolean {
  const [left, right] = exponent.x.range();
  const [bottom, top] = exponent.y.range();
  const [x, y] = [px / scale, py / scale];
  return x >= left - 12 && x <= right + 12 && y >= top - 12 && y <= bottom + 12;
}

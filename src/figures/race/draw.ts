import { select } from 'd3';
import { apart } from '../../viz/apart.ts';
import { round } from '../../viz/beads.ts';
import { group, type Group } from '../../viz/group.ts';
import { label, path } from '../../viz/named.ts';
import { fixed, plain } from '../../viz/numbers.ts';
import { drawPanel, type Panel } from '../../viz/panel.ts';
import { polyline } from '../../viz/polyline.ts';
import { drawBets } from './drawBets.ts';
import { type RaceLayout } from './layout.ts';
import { BET_STEP, PEEK_STEP } from './settings.ts';
import type { Contestant, RaceState } from './state.ts';

interface Point {
  step: number;
  value: number;
}

/** Ten classes, one guess in ten is right. */
const GUESSING = 10;

/**
 * Draws the race as far as it was run. A recording is drawn twice: whole as `spoiler`, and its first steps as `peek`.
 * The style sheet shows the latter alone to a reader who can still bet.
 */
export function drawRace(svg: SVGSVGElement, state: RaceState, layout: RaceLayout): void {
  select(svg)
    .attr('viewBox', `0 0 ${layout.width} ${layout.height}`)
    .classed('other', state.otherThanRecorded);
  const top = group(svg, 'accuracy');
  const below = group(svg, 'loss');
  drawPanel(group(top, 'panel'), layout.accuracy, {
    xName: '',
    yName: 'right on test digits, %',
    xFormat: thousands,
  });
  drawPanel(group(below, 'panel'), layout.loss, {
    xName: 'step',
    yName: 'loss on the minibatches, nats',
    xFormat: thousands,
  });
  drawGuessing(group(top, 'guessing'), state, layout.accuracy);
  drawRateChanges(group(top, 'rates'), state, layout.accuracy);
  drawBets(group(top, 'bets'), state, layout);
  drawCurves(group(top, 'curves'), state, layout.accuracy, accuracyPoints, percentText);
  drawCurves(group(below, 'curves'), state, layout.loss, lossPoints, (value) => fixed(value, 2));
}

const thousands = (value: number) => value.toLocaleString('en-US');
const percentText = (value: number) => `${fixed(value, 1)} %`;
const accuracyPoints = ({ tests }: Contestant) =>
  tests.map(({ step, accuracy }) => ({ step, value: 100 * accuracy }));
const lossPoints = ({ losses }: Contestant) => losses.map(({ step, loss }) => ({ step, value: loss }));

/** Room for the word, and for the words at the end of a curve. */
const WORD = 58;
const END = 106;

/** The line of chance. Its name keeps out of the way of the net that goes along it: right of it, or left. */
function drawGuessing(g: Group, { contestants, step }: RaceState, { x, y }: Panel): void {
  const [left, right] = x.range();
  path(g, 'level', `M${left} ${round(y(GUESSING))}H${right}`);
  const end = x(contestants[1].last?.step ?? step);
  const before = end + END < right - WORD;
  const after = left + WORD < end;
  const name = before || after ? 'guessing' : '';
  label(g, 'level-name', name, before ? right - 6 : left + 6, y(GUESSING) + 14).attr(
    'text-anchor',
    before ? 'end' : 'start',
  );
}

function drawRateChanges(g: Group, { rateChanges }: RaceState, { x, y }: Panel): void {
  const [bottom, top] = y.range();
  path(g, 'change', rateChanges.map(([step]) => `M${round(x(step))} ${bottom}V${top}`).join(''));
  g.selectAll('text')
    .data(rateChanges)
    .join('text')
    .attr('x', ([step]) => round(x(step)) + 4)
    .attr('y', (_, n) => top + 12 + 15 * (n % 3))
    .text(([, rate]) => `rate ${plain(rate)}`);
}

/** Both curves of a plot, with their names and newest values at their ends. */
function drawCurves(
  g: Group,
  state: RaceState,
  panel: Panel,
  pointsOf: (contestant: Contestant) => Point[],
  text: (value: number) => string,
): void {
  const points = state.contestants.map(pointsOf);
  const between = (from: number, to: number) =>
    points.map((all) => all.filter(({ step }) => step >= from && step <= to));
  const parts = state.recorded
    ? { peek: between(0, PEEK_STEP), spoiler: between(0, BET_STEP) }
    : { live: points };
  g.selectAll(state.recorded ? ':scope > .live' : ':scope > :is(.peek, .spoiler)').remove();
  for (const [name, seen] of Object.entries(parts)) {
    const part = group(g, name);
    drawLines(part, state, panel, seen);
    drawEnds(part, state, panel, seen, text);
  }
}

function drawLines(g: Group, { contestants }: RaceState, { x, y }: Panel, points: readonly Point[][]): void {
  const curve = (line: readonly Point[]) => polyline(line.map(({ step, value }) => [x(step), y(value)]));
  contestants.forEach(({ who }, n) => path(g, who, curve(points[n])));
}

function drawEnds(
  g: Group,
  { contestants }: RaceState,
  { x, y }: Panel,
  points: readonly Point[][],
  text: (value: number) => string,
): void {
  const ends = contestants.map(({ who, diverged }, n) => ({ who, diverged, end: points[n].at(-1) }));
  const heights = ends.map(({ end }) => (end ? y(end.value) : 0));
  const [first, second] = apart(heights[0], heights[1], y.range()[0] - 8);
  g.selectAll(':scope > circle')
    .data(ends.filter(({ end }) => end))
    .join('circle')
    .attr('class', ({ who }) => who)
    .attr('cx', ({ end }) => round(x(end?.step ?? 0)))
    .attr('cy', ({ end }) => round(y(end?.value ?? 0)))
    .attr('r', 4);
  ends.forEach(({ who, diverged, end }, n) => {
    const name = who === 'with' ? 'with BN' : 'without';
    const words = end ? `${name} ${diverged ? 'diverged' : text(end.value)}` : '';
    label(g, `end.${who}`, words, x(end?.step ?? 0) + 9, (n === 0 ? first : second) + 4.5).attr(
      'class',
      `end ${who}`,
    );
  });
}

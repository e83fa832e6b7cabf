/** @file The drawing: Figure 1 of the paper. Both accuracies above, the band of one sigmoid in each net below. */
import { select } from 'd3';
import { apart } from '../../viz/apart.ts';
import { round } from '../../viz/beads.ts';
import { group, type Group } from '../../viz/group.ts';
import { label, path } from '../../viz/named.ts';
import { fixed } from '../../viz/numbers.ts';
import { drawPanel, type Panel } from '../../viz/panel.ts';
import { polyline } from '../../viz/polyline.ts';
import { drawBand, drawMissing, thousands } from './drawBand.ts';
import { above, type PaperLayout, type Point } from './layout.ts';
import type { Contestant, PaperState, Shade } from './state.ts';

/** Ten classes, one guess in ten is right. */
const GUESSING = 10;

/** Draws the state into the svg. Safe to call again: each call replaces the last. */
export function drawPaper(svg: SVGSVGElement, state: PaperState, layout: PaperLayout): void {
  const { width, height, accuracy, bands } = layout;
  select(svg)
    .attr('viewBox', `0 0 ${width} ${height}`)
    .attr('height', height)
    .classed('other', state.recorded && state.otherThanShown);
  const still = group(svg, 'scenery').attr('aria-hidden', 'true');
  const top = group(still, 'accuracy');
  drawPanel(group(top, 'panel'), accuracy, {
    xName: 'steps',
    yName: '(a) right on test digits, %',
    xFormat: thousands,
  });
  drawGuessing(group(top, 'guessing'), accuracy);
  drawShades(group(top, 'shades'), state.shades, accuracy);
  drawCurves(group(top, 'curves'), state, accuracy);
  drawLine(group(top, 'line'), state, accuracy);
  const { watched } = state.digits;
  const over = watched > 0 ? ` over ${watched} digits` : '';
  const words = `Input of sigmoid ${state.unit}, layer 3: percentiles${over}`;
  label(group(still, 'words'), 'title', words, 0, layout.words);
  const [withBn, without] = state.contestants;
  drawBand(group(still, 'band without'), without, bands.without);
  drawBand(group(still, 'band with'), withBn, bands.with);
  drawLine(group(still, 'line without'), state, bands.without);
  drawLine(group(still, 'line with'), state, bands.with);
  // Over the line, which breaks around the words.
  drawMissing(group(still, 'missing without'), state, without, bands.without);
  drawMissing(group(still, 'missing with'), state, withBn, bands.with);
}

const percents = (tests: Contestant['tests']): Point[] =>
  tests.map(({ step, accuracy }) => ({ step, value: 100 * accuracy }));

/** The curve as far as both axes go. */
function curve(tests: Contestant['tests'], { x, y }: Panel): string {
  const [, end] = x.domain();
  const [floor] = y.domain();
  const seen = percents(tests).filter(({ step }) => step <= end);
  return above(seen, floor)
    .map((piece) => polyline(piece.map(({ step, value }) => [x(step), y(value)])))
    .join('');
}

function drawGuessing(g: Group, { x, y }: Panel): void {
  const [left, right] = x.range();
  const isOn = y.domain()[0] < GUESSING;
  path(g, 'level', isOn ? `M${left} ${round(y(GUESSING))}H${right}` : '');
  label(g, 'level-name', isOn ? 'guessing' : '', right - 6, y(GUESSING) + 14).attr('text-anchor', 'end');
}

function drawShades(g: Group, shades: readonly Shade[], panel: Panel): void {
  g.selectAll<SVGGElement, Shade>(':scope > g')
    .data([...shades], ({ id }) => id)
    .join('g')
    .attr('data-run', ({ id }) => id)
    .each(function ({ without, with: withBn }) {
      const one = select(this) as unknown as Group;
      path(one, 'without', curve(without, panel));
      path(one, 'with', curve(withBn, panel));
    });
}

function drawCurves(g: Group, { contestants }: PaperState, panel: Panel): void {
  const { x, y } = panel;
  const [, endStep] = x.domain();
  const [floor] = y.domain();
  for (const { who, tests } of contestants) path(g, who, curve(tests, panel));
  const ends = contestants.map(({ who, tests, diverged }) => {
    const last = tests.findLast(({ step }) => step <= endStep);
    const value = 100 * (last?.accuracy ?? 0);
    const name = who === 'with' ? 'with BN' : 'without';
    const number = last ? `${name} ${fixed(value, 1)} %` : '';
    const text = diverged === undefined ? number : `${name} diverged`;
    return { who, text, at: x(last?.step ?? 0), y: y(Math.max(value, floor)) };
  });
  const [first, second] = apart(ends[0].y, ends[1].y, y.range()[0] - 4);
  ends.forEach(({ who, text, at }, n) => {
    const words = label(g, `end.${who}`, text, at + 9, (n === 0 ? first : second) + 4.5);
    words.attr('class', `end ${who}`);
  });
}

/** The reader's line, with the places where it meets the curves. */
function drawLine(g: Group, { at, contestants }: PaperState, { x, y }: Panel): void {
  const [bottom, top] = y.range();
  path(g, 'cursor', `M${round(x(at))} ${bottom}V${top}`);
  const isAccuracy = g.attr('class') === 'line';
  const dots = contestants
    .map(({ who, accuracy }) => ({ who, value: 100 * (accuracy ?? NaN) }))
    .filter(({ value }) => isAccuracy && value >= y.domain()[0]);
  g.selectAll(':scope > circle')
    .data(dots)
    .join('circle')
    .attr('class', ({ who }) => who)
    .attr('r', 4)
    .attr('cx', round(x(at)))
    .attr('cy', ({ value }) => round(y(value)));
}

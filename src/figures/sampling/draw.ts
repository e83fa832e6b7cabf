/** @file The drawing: a population, the minibatch drawn last, and below it what every minibatch so far has given. */
import { select } from 'd3';
import { drawAxis } from '../../viz/axis.ts';
import { round } from '../../viz/beads.ts';
import { drawDots } from '../../viz/dotPlot.ts';
import { group, type Group } from '../../viz/group.ts';
import { roughWidth } from '../../viz/marks.ts';
import { label, path } from '../../viz/named.ts';
import type { Interval, SamplingLayout, Strip } from './layout.ts';
import { ENOUGH } from './settings.ts';
import type { SamplingState } from './state.ts';
import { BASELINES } from './way.ts';
import {
  batchWords,
  count,
  intervalText,
  lowerTitle,
  POPULATION_WORDS,
  theoryWords,
  three,
} from './words.ts';

/** Draws the state into the svg. Safe to call again: each call replaces the last. `fall`: how far the last value has fallen. */
export function drawSampling(
  svg: SVGSVGElement,
  state: SamplingState,
  layout: SamplingLayout,
  fall = 1,
): void {
  const { width, height } = layout;
  select(svg).attr('viewBox', `0 0 ${width} ${height}`).attr('height', height);
  const still = group(svg, 'scenery').attr('aria-hidden', 'true');
  drawPopulation(group(still, 'population'), state, layout);
  drawMinibatch(still, layout);
  drawFallen(still, state, layout, fall);
  drawMinibatchWords(group(still, 'words'), state, layout);
  drawComparison(group(still, 'comparison'), state, layout);
}

function drawPopulation(
  g: Group,
  { population }: SamplingState,
  { upper, outline, whole, width }: SamplingLayout,
): void {
  const line = outline.map((at) => at.map(round).join()).join('L');
  const [first, last] = [outline[0], outline[outline.length - 1]];
  path(g, 'area', `M${round(first[0])},${upper.base}L${line}L${round(last[0])},${upper.base}Z`);
  drawStrip(group(g, 'axis-upper'), upper);
  label(g, 'title', `the population: ${POPULATION_WORDS[population.name]}`, 0, 13);
  bracket(g, 'whole', whole, upper);
  const words = `μ = ${three(population.mean)}, σ = ${three(Math.sqrt(population.variance))}`;
  above(g, 'whole-words', words, whole, width).attr('y', whole.y - 9);
}

function drawStrip(g: Group, { scale, base, top, ticks }: Strip): void {
  drawAxis(g, { scale, y: base, ticks, top });
}

/** The samples stand in the population; their own mean and spread are marked on the axis. */
function drawMinibatch(still: Group, { samples, batch, upper }: SamplingLayout): void {
  drawDots(group(still, 'samples').attr('data-term', 'x'), samples);
  const band = group(still, 'band').attr('data-term', 'sigma');
  path(band, 'spread', batch ? `M${round(batch.from)},${batch.y}H${round(batch.to)}` : '');
  const mean = group(still, 'mean').attr('data-term', 'mu');
  path(mean, 'fulcrum', batch ? `M${round(batch.middle)},${upper.base + 1}l7,10h-14z` : '');
}

/** Drawn last: what falls passes behind the words. */
function drawMinibatchWords(g: Group, state: SamplingState, { upper }: SamplingLayout): void {
  const words = batchWords(state);
  pieces(label(g, 'batch-words', words.length ? ' ' : '', 0, upper.base + BASELINES.words), words);
}

/** A text of several colours. */
function pieces(text: ReturnType<typeof label>, words: readonly [string, string][]): void {
  text
    .selectAll('tspan')
    .data(words)
    .join('tspan')
    .attr('class', ([name]) => name)
    .text(([, part]) => part);
}

function drawFallen(still: Group, state: SamplingState, layout: SamplingLayout, fall: number): void {
  const { lower, fallen, start, way, curve } = layout;
  const { show } = state;
  drawStrip(group(still, 'axis-lower'), lower);
  label(still, 'title', lowerTitle(state), 0, lower.top + BASELINES.title);
  const g = group(still, 'fallen').attr('data-show', show).attr('data-term', termOf(show));
  const last = fallen[fallen.length - 1];
  const landing = last && start ? between(start, last, fall) : undefined;
  drawDots(group(g, 'rest'), fallen.slice(0, -1));
  drawDots(group(g, 'latest'), landing ? [{ ...landing, r: last.r + 1.5 }] : []);
  path(g, 'way', way.map((run) => `M${run.map((at) => at.map(round).join()).join('L')}`).join(''));
  path(g, 'curve', curve.length ? `M${curve.map((at) => at.map(round).join()).join('L')}` : '');
  drawBeyond(group(g, 'beyond'), layout);
}

/** The axis breaks, and goes on to where the values beyond its end stand. */
function drawBeyond(g: Group, { zone, beyond, lower: { base }, width }: SamplingLayout): void {
  const slants = zone && `M${zone.from + 2},${base + 5}l5,-10m5,0l-5,10`;
  path(g, 'break', zone && beyond ? `${slants}M${zone.left - 6},${base}H${zone.right}` : '');
  const words = zone && beyond ? `${count(beyond)} beyond` : '';
  label(g, 'count', words, width, base + 20).attr('text-anchor', 'end');
}

function termOf(show: SamplingState['show']): string {
  return show === 'mean' ? 'mu' : 'sigma';
}

function between([x, y]: [number, number], { cx, cy }: { cx: number; cy: number }, t: number) {
  return { cx: x + t * (cx - x), cy: y + t * (cy - y) };
}

/** Found above, theory below, as intervals of one standard deviation to each side of the average. */
function drawComparison(g: Group, state: SamplingState, layout: SamplingLayout): void {
  const { measured, theory, ifNormal, lower, width } = layout;
  const { row, show, population } = state;
  g.attr('data-term', termOf(show)).attr('data-show', show);
  const found = row.measured ? `found ${intervalText(row.measured, population)}` : '';
  bracket(g, 'measured', measured, lower);
  above(g, 'measured-words', found, measured, width).attr('y', lower.base + 40);
  bracket(g, 'theory', theory, lower);
  bracket(g, 'if-normal', ifNormal, lower);
  const words = theoryWords(state);
  const below = lower.base + (ifNormal ? 91 : 79);
  const text = words.map(([, part]) => part).join('');
  pieces(above(g, 'theory-words', text, theory, width).attr('y', below).text(null), words);
  const wait = row.theory ? '' : `The theory follows after ${ENOUGH} minibatches.`;
  label(g, 'wait', wait, 0, lower.base + 79);
}

/** A line with a stop at each end that lies within the strip, and a tick in its middle. */
function bracket(g: Group, name: string, at: Interval | undefined, { scale }: Strip): void {
  const [left, right] = scale.range();
  const stop = (px: number) => (px < left || px > right ? '' : `M${round(px)},${(at?.y ?? 0) - 4}v8`);
  const line = at && `M${round(Math.max(left, at.from))},${at.y}H${round(Math.min(right, at.to))}`;
  path(g, name, at ? `${line}${stop(at.from)}${stop(at.middle)}${stop(at.to)}` : '');
}

/** Words over the middle of an interval, moved in where they would leave the drawing. */
function above(g: Group, name: string, text: string, at: Interval | undefined, width: number) {
  const half = roughWidth(text) / 2;
  const x = Math.min(width - half, Math.max(half, at?.middle ?? 0));
  return label(g, name, at ? text : '', x, 0).attr('text-anchor', 'middle');
}

/** @file The drawing: the bars of dY, what is taken off each of them, and the bars of dX. */
import { select } from 'd3';
import { round } from '../../viz/beads.ts';
import { drawColumnNumbers } from '../../viz/columnNumbers.ts';
import { group, type Group } from '../../viz/group.ts';
import { hatchBox, type Box } from '../../viz/hatch.ts';
import { label, path } from '../../viz/named.ts';
import { atMost, plain } from '../../viz/numbers.ts';
import { columnGradient } from '../gradientText.ts';
import { drawSamples } from './drawSamples.ts';
import { TITLES_Y, type LawsLayout } from './layout.ts';
import type { LawsState } from './state.ts';
import { gainText } from './words.ts';

/** Draws the state into the svg. Safe to call again: each call replaces the last. */
export function drawLaws(svg: SVGSVGElement, state: LawsState, layout: LawsLayout): void {
  const { width, height, bars } = layout;
  select(svg).attr('viewBox', `0 0 ${width} ${height}`).attr('height', height);
  const still = group(svg, 'scenery').attr('aria-hidden', 'true');
  drawRow(group(still, 'row-push').attr('data-term', 'dy'), layout, layout.push, plain);
  label(group(still, 'row-push'), 'title', 'dY: what comes back from the loss', 0, TITLES_Y.push);
  drawBars(
    group(still, 'bars-push').attr('data-term', 'dy'),
    bars.map((bar) => bar.push),
  );
  drawSamples(still, state, layout);
  drawRow(group(still, 'row-removed'), layout, layout.removed, plain);
  drawRemoved(still, state, layout);
  drawRow(group(still, 'row-answer').attr('data-term', 'dx'), layout, layout.answer, answerTick(state));
  drawAnswer(group(still, 'answer').attr('data-term', 'dx'), state, layout);
  drawPushes(group(still, 'pushes').attr('data-term', 'dy'), state, layout);
  drawHandles(group(svg, 'handles').attr('data-term', 'dy'), state, layout);
}

type Scale = LawsLayout['push'];
/** Narrower columns take fewer digits. */
const WIDE = 54;

/** A row's zero line, with light lines and numbers at the other values. */
function drawRow(
  g: Group,
  { left, width, ticks }: LawsLayout,
  scale: Scale,
  text: (tick: number) => string,
): void {
  const at = ticks.map((tick) => ({ y: round(scale(tick)), text: text(tick) }));
  path(g, 'grid', at.map(({ y }) => `M${left},${y}H${width}`).join(''));
  path(g, 'zero', `M${left},${round(scale(0))}H${width}`);
  g.selectAll('text.number')
    .data(at)
    .join('text')
    .attr('class', 'number')
    .attr('x', left - 6)
    .attr('y', ({ y }) => y + 4.5)
    .attr('text-anchor', 'end')
    .text((tick) => tick.text);
}

/** The bars of dX are as long as what is left; their numbers count in gamma / s. None where they would be too long. */
function answerTick({ gain }: LawsState): (tick: number) => string {
  return (tick) => {
    const size = plain(Number(Math.abs(gain * tick).toPrecision(2)));
    if (!Number.isFinite(gain) || size.length > 5) return '';
    return tick < 0 && size !== '0' ? `−${size}` : size;
  };
}

/** Gradients are hatched. */
function drawBars(g: Group, boxes: readonly Box[]): void {
  g.selectAll('rect')
    .data(boxes)
    // Before the hatching, which a bar of a longer batch would cover.
    .join((enter) => enter.insert('rect', 'path'))
    .attr('x', ({ x }) => round(x))
    .attr('y', ({ y }) => round(y))
    .attr('width', ({ width }) => round(width))
    .attr('height', ({ height }) => round(height));
  path(g, 'hatch', boxes.map(hatchBox).join(''));
}

function drawRemoved(still: Group, { alongOnes, alongXHat }: LawsState, layout: LawsLayout): void {
  const { bars, width } = layout;
  const ones = group(still, 'ones').attr('data-term', 'mu');
  const xHat = group(still, 'along').attr('data-term', 'sigma');
  const ghosts = (g: Group, boxes: readonly Box[]) =>
    path(
      g,
      'ghost',
      boxes
        .filter(({ height }) => height > 0.4)
        .map(outline)
        .join(''),
    );
  ghosts(
    ones,
    bars.map((bar) => bar.ones),
  );
  ghosts(
    xHat,
    bars.map((bar) => bar.xHat),
  );
  const narrow = width < 400;
  label(ones, 'words', `${narrow ? '− mean:' : 'less its mean:'} ${atMost(alongOnes)}`, 0, TITLES_Y.removed);
  const stretch = Number.isNaN(alongXHat) ? '' : `less its share of x̂: ${atMost(alongXHat)} · x̂`;
  label(
    xHat,
    'words',
    narrow ? stretch.replace('less its share of x̂', '− share of x̂') : stretch,
    width,
    TITLES_Y.removed,
  ).attr('text-anchor', 'end');
}

function outline({ x, y, width, height }: Box): string {
  return `M${round(x)},${round(y)}h${round(width)}v${round(height)}h${round(-width)}Z`;
}

function drawAnswer(g: Group, { samples, gain, selected }: LawsState, layout: LawsLayout): void {
  const { bars, columns, column, answer } = layout;
  label(g, 'title', `dX: what is left, times γ/s = ${gainText(gain)}`, 0, TITLES_Y.answer).attr(
    'data-term',
    'gamma s dx',
  );
  drawBars(
    g,
    bars.map((bar) => bar.answer),
  );
  const numbers = samples.map(({ dX }, i) => {
    const { y, height } = bars[i].answer;
    const down = y + height > answer(0) + 0.5;
    const text = columnGradient(dX, gain, column >= WIDE);
    return { text, x: columns[i], y: down ? y + height + 15 : y - 6 };
  });
  drawColumnNumbers(g, numbers, { column, selected });
}

/** What the reader takes hold of: the end of each bar of dY, keyed by its sample, so that it keeps the focus. */
function drawHandles(
  g: Group,
  { samples, selected }: LawsState,
  { columns, push, column }: LawsLayout,
): void {
  g.selectAll<SVGGElement, (typeof samples)[number]>('g.handle')
    .data(samples, ({ name }) => name)
    .join((enter) => {
      const handle = enter.append('g');
      handle.append('circle');
      return handle;
    })
    .attr('class', (_, i) => (i === selected ? 'handle selected' : 'handle'))
    .attr('data-sample', ({ name }) => name)
    .attr('transform', ({ dY }, i) => `translate(${round(columns[i])},${round(push(dY))})`)
    .select('circle')
    .attr('r', Math.min(7, 0.4 * column));
}

/** The numbers of dY, beyond the ends of the bars. */
function drawPushes(g: Group, { samples, selected }: LawsState, layout: LawsLayout): void {
  const { columns, push, column } = layout;
  const numbers = samples.map(({ dY }, i) => ({
    text: dY === 0 ? '' : atMost(dY, 2),
    x: columns[i],
    y: push(dY) + (dY < 0 ? 23 : -13),
  }));
  drawColumnNumbers(g, numbers, { column, selected });
}

/** @file The drawing: the batch, seat by seat, with what the net says of each image; and its ten probabilities for one. */
import { select } from 'd3';
import { round } from '../../viz/beads.ts';
import { WHITE } from '../../data/mnist/digits.ts';
import { digitRuns } from '../../viz/digit.ts';
import { group, type Group } from '../../viz/group.ts';
import { label, path } from '../../viz/named.ts';
import type { SwitchLayout } from './layout.ts';
import type { Seat, SwitchState } from './state.ts';
import { percent, tally } from './words.ts';

/** The least share that is drawn as a bar. */
const LEAST_BAR = 0.005;

/** Draws the state into the svg. Safe to call again: each call replaces the last. */
export function drawSwitch(svg: SVGSVGElement, state: SwitchState, layout: SwitchLayout): void {
  const { width, height } = layout;
  select(svg).attr('viewBox', `0 0 ${width} ${height}`).attr('height', height).attr('data-mode', state.mode);
  const seats = group(svg, 'seats');
  const n = state.batch.length;
  label(seats, 'title', n === 1 ? 'a batch of 1' : `a batch of ${n}`, 0, 13).attr('aria-hidden', 'true');
  drawEmpty(group(seats, 'empty').attr('aria-hidden', 'true'), state, layout);
  drawTaken(seats, state, layout);
  label(seats, 'tally', tally(state), 0, layout.tally).attr('aria-hidden', 'true');
  drawBars(group(svg, 'bars').attr('aria-hidden', 'true'), state, layout);
}

function drawEmpty(g: Group, { batch }: SwitchState, { seats, side }: SwitchLayout): void {
  const corner = 4;
  const inner = side - 2 * corner;
  const box = ({ x, y }: { x: number; y: number }) =>
    `M${x + corner},${y}h${inner}a${corner},${corner} 0 0 1 ${corner},${corner}v${inner}a${corner},${corner} 0 0 1 ${-corner},${corner}h${-inner}a${corner},${corner} 0 0 1 ${-corner},${-corner}v${-inner}a${corner},${corner} 0 0 1 ${corner},${-corner}z`;
  path(g, 'box', seats.slice(batch.length).map(box).join(''));
}

function drawTaken(g: Group, { batch }: SwitchState, { seats, side }: SwitchLayout): void {
  const taken = g
    .selectAll<SVGGElement, Seat>(':scope > g.seat')
    .data(batch, ({ id }) => id)
    .join((enter) => {
      const seat = enter.append('g').attr('class', 'seat');
      seat.append('rect').attr('rx', 4);
      const image = seat.append('g').attr('class', 'image').attr('shape-rendering', 'crispEdges');
      image
        .selectAll('path')
        .data(({ levels }) => digitRuns(levels))
        .join('path')
        .attr('d', ({ d }) => d)
        .attr('fill-opacity', ({ level }) => Number((level / WHITE).toFixed(3)));
      seat.append('text');
      return seat;
    })
    .order()
    .attr('transform', (_, n) => `translate(${seats[n].x},${seats[n].y})`)
    .classed('asked', (_, n) => n === 0)
    .classed('wrong', ({ label, answer }) => label !== answer)
    .classed('changed', ({ was }) => was !== undefined);
  taken.select('rect').attr('width', side).attr('height', side);
  taken.select('.image').attr('transform', `scale(${round(side / 28)})`);
  taken
    .select('text')
    .attr('x', side / 2)
    .attr('y', side + 14)
    .attr('text-anchor', 'middle')
    .text(answerText);
}

/** What the net says, after what it said before; a cross where it is wrong. */
function answerText({ label, answer, was }: Seat): string {
  return `${was === undefined ? '' : `${was}→`}${answer}${answer === label ? '' : '✗'}`;
}

function drawBars(g: Group, state: SwitchState, { bars }: SwitchLayout): void {
  const { scale, rows, thick, left, top } = bars;
  const { ask, batch } = state;
  const [{ answer }] = batch;
  const [zero] = scale.range();
  const values = Array.from(state.bars);
  // Under half a percent there would be only the outline, crossing the strokes of before.
  const barWidth = (share: number) => (share < LEAST_BAR ? 0 : round(scale(share) - zero));
  label(g, 'title', `what the net says of the ${ask} (framed)`, left, top + 13);
  g.selectAll('rect')
    .data(values)
    .join('rect')
    .attr('class', 'bar')
    .attr('x', zero)
    .attr('y', (_, digit) => round(rows[digit] - thick / 2))
    .attr('width', barWidth)
    .attr('height', thick);
  const before = state.barsBefore ? Array.from(state.barsBefore) : [];
  path(
    group(g, 'behind'),
    'before',
    before.map((share, digit) => `M${round(scale(share))},${round(rows[digit] - 9)}v18`).join(''),
  );
  texts(g, 'digit', values, (_, digit) => ({ x: left, y: rows[digit] + 4.5, text: String(digit) }));
  texts(g, 'share', values, (share, digit) => ({
    x: scale(share) + 8,
    y: rows[digit] + 4.5,
    text: percent(share),
  }));
  g.selectAll('text.digit').classed('label', (_, digit) => digit === ask);
  g.selectAll('text.share').classed('answer', (_, digit) => digit === answer);
}

function texts(
  g: Group,
  name: string,
  values: readonly number[],
  place: (share: number, digit: number) => { x: number; y: number; text: string },
): void {
  g.selectAll(`text.${name}`)
    .data(values)
    .join('text')
    .attr('class', name)
    .attr('x', (share, digit) => round(place(share, digit).x))
    .attr('y', (share, digit) => round(place(share, digit).y))
    .text((share, digit) => place(share, digit).text);
}

/** @file A plot with two numeric axes: hairlines, light gridlines, ticks and the names of both axes. */
import { round } from './beads.ts';
import type { Group } from './group.ts';
import type { LinearScale } from './linearScale.ts';
import { plain } from './numbers.ts';

type Format = (value: number) => string;

export interface Panel {
  /** Its range runs from left to right, in pixels. */
  x: LinearScale;
  /** Its range runs from bottom to top, in pixels. */
  y: LinearScale;
  xTicks: readonly number[];
  yTicks: readonly number[];
}

export interface PanelWords {
  xName: string;
  yName: string;
  xFormat?: Format;
  yFormat?: Format;
}

/** Draws the empty plot. The horizontal axis is named below its right end, the vertical one above its top. */
export function drawPanel(
  g: Group,
  { x, y, xTicks, yTicks }: Panel,
  { xName, yName, xFormat = plain, yFormat = plain }: PanelWords,
): void {
  const [left, right] = x.range();
  const [bottom, top] = y.range();
  lines(g, 'grid x', xTicks, (tick) => [round(x(tick)), top, round(x(tick)), bottom]);
  lines(g, 'grid y', yTicks, (tick) => [left, round(y(tick)), right, round(y(tick))]);
  lines(g, 'axis x', [bottom], () => [left, bottom, right, bottom]);
  lines(g, 'axis y', [left], () => [left, bottom, left, top]);
  labels(g, 'number x', xTicks, (tick) => ({
    x: round(x(tick)),
    y: bottom + 17,
    text: xFormat(tick),
    anchor: 'middle',
  }));
  labels(g, 'number y', yTicks, (tick) => ({
    x: left - 7,
    y: round(y(tick)) + 4.5,
    text: yFormat(tick),
    anchor: 'end',
  }));
  labels(g, 'name x', [right], () => ({ x: right, y: bottom + 35, text: xName, anchor: 'end' }));
  labels(g, 'name y', [top], () => ({ x: left, y: top - 9, text: yName, anchor: 'start' }));
}

function lines(
  g: Group,
  name: string,
  data: readonly number[],
  ends: (value: number) => [number, number, number, number],
): void {
  g.selectAll(`line.${name.replaceAll(' ', '.')}`)
    .data(data)
    .join('line')
    .attr('class', name)
    .attr('x1', (value) => ends(value)[0])
    .attr('y1', (value) => ends(value)[1])
    .attr('x2', (value) => ends(value)[2])
    .attr('y2', (value) => ends(value)[3]);
}

interface Label {
  x: number;
  y: number;
  text: string;
  anchor: 'start' | 'middle' | 'end';
}

function labels(g: Group, name: string, data: readonly number[], label: (value: number) => Label): void {
  g.selectAll(`text.${name.replaceAll(' ', '.')}`)
    .data(data.map(label))
    .join('text')
    .attr('class', name)
    .attr('x', ({ x }) => x)
    .attr('y', ({ y }) => y)
    .attr('text-anchor', ({ anchor }) => anchor)
    .text(({ text }) => text);
}

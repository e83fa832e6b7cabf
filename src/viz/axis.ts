import { precisionFixed, tickStep, ticks } from 'd3';
import { round } from './beads.ts';
import type { Group } from './group.ts';
import type { LinearScale } from './linearScale.ts';
import { roughWidth } from './marks.ts';
import { fixed } from './numbers.ts';

type Scale = LinearScale;

/** As many round ticks as have room for their labels. */
export function axisTicks(scale: Scale): number[] {
  const [low, high] = scale.domain();
  const [left, right] = scale.range();
  for (const count of [10, 6, 4, 3, 2]) {
    const found = ticks(low, high, count);
    const widest = Math.max(...tickLabels(found).map(roughWidth));
    if (found.length * (widest + 12) <= right - left + widest) return found;
  }
  return ticks(low, high, 1);
}

/** Labels with the digits that tell neighbours apart, all with as many. */
export function tickLabels(values: readonly number[]): string[] {
  const step = values.length > 1 ? tickStep(values[0], values[values.length - 1], values.length - 1) : 1;
  const digits = precisionFixed(step);
  return values.map((value) => fixed(value, digits));
}

/** A hairline with light ticks and labels below it. */
export function drawAxis(
  g: Group,
  { scale, y, ticks: values, top }: { scale: Scale; y: number; ticks: readonly number[]; top: number },
): void {
  const [left, right] = scale.range();
  // At the ends of a crowded axis a long label would hang over the edge of the drawing: the tick stays, the label goes.
  const inside = (label: string, i: number) =>
    Math.min(scale(values[i]) - left, right - scale(values[i])) + left >= roughWidth(label) / 2;
  const labels = tickLabels(values).map((label, i) => (inside(label, i) ? label : ''));
  const x = (tick: number) => round(scale(tick));
  g.selectAll('line.axis')
    .data([null])
    .join('line')
    .attr('class', 'axis')
    .attr('x1', left)
    .attr('x2', right)
    .attr('y1', y)
    .attr('y2', y);
  g.selectAll('line.grid')
    .data(values)
    .join('line')
    .attr('class', 'grid')
    .attr('x1', x)
    .attr('x2', x)
    .attr('y1', top)
    .attr('y2', y);
  g.selectAll('text.tick')
    .data(values)
    .join('text')
    .attr('class', 'tick')
    .attr('x', x)
    .attr('y', y + 20)
    .text((_, i) => labels[i]);
}

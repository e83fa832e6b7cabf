import { round } from './beads.ts';
import type { Group } from './group.ts';
import { roughWidth } from './marks.ts';

export interface ColumnNumber {
  /** Empty: nothing to show. */
  text: string;
  x: number;
  y: number;
}

/**
 * One number for each sample, centred in its column, where all of them find room beside one another; in crowded rows
 * that of the chosen sample alone.
 */
export function drawColumnNumbers(
  g: Group,
  numbers: readonly ColumnNumber[],
  { column, selected }: { column: number; selected: number },
): void {
  const all = numbers.map((number, i) => ({ ...number, i })).filter(({ text }) => text !== '');
  const widest = Math.max(0, ...all.map(({ text }) => roughWidth(text)));
  // The rough width is a little more than the true one; but digits without a gap would read as one number.
  const shown =
    widest <= Math.min(column + 3, 1.1 * column - 1) ? all : all.filter(({ i }) => i === selected);
  g.selectAll('text.of-sample')
    .data(shown)
    .join('text')
    .attr('class', ({ i }) => (i === selected ? 'of-sample chosen' : 'of-sample'))
    .attr('x', ({ x }) => round(x))
    .attr('y', ({ y }) => round(y))
    .attr('text-anchor', 'middle')
    .text(({ text }) => text);
}

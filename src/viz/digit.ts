import { group, type Group } from './group.ts';

/** The brightest of the 16 grey levels of a digit, 0 being the background. */
const WHITE = 15;

/** The pixels of one grey level, as one path. */
export interface DigitLevel {
  level: number;
  d: string;
}

/**
 * A digit as one path for each grey level above 0, in pixel units from the digit's top left: at most 15 elements in
 * place of some 150. Neighbours in a row that share a level are one rectangle.
 */
export function digitRuns(levels: ArrayLike<number>, side = 28): DigitLevel[] {
  const paths = new Map<number, string>();
  for (let start = 0; start < side * side;) {
    const level = levels[start];
    const rowEnd = start - (start % side) + side;
    let end = start + 1;
    while (end < rowEnd && levels[end] === level) end++;
    if (level > 0) {
      const run = `M${start % side} ${Math.floor(start / side)}h${end - start}v1h${start - end}z`;
      paths.set(level, (paths.get(level) ?? '') + run);
    }
    start = end;
  }
  return [...paths].map(([level, d]) => ({ level, d })).sort((a, b) => a.level - b.level);
}

/** Draws a digit into the group, 28 × 28 units large: place and scale the group. The ink is the text's colour. */
export function drawDigit(parent: Group, levels: ArrayLike<number>): void {
  group(parent, 'digit')
    .attr('fill', 'currentColor')
    // Smoothed edges of neighbouring rectangles would show as a grid.
    .attr('shape-rendering', 'crispEdges')
    .selectAll('path')
    .data(digitRuns(levels))
    .join('path')
    .attr('fill-opacity', ({ level }) => Number((level / WHITE).toFixed(3)))
    .attr('d', ({ d }) => d);
}

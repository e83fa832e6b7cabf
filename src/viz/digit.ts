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

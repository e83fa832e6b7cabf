/** The value below which a share (0 to 1) of them lies: on the line between its two neighbours (R's type 7, as NumPy's). */
export function percentile(sorted: ArrayLike<number>, share: number): number {
  if (sorted.length === 0) throw new Error('percentile: received no values');
  if (!(share >= 0 && share <= 1))
    throw new Error(`percentile: received a share of ${share}, expected 0 to 1`);
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}

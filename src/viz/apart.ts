/** Baselines of two labels, at least. */
const LINE = 17;

/** Vertical places of the two labels: beside the ends of their curves, never on one another, nor below the floor. */
export function apart(first: number, second: number, floor = Infinity): [number, number] {
  const push = Math.max(0, LINE - Math.abs(first - second)) / 2;
  const [upper, lower] = [Math.min(first, second) - push, Math.max(first, second) + push];
  const bottom = Math.min(lower, floor);
  const top = Math.min(upper, bottom - LINE);
  return first <= second ? [top, bottom] : [bottom, top];
}

/** The sum of the values, from first to last; 0 if there are none. */
export function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

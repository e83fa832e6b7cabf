import { atMost, plain, tight } from '../viz/numbers.ts';

/**
 * A gradient as the reader sees it, with four decimals at most; one that a large spread has made small keeps three
 * digits instead: it is not 0. `gain` is what such a gradient is multiplied by, gamma/s; what epsilon or rounding leave
 * of 0 is far smaller than that, and is shown as 0.
 */
export function gradientText(value: number, gain: number): string {
  const size = Math.abs(value);
  return size < 5e-5 && size > 1e-4 * Math.abs(gain) ? plain(Number(value.toPrecision(3))) : atMost(value);
}

/** The same over a column: what is small is short too, as "1.9e−5". A column that is not wide takes fewer digits. */
export function columnGradient(value: number, gain: number, wide: boolean): string {
  const text = gradientText(value, gain);
  if (text !== '0' && Math.abs(value) < (wide ? 5e-5 : 5e-4))
    return value.toExponential(1).replaceAll('-', '−');
  return wide ? text : tight(value);
}

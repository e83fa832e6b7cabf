/** @file Numbers as the reader sees them: a real minus sign, never "−0.00", digits that fit the spread. */

/** `fixed(-1.5, 2)` is "−1.50"; what has no value is "undefined". */
export function fixed(value: number, digits: number): string {
  if (Number.isNaN(value)) return 'undefined';
  const text = value.toFixed(Math.min(20, digits)); // a double holds no more
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−');
}

/** A number as one would write it by hand: "9", "4.5", at most ten significant digits. */
export function plain(value: number): string {
  return String(Number(value.toPrecision(10))).replaceAll('-', '−');
}

/** Decimals that show a spread of this size to two significant digits, and at least two. */
export function digitsFor(spread: number): number {
  if (!(spread > 0)) return 2;
  return Math.min(8, Math.max(2, 1 - Math.floor(Math.log10(spread))));
}

/** x̂ has two decimals, and four where only they tell it from the wall. */
export function xHatDigits(xHat: number, wall: number): number {
  return wall > 1 && Math.abs(xHat) > 0.95 * wall ? 4 : 2;
}

/** A negative number after another sign needs its brackets. */
export function bracketed(text: string): string {
  return text.startsWith('−') ? `(${text})` : text;
}

/** With its sign, as a displacement: "+4.00", "−1.00". */
export function signed(value: number, digits: number): string {
  const text = fixed(value, digits);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}

/** A small number without an exponent where that stays short: "0.00001", else "1e−8". */
export function small(value: number): string {
  if (value === 0) return '0';
  if (value >= 1e-6) return value.toFixed(12).replace(/\.?0+$/, '');
  return value.toExponential().replace('-', '−');
}

/** At most so many decimals, and none that say nothing: "0.1875", "−2", "0". */
export function atMost(value: number, digits = 4): string {
  if (!Number.isFinite(value)) return 'undefined';
  if (Math.abs(value) >= 1e4) return plain(Math.round(value));
  return plain(Number(value.toFixed(digits)));
}

/**
 * For crowded columns: three decimals at most, and no 0 before the point: "−.188". What epsilon takes off 0.1875 must not
 * decide how it is rounded, or two equal sizes would be written as .187 and .188: hence five decimals first.
 */
export function tight(value: number): string {
  return atMost(Number(value.toFixed(5)), 3).replace(/^(−?)0\./, '$1.');
}

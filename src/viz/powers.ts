/** @file Powers of ten as they are written on paper, for text and drawings. */
import { plain } from './numbers.ts';

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** "10⁻⁵"; between the powers "1.8 · 10⁻⁶"; "1" for 10⁰. */
export function power(exponent: number): string {
  const whole = Math.floor(exponent);
  const factor = 10 ** (exponent - whole);
  if (exponent === 0) return '1';
  const digits = [...String(Math.abs(whole))].map((digit) => RAISED[Number(digit)]).join('');
  const ten = `10${whole < 0 ? '⁻' : ''}${digits}`;
  return factor < 1.001 ? ten : `${plain(Number(factor.toPrecision(2)))}\u00a0·\u00a0${ten}`;
}

/** Two digits and a power: "6 · 10⁻¹²", "3.6 · 10⁻¹⁵". Rounded first: 9.98e-5 is 1 · 10⁻⁴. */
export function scientific(value: number): string {
  const two = Number(value.toPrecision(2));
  const whole = Math.floor(Math.log10(two) + 1e-12);
  return `${plain(Number((two / 10 ** whole).toPrecision(2)))}\u00a0·\u00a0${power(whole)}`;
}

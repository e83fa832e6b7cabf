/** @file The stepper's equation with the reader's numbers, in TeX, for the chosen sample and as far as the steps have come. */
import { digitsFor, fixed, small, xHatDigits } from '../../viz/numbers.ts';
import type { StepperState } from './state.ts';

/** TeX for the numbers under the equation. What is not computed yet stays a symbol. */
export function numbersTex({ samples, selected, mean, variance, eps, sd, wall }: StepperState): string {
  const { name, x, centred, xHat, centring, dividing } = samples[selected];
  const digits = digitsFor(sd);
  const left =
    dividing === 1
      ? term('xhat', number(xHat, xHatDigits(xHat, wall)))
      : `\\term{xhat}{\\hat{x}_{\\text{${name}}}}`;
  const mu = centring > 0 ? term('mu', bracket(mean, digits)) : '\\mean';
  const top = `\\term{centred}{${term('x', number(x, digits))} - ${mu}}`;
  const bottom =
    dividing > 0
      ? `\\term{s}{\\sqrt{${term('sigma', number(variance, digitsFor(variance)))} + ${term('eps', tex(small(eps)))}}}`
      : '\\s';
  const between =
    centring === 1 && dividing < 1 ? ` = \\frac{\\term{centred}{${number(centred, digits)}}}{${bottom}}` : '';
  return `${left} = \\frac{${top}}{${bottom}}${between}`;
}

/** The same in plain text, for where KaTeX cannot be had. */
export function numbersText({ samples, selected, mean, variance, eps, sd }: StepperState): string {
  const { name, x, xHat } = samples[selected];
  const digits = digitsFor(sd);
  const mu = fixed(mean, digits);
  return `x̂ of ${name} = (${fixed(x, digits)} − ${mean < 0 ? `(${mu})` : mu}) / √(${fixed(variance, digitsFor(variance))} + ${small(eps)}) = ${fixed(xHat, 4)}`;
}

function term(name: string, body: string): string {
  return `\\term{${name}}{${body}}`;
}

function number(value: number, digits: number): string {
  return tex(Number.isNaN(value) ? '\\text{undefined}' : fixed(value, digits));
}

/** A negative number after a minus sign needs its brackets. */
function bracket(value: number, digits: number): string {
  const text = number(value, digits);
  return text.startsWith('-') ? `(${text})` : text;
}

/** TeX sets the minus itself; an exponent as on paper. */
function tex(text: string): string {
  return text.replaceAll('−', '-').replace(/e(-?\d+)/, ' \\cdot 10^{$1}');
}

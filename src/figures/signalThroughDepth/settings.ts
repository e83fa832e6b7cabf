/** @file What the reader can set in this figure: experiment E14, eight hidden layers of 100. */
import { choiceSetting, numberSetting } from '../../data/settings.ts';

export const DEPTH = 8;
export const UNITS = 100;

export const ACTIVATIONS = ['relu', 'tanh', 'sigmoid'] as const;
export type ActivationName = (typeof ACTIVATIONS)[number];
export const INPUTS = ['raw', 'standardized'] as const;
export type InputName = (typeof INPUTS)[number];

/** The ends of the dial. */
export const LEAST_SD = 0.01;
export const MOST_SD = 1;

/** The standard deviation of all starting weights. */
export const initSdSetting = numberSetting('signal.init', 0.05, { min: LEAST_SD, max: MOST_SD });
export const activationSetting = choiceSetting('signal.activation', [...ACTIVATIONS]);
export const inputSetting = choiceSetting('signal.input', [...INPUTS]);

/** Stops of the dial to a power of ten. */
const FINE = 20;
export const LAST_STOP = Math.round(FINE * Math.log10(MOST_SD / LEAST_SD));

/** The standard deviation at a stop of the dial: 0.01 at 0, 0.05 at 14, 0.1 at 20, 0.2 at 26, 1 at 40. */
export function initSdAt(stop: number): number {
  return Number((LEAST_SD * 10 ** (stop / FINE)).toPrecision(2));
}

/** The stop that is nearest to a standard deviation. */
export function stopOf(initSd: number): number {
  return Math.round(FINE * Math.log10(initSd / LEAST_SD));
}

/** Places under the dial that carry their number. */
export const MARKED: readonly number[] = [0.01, 0.05, 0.1, 0.2, 1];

/** Places among the sixty of the digits whose rows are drawn: the first 0, 1, … 7. */
export const SHOWN_DIGITS: readonly number[] = [1, 3, 5, 7, 2, 0, 13, 15];
/** Of the 100 units of a layer, the first few are drawn; as many as digits, so that a picture is a square of cells. */
export const SHOWN_UNITS = SHOWN_DIGITS.length;

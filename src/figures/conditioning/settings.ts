/** @file What the reader can set in this figure, and the stops of the learning rate's slider. */
import { numberSetting, type Setting } from '../../data/settings.ts';

/** 1 while the switch is on. */
export const centreSetting = numberSetting('conditioning.centre', 0, { min: 0, max: 1, whole: true });
export const scaleSetting = numberSetting('conditioning.scale', 0, { min: 0, max: 1, whole: true });

/** Where the descent begins; on the map of a phone as well. */
export const REACH = 1.9;
export const startWSetting = numberSetting('conditioning.w', -1.5, { min: -REACH, max: REACH });
export const startBSetting = numberSetting('conditioning.b', 0, { min: -REACH, max: REACH });

/** Steps made. The figure stops where the descent is over. */
export const stepSetting = numberSetting('conditioning.step', 0, { min: 0, max: 1e7, whole: true });

export const LEAST_RATE = 1e-4;
export const MOST_RATE = 10;
/** 'best' follows the data: the constant rate that is best for the worst start. */
export type Rate = number | 'best';
const anyRate = numberSetting('conditioning.rate', 1, { min: LEAST_RATE, max: MOST_RATE });
export const rateSetting: Setting<Rate> = {
  key: anyRate.key,
  initial: 'best',
  parse: (text) => (text === 'best' ? 'best' : anyRate.parse(text)),
  format: String,
};

/** Stops of the slider to a power of ten. */
const FINE = 40;
const DECADES = 5;
export const LAST_STOP = FINE * DECADES;

/** The rate at a stop: 0.0001 at 0, 10 at the last. */
export function rateAt(stop: number): number {
  return Number((LEAST_RATE * 10 ** (stop / FINE)).toPrecision(3));
}

/** How far along the slider a rate lies, from 0 to 1. */
export function placeOf(rate: number): number {
  return Math.min(1, Math.max(0, Math.log10(rate / LEAST_RATE) / DECADES));
}

export function stopOf(rate: number): number {
  return Math.round(LAST_STOP * placeOf(rate));
}

/** Arrived: this share of the excess loss is left. */
export const SHARE = 1e-6;
/** Diverged: the excess loss is so many times what it was. */
export const GROWN = 1e6; // the words say "a million"

/** Steps a second. */
export const PACES = [10, 100, 1000, 10_000] as const;

/** @file A slider of powers of ten, ten stops to each, by the preferred numbers 1, 1.25, 1.6, 2 … */
const STOPS = 10;
export const LAST_RATE_STOP = 3 * STOPS;

/** The learning rate at a stop of its slider: 0.01 at 0, 0.1 at 10, 1 at 20, 10 at 30. */
export function rateAt(stop: number): number {
  return Number((0.01 * 10 ** (stop / STOPS)).toPrecision(2));
}

/** The stop that is nearest to a rate. */
export function rateStop(rate: number): number {
  return Math.min(LAST_RATE_STOP, Math.max(0, Math.round(STOPS * Math.log10(rate / 0.01))));
}

/** @file Who takes the empty seats. */
import { EACH } from '../../data/mnist/files.ts';
import { namedRandom } from '../../nn/namedRandom.ts';
import { CLASSES, isCompanion, SEATS } from './settings.ts';

/** All images of a digit but the one that may be asked about, from the one behind it on. */
const companionsOf = (digit: number): number[] =>
  Array.from({ length: EACH }, (_, k) => digit * EACH + ((k + 2) % EACH)).filter(isCompanion);

/** The next image of a digit that has no seat; undefined where all seats or all images are taken. */
export function nextOf(digit: number, seats: readonly number[]): number | undefined {
  if (seats.length >= SEATS - 1) return undefined;
  return companionsOf(digit).find((id) => !seats.includes(id));
}

export const allOf = (digit: number): number[] => companionsOf(digit);

/** 31 images, whatever they show; another draw for another number. */
export function mixed(draw: number): number[] {
  const all = Array.from({ length: CLASSES }, (_, digit) => companionsOf(digit)).flat();
  const order = namedRandom('companions', draw).permutation(all.length);
  return [...order.subarray(0, SEATS - 1)].map((place) => all[place]);
}

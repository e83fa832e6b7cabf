import type { Digits } from '../../data/mnist/digits.ts';
import { raceConfig } from '../../figures/race/settings.ts';
import { minibatchesOf } from '../record/fromDisk.ts';
import { MINIBATCHES, SEED } from './figure1.ts';

/** The minibatches of figure1.ts, read from the disk: the same for both nets. */
export function raceMinibatches(): Digits[] {
  const minibatchAt = minibatchesOf(raceConfig(false, SEED));
  return Array.from({ length: MINIBATCHES }, (_, n) => minibatchAt(n + 1));
}

import type { Digits } from '../../data/mnist/digits.ts';
import { fileDigits } from '../../data/mnist/source.ts';
import type { Arrived } from '../../training/arrived.ts';
import type { DigitRunConfig, ExamplesConfig } from '../../training/config.ts';
import { DigitSource } from '../../training/digitSource.ts';
import { filesOf } from '../../training/source.ts';

/** All files that a run needs, from the disk. */
export const arrivedFor = (examples: ExamplesConfig): Arrived =>
  new Map(filesOf(examples).map((name) => [name, fileDigits(name)]));

/** The minibatch of a step, for whoever trains a net without a Run. */
export function minibatchesOf(config: DigitRunConfig): (step: number) => Digits {
  const source = new DigitSource(config, config.examples, arrivedFor(config.examples));
  return (step) => {
    const digits = source.minibatch(step);
    if ('lacks' in digits) throw new Error(`${digits.lacks} is missing.`);
    return digits;
  };
}

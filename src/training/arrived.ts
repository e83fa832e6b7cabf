import type { Digits } from '../data/mnist/digits.ts';

/** The digits that have arrived, by the name of their file. */
export type Arrived = ReadonlyMap<string, Digits>;

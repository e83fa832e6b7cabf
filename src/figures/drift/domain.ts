/** @file The stretch of values on the axis: one for both nets and all steps, so that what moves is what moved. */
import type { NetConfig } from '../../training/config.ts';
import type { Place } from '../../training/hiddenLayer.ts';

/** What a bounded activation function can give. */
const BOUNDS = { sigmoid: [0, 1], tanh: [-1, 1] } as const;
/** How far the axis goes at first; it doubles where values lie beyond. */
const HOME = { input: 4, preActivation: 2, activationInput: 4 };

/** `values`: of each look, from the lowest to the highest. */
export function domainOf(
  place: Place,
  activation: NetConfig['activation'],
  values: readonly (readonly number[])[],
): readonly [number, number] {
  if (place === 'input' && activation !== 'relu') return BOUNDS[activation];
  const most = values.reduce((size, each) => Math.max(size, -each[0], each[each.length - 1]), 0);
  let end = HOME[place];
  while (end < most) end *= 2;
  return place === 'input' ? [0, end] : [-end, end];
}

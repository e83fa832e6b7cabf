/** @file The stretch of values on the axis: one for both nets and all steps, so that what moves is what moved. */
import type { NetConfig } from '../../training/config.ts';
import type { Place } from '../../training/hiddenLayer.ts';
import type { Look } from './look.ts';

/** What a bounded activation function can give. */
const BOUNDS = { sigmoid: [0, 1], tanh: [-1, 1] } as const;
/** How far the axis goes at first; it doubles where values lie beyond. */
const HOME = { input: 4, preActivation: 2, activationInput: 4 };

export function domainOf(
  place: Place,
  activation: NetConfig['activation'],
  looks: readonly Look[],
): readonly [number, number] {
  if (place === 'input' && activation !== 'relu') return BOUNDS[activation];
  const most = looks.reduce(
    (size, { quantiles }) => Math.max(size, -quantiles[0], quantiles[quantiles.length - 1]),
    0,
  );
  let end = HOME[place];
  while (end < most) end *= 2;
  return place === 'input' ? [0, end] : [-end, end];
}

import type { Table } from '../figureElement.ts';
import { SHARES } from './look.ts';
import type { DriftState } from './state.ts';

/** Every look at the unit that is shown: step, net, and the quantiles of its values. */
export function driftTable({ nets, watched }: DriftState): Table {
  const { place, layer, unit, images } = watched;
  return {
    header: ['net', 'place', 'layer', 'unit', 'images', 'step', ...SHARES.map((share) => `q${100 * share}`)],
    rows: nets.flatMap(({ who, looks }) =>
      looks.map(({ step, quantiles }) => [who, place, layer, unit, images, step, ...quantiles]),
    ),
  };
}

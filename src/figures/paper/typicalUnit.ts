import type { Pair } from '../../training/pairOfRuns.ts';
import { placeOf, UNIT_NUMBERS, unitNumber, type ProbeSample } from '../../training/probe.ts';
import type { RunLog } from '../../training/runLog.ts';
import { LAYER } from './settings.ts';

/** Other figures watch other layers. */
export const watchesLayer = ({ places }: ProbeSample) =>
  places.some(({ layer, place }) => layer === LAYER && place === 'activationInput');

/**
 * The most typical unit, counted from 1: at the last look, the width of its band ranks nearest to the middle of all
 * units, both nets taken together. Undefined where the runs did not watch all of them.
 */
export function typicalUnit(logs: Pair<RunLog>): number | undefined {
  const last = logs.map(({ probes, units }) => (units ? undefined : probes.findLast(watchesLayer)));
  if (!last[0] || !last[1]) return undefined;
  const off = last.map((sample) => ranksOffMiddle(sample!));
  const sums = off[0].map((distance, unit) => distance + off[1][unit]);
  return sums.indexOf(Math.min(...sums)) + 1;
}

function ranksOffMiddle(sample: ProbeSample): number[] {
  const place = placeOf(sample, LAYER, 'activationInput');
  const count = place.units.length / UNIT_NUMBERS.length;
  const widths = Array.from(
    { length: count },
    (_, u) => unitNumber(place, u, 'p85') - unitNumber(place, u, 'p15'),
  );
  const order = widths.map((_, unit) => unit).sort((a, b) => widths[a] - widths[b]);
  const off = new Array<number>(count);
  order.forEach((unit, rank) => (off[unit] = Math.abs(rank - (count - 1) / 2)));
  return off;
}

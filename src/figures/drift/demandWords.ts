/** @file The numbers over the whole layer, as the table beside the plots says them. */
import { digitsFor, fixed } from '../../viz/numbers.ts';
import { steps } from '../trainingWords.ts';
import type { Demands } from './look.ts';
import { IMAGES, WIDTH } from './settings.ts';
import type { DriftState, Net } from './state.ts';

type Row = Exclude<keyof Demands, 'constant'>;

/** The rows: what is measured, and how. */
export const DEMANDS: readonly { row: Row; name: string; how: string }[] = [
  { row: 'width', name: 'width of the band', how: '15th to 85th percentile, in the median unit' },
  { row: 'drift', name: 'moved by the last step', how: 'a unit’s mean, in standard deviations (sd)' },
  { row: 'moved', name: 'moved since step 0', how: 'a unit’s median' },
  { row: 'jitter', name: 'a minibatch is off by', how: `its mean, from that of the ${IMAGES} images` },
];

/** The table's heading. */
export function demandsHeading({
  watched: { place, layer },
  view,
}: Pick<DriftState, 'watched' | 'view'>): string {
  const what = {
    input: `What layer ${layer} must cope with: its ${WIDTH} inputs`,
    preActivation: `What layer ${layer} computes: its ${WIDTH} pre-activations`,
    activationInput: `What the ${WIDTH} activations of layer ${layer} take in`,
  };
  return `${what[place]} at step ${steps(view)}`;
}

/** Two significant digits, and no more decimals than tell it from 0. */
export function short(value: number): string {
  if (value === 0) return '0';
  if (Math.abs(value) < 5e-5) return '<0.0001';
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-US').replace('-', '−');
  return fixed(value, digitsFor(Math.abs(value)));
}

/** In standard deviations; where no unit has one, there is nothing to tell. */
export const inSd = (value: number): string => (Number.isNaN(value) ? '–' : `${short(value)}\u00a0sd`);

/** At step 0 no step has moved anything yet. */
export function demandText(row: Row, { demands }: Pick<Net, 'demands'>, step: number): string {
  if (!demands || (row === 'drift' && step === 0)) return '–';
  return row === 'drift' || row === 'jitter' ? inSd(demands[row]) : short(demands[row]);
}

/** How many units are not in the rows that measure in sd. */
export function constantText({ nets }: Pick<DriftState, 'nets'>): string {
  const left = nets
    .filter(({ demands }) => demands && demands.constant > 0)
    .map(
      ({ who, demands }) =>
        `${demands?.constant} of ${WIDTH} units ${who === 'with' ? 'with' : 'without'} BN`,
    );
  return left.length > 0
    ? `The same for every image, so without an sd and left out where one is needed: ${left.join(', ')}.`
    : '';
}

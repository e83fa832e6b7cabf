/** @file Gradients worth a look, for the present batch. */
import { namedRandom } from '../../nn/namedRandom.ts';
import { dySetting, REACH, STEP } from '../outputGradient.ts';
import type { LawsState } from './state.ts';

export type Preset = 'one' | 'alike' | 'stretch' | 'random';

export function presetFor(preset: Preset, { m, samples, selected }: LawsState, seed: number): number[] {
  const each = (value: (i: number) => number) => Array.from({ length: m }, (_, i) => value(i) || 0); // no −0
  const stretch = stretchOf(samples);
  if (preset === 'one')
    return each((i) => (i === (m === dySetting.initial.length ? 1 : selected) ? REACH : 0));
  if (preset === 'alike') return each(() => REACH);
  if (preset === 'stretch') return each((i) => stretch[i]);
  const random = namedRandom('laws', seed);
  const near = (value: number) => Number((Math.round(value / STEP) * STEP).toFixed(2));
  return each(() => near(REACH * (2 * random.uniform() - 1)));
}

/** dY in proportion to xHat, as far as the scale goes. */
function stretchOf(samples: LawsState['samples']): number[] {
  const xHat = samples.map((sample) => sample.xHat || 0);
  const most = Math.max(...xHat.map(Math.abs));
  const factor = most > REACH ? REACH / most : 1;
  return xHat.map((value) => Number((factor * value).toFixed(4)));
}

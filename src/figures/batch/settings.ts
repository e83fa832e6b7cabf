/** @file What the reader can set in this figure, besides the batch itself. */
import { MAX_SAMPLES } from '../../data/batch.ts';
import { numberSetting, type Setting } from '../../data/settings.ts';

/** Which sample is lit, counted from 0. */
export const sampleSetting = numberSetting('batch.sample', 1, { min: 0, max: MAX_SAMPLES - 1, whole: true });

const anywhere = numberSetting('batch.fulcrum', 0);

/** Where the reader holds the fulcrum; undefined: it stands where it likes, under the mean. */
export const fulcrumSetting: Setting<number | undefined> = {
  key: anywhere.key,
  initial: undefined,
  parse: (text) => (text === 'mean' ? undefined : anywhere.parse(text)),
  format: (value) => (value === undefined ? 'mean' : String(value)),
};

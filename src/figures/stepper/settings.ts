import { choiceSetting, numberSetting } from '../../data/settings.ts';
import { MAX_SAMPLES } from '../../data/batch.ts';

/**
 * How far the normalization has come: sample i is centred by step i + 1 and divided by step m + i + 1, so 0 is the
 * raw batch and 2m the end. A step beyond the end is the end, and so is the start: the figure opens complete.
 */
export const stepSetting = numberSetting('stepper.step', 2 * MAX_SAMPLES, {
  min: 0,
  max: 2 * MAX_SAMPLES,
  whole: true,
});
export const bySetting = choiceSetting('stepper.by', ['sample', 'all']);
/** The two handles on the whole batch: x becomes a·x + b. */
export const aSetting = numberSetting('stepper.a', 1, { min: -2, max: 2 });
export const bSetting = numberSetting('stepper.b', 0, { min: -10, max: 10 });
/** Which sample the equation speaks of, counted from 0. */
export const sampleSetting = numberSetting('stepper.sample', 1, {
  min: 0,
  max: MAX_SAMPLES - 1,
  whole: true,
});

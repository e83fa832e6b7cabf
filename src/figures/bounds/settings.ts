import { MAX_SAMPLES } from '../../data/batch.ts';
import { numberSetting } from '../../data/settings.ts';

/** Which sample's numbers stand beside its beads, counted from 0. */
export const sampleSetting = numberSetting('bounds.sample', 0, { min: 0, max: MAX_SAMPLES - 1, whole: true });

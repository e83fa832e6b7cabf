import { MAX_SAMPLES } from '../../data/batch.ts';
import { numberSetting } from '../../data/settings.ts';

/** The sample that the equation speaks of, counted from 0. */
export const sampleSetting = numberSetting('laws.sample', 1, { min: 0, max: MAX_SAMPLES - 1, whole: true });

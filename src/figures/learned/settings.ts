/** @file The net with batch normalization of the race, watched for its gammas and betas. */
import { numberSetting } from '../../data/settings.ts';
import type { RunConfig } from '../../training/config.ts';
import { LAST_STEP, raceConfig } from '../race/settings.ts';

export { LAST_STEP };
export const LAYERS = [1, 2, 3] as const;
export const UNITS = 100;
/** Test images over which mean and spread of a unit are taken. */
const IMAGES = 500;
/** The net is watched every so many steps. */
export const EVERY = 50;
/** Enough for some seconds of training, slow enough to follow. */
export const STEPS_A_FRAME = 5;

/** Of the run that is shown before the start, and the steps of it that are kept besides the first. */
export const RECORDED = { seed: 1, learningRate: 0.1, steps: [500, LAST_STEP] };

export const rateSetting = numberSetting('learned.rate', RECORDED.learningRate, { min: 0.01, max: 10 });
/** The step that is looked at; the last one is the newest there is. */
export const atSetting = numberSetting('learned.at', LAST_STEP, { min: 0, max: LAST_STEP, whole: true });
/** The unit whose numbers are shown. Both are counted from 1. */
export const layerSetting = numberSetting('learned.layer', 3, { min: 1, max: LAYERS.length, whole: true });
export const unitSetting = numberSetting('learned.unit', 60, { min: 1, max: UNITS, whole: true });

export function learnedConfig(seed: number, every = EVERY): RunConfig {
  const race = raceConfig(true, seed);
  return {
    ...race,
    examples: { ...race.examples, shown: [] },
    testEvery: LAST_STEP,
    probe: { images: IMAGES, layers: LAYERS, places: ['preActivation'], units: 0, every, affine: true },
  };
}

/** @file What the reader has set for the capstone: read, changed and put back together. */
import type { ReaderState } from '../../data/readerState.ts';
import { seedSetting } from '../../data/settings.ts';
import * as settings from './settings.ts';
import type { Recipe } from './settings.ts';

const { rateSetting, initSetting, inputSetting, axesSetting, stepSetting, unitSetting, runSetting } =
  settings;

export const ALL = [
  rateSetting,
  initSetting,
  inputSetting,
  axesSetting,
  stepSetting,
  unitSetting,
  runSetting,
  seedSetting,
];

/** What the next run is to be made with. */
export function wantedBy(reader: ReaderState): Recipe {
  return {
    learningRate: reader.get(rateSetting),
    initSd: reader.get(initSetting),
    input: reader.get(inputSetting),
    seed: reader.get(seedSetting),
  };
}

/** A run that is opened brings what it was made with; the line goes to its end, a short run gets the short axes. */
export function adopt(
  reader: ReaderState,
  { learningRate, initSd, input, seed, step }: Recipe & { step: number },
): void {
  reader.set(rateSetting, learningRate);
  reader.set(initSetting, initSd);
  reader.set(inputSetting, input);
  reader.set(seedSetting, seed);
  reader.set(stepSetting, stepSetting.initial);
  if (step <= settings.LAST_STEP / 10) reader.set(axesSetting, 'start');
  reader.commit();
}

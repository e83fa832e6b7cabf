/** @file What the reader has set for the capstone: read, changed and put back together. */
import type { ReaderState } from '../../data/readerState.ts';
import { seedSetting } from '../../data/settings.ts';
import {
  AXIS_ENDS,
  axesSetting,
  initSetting,
  inputSetting,
  rateSetting,
  runSetting,
  stepSetting,
  unitSetting,
  type Recipe,
} from './settings.ts';

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

/** The axes on which a run of so many steps is to be seen. */
export const axesFor = (step: number) => (step <= AXIS_ENDS.start ? 'start' : 'paper');

/** A run that is opened brings what it was made with; the line goes to its end, and the axes fit its length. */
export function adopt(
  reader: ReaderState,
  { learningRate, initSd, input, seed, step }: Recipe & { step: number },
): void {
  reader.set(rateSetting, learningRate);
  reader.set(initSetting, initSd);
  reader.set(inputSetting, input);
  reader.set(seedSetting, seed);
  reader.set(stepSetting, stepSetting.initial);
  reader.set(axesSetting, axesFor(step));
  reader.commit();
}

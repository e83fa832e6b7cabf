import { seedSetting, type Setting } from '../../data/settings.ts';
import * as settings from './settings.ts';
import type { DriftInput } from './state.ts';

/** What the reader has chosen, or what is chosen at first. */
export function chosen(
  get: <T>(setting: Setting<T>) => T,
): Pick<DriftInput, 'watched' | 'start' | 'learningRate' | 'freeze'> {
  return {
    watched: {
      place: get(settings.placeSetting),
      layer: Number(get(settings.layerSetting)),
      unit: get(settings.unitSetting),
      images: get(settings.imagesSetting),
    },
    start: {
      seed: get(seedSetting),
      initSd: Number(get(settings.initSetting)),
      activation: get(settings.activationSetting),
    },
    learningRate: get(settings.rateSetting),
    freeze: get(settings.freezeSetting),
  };
}

import { seedSetting } from '../../data/settings.ts';
import * as settings from './settings.ts';
import { driftState, type DriftState } from './state.ts';

/** What `drift` shows before anything is set or started. */
export function initialDrift(): DriftState {
  return driftState({
    phase: 'idle',
    logs: [],
    watched: {
      place: settings.placeSetting.initial,
      layer: Number(settings.layerSetting.initial),
      unit: settings.unitSetting.initial,
      images: settings.imagesSetting.initial,
    },
    start: {
      seed: seedSetting.initial,
      initSd: Number(settings.initSetting.initial),
      activation: settings.activationSetting.initial,
    },
    learningRate: settings.rateSetting.initial,
    freeze: settings.freezeSetting.initial,
    view: undefined,
  });
}

import { seedSetting } from '../../data/settings.ts';
import { drawnSetting, populationSetting, sizeSetting, statisticSetting } from './settings.ts';
import { samplingState, type SamplingState } from './state.ts';

/** The figure as it stands before the reader touches it. */
export function initialState(): SamplingState {
  return samplingState({
    from: populationSetting.initial,
    size: sizeSetting.initial,
    show: statisticSetting.initial,
    drawn: drawnSetting.initial,
    seed: seedSetting.initial,
  });
}

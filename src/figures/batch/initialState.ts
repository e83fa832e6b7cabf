import { batchSetting } from '../../data/settings.ts';
import { fulcrumSetting, sampleSetting } from './settings.ts';
import { batchState, type BatchState } from './state.ts';

/** The figure as it stands before the reader touches it. */
export function initialState(): BatchState {
  return batchState({
    batch: batchSetting.initial,
    selected: sampleSetting.initial,
    fulcrum: fulcrumSetting.initial,
  });
}

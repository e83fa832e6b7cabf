import { batchSetting, epsSetting, gammaSetting } from '../../data/settings.ts';
import { dySetting } from '../outputGradient.ts';
import { sampleSetting } from './settings.ts';
import { lawsState, type LawsInput, type LawsState } from './state.ts';

/** The state in which the figure opens, with whatever `change` says. The page's first drawing is made of it. */
export function initialState(change: Partial<LawsInput> = {}): LawsState {
  return lawsState({
    batch: batchSetting.initial,
    dY: dySetting.initial,
    gamma: gammaSetting.initial,
    eps: epsSetting.initial,
    selected: sampleSetting.initial,
    ...change,
  });
}

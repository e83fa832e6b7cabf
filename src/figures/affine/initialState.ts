import { batchSetting, betaSetting, epsSetting, gammaSetting } from '../../data/settings.ts';
import { activationSetting, sampleSetting } from './settings.ts';
import { affineState, type AffineInput, type AffineState } from './state.ts';

/** The state in which the figure opens, with whatever `change` says. The page's first drawing is made of it. */
export function initialState(change: Partial<AffineInput> = {}): AffineState {
  return affineState({
    batch: batchSetting.initial,
    eps: epsSetting.initial,
    gamma: gammaSetting.initial,
    beta: betaSetting.initial,
    activation: activationSetting.initial,
    selected: sampleSetting.initial,
    ...change,
  });
}

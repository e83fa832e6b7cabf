import { batchSetting, betaSetting, epsSetting, gammaSetting } from '../../data/settings.ts';
import { dySetting } from '../outputGradient.ts';
import { sampleSetting, stepSetting } from './settings.ts';
import { graphState, type GraphInput, type GraphState } from './state.ts';

/** The state in which the figure opens, with whatever `change` says. The page's first drawing is made of it. */
export function initialState(change: Partial<GraphInput> = {}): GraphState {
  return graphState({
    batch: batchSetting.initial,
    dY: dySetting.initial,
    gamma: gammaSetting.initial,
    beta: betaSetting.initial,
    eps: epsSetting.initial,
    step: stepSetting.initial,
    selected: sampleSetting.initial,
    ...change,
  });
}

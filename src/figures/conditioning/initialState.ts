import {
  centreSetting,
  rateSetting,
  scaleSetting,
  startBSetting,
  startWSetting,
  stepSetting,
} from './settings.ts';
import { conditioningState, type ConditioningInput, type ConditioningState } from './state.ts';

/** The state in which the figure opens, with whatever `change` says. The page's first drawing is made of it. */
export function initialState(change: Partial<ConditioningInput> = {}): ConditioningState {
  return conditioningState({
    centred: centreSetting.initial,
    scaled: scaleSetting.initial,
    start: { w: startWSetting.initial, b: startBSetting.initial },
    rate: rateSetting.initial,
    step: stepSetting.initial,
    ...change,
  });
}

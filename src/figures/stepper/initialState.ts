import { batchSetting, epsSetting } from '../../data/settings.ts';
import { aSetting, bSetting, bySetting, sampleSetting, stepSetting } from './settings.ts';
import { stepperState, type StepperInput, type StepperState } from './state.ts';

/** The state in which the figure opens, with whatever `change` says. The page's first drawing is made of it. */
export function initialState(change: Partial<StepperInput> = {}): StepperState {
  return stepperState({
    batch: batchSetting.initial,
    eps: epsSetting.initial,
    a: aSetting.initial,
    b: bSetting.initial,
    by: bySetting.initial,
    step: stepSetting.initial,
    selected: sampleSetting.initial,
    ...change,
  });
}

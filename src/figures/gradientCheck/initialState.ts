import { batchSetting, betaSetting, epsSetting, gammaSetting } from '../../data/settings.ts';
import { dySetting } from '../outputGradient.ts';
import { exponentSetting, formulaSetting, stepsSetting } from './settings.ts';
import { checkState, type CheckInput, type CheckState } from './state.ts';

/** The state in which the figure opens, with whatever `change` says. The page's first drawing is made of it. */
export function initialState(change: Partial<CheckInput> = {}): CheckState {
  return checkState({
    batch: batchSetting.initial,
    dY: dySetting.initial,
    gamma: gammaSetting.initial,
    beta: betaSetting.initial,
    eps: epsSetting.initial,
    formula: formulaSetting.initial,
    exponent: exponentSetting.initial,
    steps: stepsSetting.initial,
    ...change,
  });
}

import { alphaSetting, ruleSetting, stepSetting } from './settings.ts';
import { runningState, type RunningState } from './state.ts';

/** The figure as it stands before the reader touches it. */
export function initialState(): RunningState {
  return runningState({
    rule: ruleSetting.initial,
    alpha: alphaSetting.initial,
    step: stepSetting.initial,
  });
}

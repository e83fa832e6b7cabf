import type { Asked } from '../trainedNet/load.ts';
import { divisorSetting, epsilonSetting, unitSetting } from './settings.ts';
import { Folding, type FoldState } from './state.ts';

/** The figure as it stands before the reader touches it. */
export function initialState(asked: Asked): FoldState {
  return new Folding(asked).state({
    unit: unitSetting.initial,
    eps: epsilonSetting.initial,
    divisor: divisorSetting.initial,
  });
}

import type { Asked } from '../trainedNet/load.ts';
import { askSetting, modeSetting, seatsSetting } from './settings.ts';
import { Examiner, switchState, type SwitchState } from './state.ts';

/** The figure as it stands before the reader touches it. */
export function initialState(asked: Asked): SwitchState {
  return switchState(new Examiner(asked), {
    mode: modeSetting.initial,
    ask: askSetting.initial,
    seats: seatsSetting.initial,
  });
}

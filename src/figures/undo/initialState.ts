import { batchSetting, epsSetting, seedSetting } from '../../data/settings.ts';
import { gammaBetaSetting, drawnSetting } from './settings.ts';
import { undoState, type UndoInput, type UndoState } from './state.ts';

/** The state in which the figure opens, with whatever `change` says. The page's first drawing is made of it. */
export function initialState(change: Partial<UndoInput> = {}): UndoState {
  return undoState({
    batch: batchSetting.initial,
    eps: epsSetting.initial,
    choice: gammaBetaSetting.initial,
    drawn: drawnSetting.initial,
    seed: seedSetting.initial,
    ...change,
  });
}

/** @file What the reader can set in this figure: the mode, the image in question, and who sits beside it. */
import { EACH } from '../../data/mnist/files.ts';
import { choiceSetting, numberSetting, type Setting } from '../../data/settings.ts';
import type { Mode } from '../../nn/layer.ts';

export const CLASSES = 10;
/** Of a minibatch as in the training, the image in question included. */
export const SEATS = 32;

export const modeSetting: Setting<Mode> = choiceSetting('mode-switch.mode', ['train', 'eval']);
/** The digit of the image in question. */
export const askSetting = numberSetting('mode-switch.ask', 3, { min: 0, max: CLASSES - 1, whole: true });

/** Places of the companions in the file of digits, in the order of their arrival. */
export const seatsSetting: Setting<readonly number[]> = {
  key: 'mode-switch.seats',
  initial: [],
  parse(text) {
    const ids = text === '' ? [] : text.split(',').map(Number);
    if (ids.length >= SEATS || new Set(ids).size < ids.length || !ids.every(isCompanion))
      throw new Error(`mode-switch.seats is up to ${SEATS - 1} places of digits, each once, not ${text}`);
    return ids;
  },
  format: (ids) => ids.join(),
};

/** The second image of each digit is the one that may be asked about: it sits beside nobody else. */
const ASKED = 1;
export const askedId = (digit: number): number => digit * EACH + ASKED;

export function isCompanion(id: number): boolean {
  return Number.isInteger(id) && id >= 0 && id < CLASSES * EACH && id % EACH !== ASKED;
}

/** @file What the reader can set in this figure. */
import { parseBatch } from '../../data/batch.ts';
import { choiceSetting, listSetting, type Setting } from '../../data/settings.ts';

/**
 * Feature 2 of every sample, once the reader has changed it; empty before that (see second.ts), and while the batch
 * has another number of samples it is not used.
 */
export const secondSetting: Setting<readonly number[]> = {
  ...listSetting('two-features.second', []),
  parse: (text) => (text === '' ? [] : parseBatch(text)),
};
/** The feature whose column is averaged before the reader's eyes. */
export const litSetting = choiceSetting('two-features.lit', ['1', '2']);
/** What happens to the cloud. */
export const doSetting = choiceSetting('two-features.do', ['standardize', 'whiten']);

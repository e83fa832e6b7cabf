import type { ReaderState } from '../../data/readerState.ts';
import type { Setting } from '../../data/settings.ts';

/** Whether the reader has another value than the first drawing shows. */
export function isMoved<T>(reader: ReaderState, setting: Setting<T>): boolean {
  return setting.format(reader.get(setting)) !== setting.format(setting.initial);
}

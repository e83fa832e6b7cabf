/** @file What a reader can set, how it is written in a link, and what is refused. */
import { DEFAULT_BATCH, formatBatch, parseBatch } from './batch.ts';

/** One thing that the reader can set. `parse` throws an Error for text it does not accept. */
export interface Setting<T> {
  /** The key in the hash: `batch`, or `stepper.step` for one that belongs to a figure. */
  key: string;
  initial: T;
  parse(text: string): T;
  format(value: T): string;
}

/** A number from `min` to `max`; `whole` for counts. */
export function numberSetting(
  key: string,
  initial: number,
  { min = -1e6, max = 1e6, whole = false } = {},
): Setting<number> {
  return {
    key,
    initial,
    parse(text) {
      const value = text.trim() === '' ? NaN : Number(text);
      if (!(value >= min && value <= max) || (whole && !Number.isInteger(value)))
        throw new Error(`${key} is not from ${min} to ${max}: ${text}`);
      return value === 0 ? 0 : value;
    },
    format: String,
  };
}

/** One of a few words. */
export function choiceSetting<T extends string>(key: string, choices: readonly [T, ...T[]]): Setting<T> {
  return {
    key,
    initial: choices[0],
    parse(text) {
      const found = choices.find((choice) => choice === text);
      if (found === undefined) throw new Error(`${key} is one of ${choices.join(', ')}, not ${text}`);
      return found;
    },
    format: String,
  };
}

/** A list of numbers, under the same rules as the batch. */
export function listSetting(key: string, initial: readonly number[]): Setting<readonly number[]> {
  return { key, initial, parse: parseBatch, format: formatBatch };
}

/** Shared by the whole site: every figure that knows the key follows it, and it is remembered from page to page. */
export const batchSetting = listSetting('batch', DEFAULT_BATCH);
export const gammaSetting = numberSetting('gamma', 1, { min: -10, max: 10 });
export const betaSetting = numberSetting('beta', 0, { min: -10, max: 10 });
export const epsSetting = numberSetting('eps', 1e-5, { min: 0, max: 1 });
export const seedSetting = numberSetting('seed', 1, { min: 0, max: 2 ** 31, whole: true });
export const SHARED_KEYS: readonly string[] = ['batch', 'gamma', 'beta', 'eps', 'seed'];

/** @file dY, the gradient that comes back from the loss, as the reader has set it: shared by the figures of the gradient. */
import { listSetting, type Setting } from '../data/settings.ts';

/** No bar is longer, up or down. */
export const REACH = 1;
/** The finest step of a drag. */
export const STEP = 0.05;

const anyList = listSetting('laws.dy', [0, 1, 0, 0, 0, 0, 0, 0]);

/** One entry a sample; at first the loss pushes at the 9 alone. */
export const dySetting: Setting<readonly number[]> = {
  ...anyList,
  parse(text) {
    const values = anyList.parse(text);
    const far = values.find((value) => Math.abs(value) > REACH);
    if (far !== undefined) throw new Error(`laws.dy is from ${-REACH} to ${REACH}, not ${far}`);
    return values;
  },
};

/** For a batch of m samples: what is missing is 0, what is beyond is left out. */
export function dyFor(m: number, list: readonly number[]): Float64Array {
  return Float64Array.from({ length: m }, (_, i) => list[i] ?? 0);
}

/** @file What the reader can set in this figure, and the three shares that its marks are to find. */
import { numberSetting, type Setting } from '../../data/settings.ts';

/** Of the values, so much is to lie below each mark: the percentiles of the paper's Figure 1. */
export const TARGETS: readonly number[] = [0.15, 0.5, 0.85];
/** So near to its share a mark counts as found. */
export const NEAR = 0.01;

/** The stretch of the number line that is shown; marks stay within it. */
export const DOMAIN: readonly [number, number] = [-1.35, 1.35];
/** From one stop of a mark to the next. */
export const STEP = 0.01;

export const MOST_SHIFT = 0.3;
export const LEAST_STRETCH = 0.2;
export const MOST_STRETCH = 1.4;

/** Where the reader has put the marks, from left to right, in the unit of the recorded values. */
export const marksSetting: Setting<readonly number[]> = {
  key: 'percentiles.marks',
  initial: [-0.6, -0.2, 0.2],
  parse(text) {
    const marks = text.split(',').map(Number);
    const inside = (mark: number) => mark >= DOMAIN[0] && mark <= DOMAIN[1];
    const inOrder = marks.every((mark, k) => k === 0 || mark >= marks[k - 1]);
    if (text.trim() === '' || marks.length !== TARGETS.length || !marks.every(inside) || !inOrder)
      throw new Error(`percentiles.marks is three numbers from left to right, not ${text}`);
    return marks;
  },
  format: (marks) => marks.join(),
};

/** What becomes of the values over the steps of the band: how far they have moved at its end, and how wide they are then. */
export const shiftSetting = numberSetting('percentiles.shift', 0, { min: -MOST_SHIFT, max: MOST_SHIFT });
export const stretchSetting = numberSetting('percentiles.stretch', 1, {
  min: LEAST_STRETCH,
  max: MOST_STRETCH,
});

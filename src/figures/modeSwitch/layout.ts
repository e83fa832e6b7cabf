/** @file Where the seats and the bars are, in pixels. Touches no DOM, so tests can read it. */
import { linearScale, type LinearScale } from '../../viz/linearScale.ts';
import { CLASSES, SEATS } from './settings.ts';

export interface SwitchLayout {
  width: number;
  height: number;
  /** The upper left corners of all seats, the image in question first. */
  seats: { x: number; y: number }[];
  /** The side of a digit. */
  side: number;
  /** Upper left corner of the bars, their scale from 0 to 1, and the middle of each row. */
  bars: { left: number; top: number; scale: LinearScale; rows: number[]; thick: number };
  /** Baseline of the words under the seats. */
  tally: number;
}

/** Seats in a row. */
export const COLUMNS = 8;
const TITLE = 22;
const BAR_ROW = 21;
/** Digit before a bar, and percent behind it. */
const BEFORE = 18;
const BEHIND = 52;
/** Under each digit, what the net says. */
const ANSWER = 19;

export function layoutSwitch(width: number): SwitchLayout {
  const beside = width >= 500;
  const column = beside ? Math.min(46, Math.floor((0.54 * width) / COLUMNS)) : Math.floor(width / COLUMNS);
  const side = column - 6;
  const row = side + ANSWER + 3;
  const seats = Array.from({ length: SEATS }, (_, n) => ({
    x: (n % COLUMNS) * column,
    y: TITLE + Math.floor(n / COLUMNS) * row,
  }));
  const seatsBottom = TITLE + (SEATS / COLUMNS) * row;
  const left = beside ? COLUMNS * column + 26 : 0;
  const top = beside ? 0 : seatsBottom + 34;
  const tally = seatsBottom + 14;
  const rows = Array.from({ length: CLASSES }, (_, digit) => top + TITLE + (digit + 0.5) * BAR_ROW);
  return {
    width,
    height: Math.max(tally + 6, rows[CLASSES - 1] + BAR_ROW / 2 + 4),
    seats,
    side,
    bars: {
      left,
      top,
      scale: linearScale([0, 1], [left + BEFORE, width - BEHIND]),
      rows,
      thick: 12,
    },
    tally,
  };
}

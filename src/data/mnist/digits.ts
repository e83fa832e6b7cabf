/** Width and height of a digit, in pixels. */
export const SIDE = 28;
/** Pixels of one digit. */
export const PIXELS = SIDE * SIDE;
/** The brightest of the 16 levels: the pen. 0 is the background. */
export const WHITE = 15;

/** Handwritten digits with what they show. */
export interface Digits {
  count: number;
  /** count × 784, 0 (background) to 15 (pen), each digit row by row from its top left. */
  levels: Uint8Array;
  /** The digit that each image shows, 0 to 9. */
  labels: Uint8Array;
}

/** Copies of some of the digits, in the order of the indexes; one may be taken twice. */
export function takeDigits(digits: Digits, indexes: ArrayLike<number>): Digits {
  const count = indexes.length;
  const levels = new Uint8Array(count * PIXELS);
  const labels = new Uint8Array(count);
  for (let n = 0; n < count; n++) {
    const i = indexes[n];
    if (!(Number.isInteger(i) && i >= 0 && i < digits.count))
      throw new RangeError(`takeDigits: there is no digit ${i} among ${digits.count}.`);
    levels.set(digits.levels.subarray(i * PIXELS, (i + 1) * PIXELS), n * PIXELS);
    labels[n] = digits.labels[i];
  }
  return { count, levels, labels };
}

/** One of the digits: its 784 levels, not a copy, and what it shows. */
export function imageOf({ levels, labels }: Digits, i: number): { levels: Uint8Array; label: number } {
  return { levels: levels.subarray(i * PIXELS, (i + 1) * PIXELS), label: labels[i] };
}

/** Ink or paper, as in Ioffe & Szegedy 2015: pixels above half-way become the pen's level, all others 0. */
export function inkOf(digits: Digits): Digits {
  const { levels } = digits;
  const ink = new Uint8Array(levels.length);
  // A loop: of the 55 million pixels of all files, `map` makes seconds.
  for (let n = 0; n < ink.length; n++) ink[n] = levels[n] > WHITE / 2 ? WHITE : 0;
  return { ...digits, levels: ink };
}

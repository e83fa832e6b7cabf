/** @file The reader's minibatch: how it is written, read back and named. One feature, 1 to 64 samples. */

export const DEFAULT_BATCH: readonly number[] = [4, 9, 2, 5, 4, 7, 5, 4];
export const MAX_SAMPLES = 64;
export const MAX_SIZE = 1e6;
/** Closer to 0 than this, a number is more likely a slip than a sample, and no axis could show it. */
const MIN_SIZE = 1e-9;

const ACCEPTED = `Type 1 to ${MAX_SAMPLES} numbers from −1,000,000 to 1,000,000, with commas, spaces or new lines between them.`;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Presets by name; each shows something that the default does not (curriculum: the reader's batch). */
export const PRESETS: Readonly<Record<string, readonly number[]>> = {
  'The default': DEFAULT_BATCH,
  'Five samples': [0, 3, 4, 6, 12],
  'Both signs': [-4, -2, -1, 1, 3, 4, 7, 8],
  'One against four': [1, 6, 6, 6, 6],
  'A pair': [3, 7],
  'One sample': [7],
  'A constant': [5, 5, 5, 5],
  'Far from zero': [9999.999, 10000, 10000.001, 10000],
};

/**
 * Reads what a reader types or pastes: commas, semicolons, white space and new lines all separate.
 * Throws an Error whose message is one sentence for the reader: what failed, and what is accepted.
 */
export function parseBatch(text: string): number[] {
  const items = text
    .replaceAll('−', '-')
    .split(/[\s,;]+/)
    .filter(Boolean);
  if (items.length === 0) throw new Error(`The batch is empty. ${ACCEPTED}`);
  if (items.length > MAX_SAMPLES) throw new Error(`These are ${items.length} numbers. ${ACCEPTED}`);
  return items.map((item, i) => {
    if (!NUMBER.test(item))
      throw new Error(`Item ${i + 1}, “${shorten(item)}”, is not a number. ${ACCEPTED}`);
    const value = Number(item);
    if (Math.abs(value) > MAX_SIZE)
      throw new Error(`Item ${i + 1}, ${shorten(item)}, is too large. ${ACCEPTED}`);
    if (value !== 0 && Math.abs(value) < MIN_SIZE)
      throw new Error(`Item ${i + 1}, ${shorten(item)}, is too close to 0. ${ACCEPTED}`);
    return value === 0 ? 0 : value; // never −0, which would print as "-0"
  });
}

/** `4,9,2,5`: short enough for a link, and `parseBatch` reads it back to the same doubles. */
export function formatBatch(batch: readonly number[]): string {
  return batch.map(String).join(',');
}

/** What a batch of one value, or of equal values, means; undefined for any other. */
export function remarkOn(batch: readonly number[]): string | undefined {
  if (batch.length === 1)
    return 'One sample is its own mean: nothing is left after centring. PyTorch’s BatchNorm1d refuses to train on it.';
  if (batch.every((x) => x === batch[0]))
    return 'All samples are equal: every deviation is 0, and so is the variance.';
  return undefined;
}

/** Samples are named a, b, c … z, then a2, b2 …: the name is the identity when beads stack or cross. */
export function sampleName(i: number): string {
  const letter = String.fromCharCode(97 + (i % 26));
  return i < 26 ? letter : `${letter}${Math.floor(i / 26) + 1}`;
}

/** A batch like the default one in size and spread, to one decimal; `normal` draws from N(0, 1). */
export function randomBatch(normal: () => number, m = DEFAULT_BATCH.length): number[] {
  return Array.from({ length: m }, () => Math.round((5 + 2.2 * normal()) * 10) / 10);
}

function shorten(item: string): string {
  return item.length > 12 ? `${item.slice(0, 12)}…` : item;
}

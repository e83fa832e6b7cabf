/** @file What the layer cannot feel, done to x: all samples moved up, or farther apart. */
import { fixed } from '../../viz/numbers.ts';
import type { LawsState } from './state.ts';

export type Move = 'shift' | 'stretch';

/** How far `shift` goes, and how many times farther from the mean `stretch` takes each sample. */
export const BY = { shift: 1, stretch: 1.1 };

/** The batch after the move, without the digits that only doubles have: the reader's field shows it. */
export function moveBatch(batch: readonly number[], move: Move): number[] {
  if (move === 'shift') return batch.map((x) => Number((x + BY.shift).toPrecision(12)));
  const mean = batch.reduce((total, x) => total + x / batch.length, 0);
  const farthest = Math.max(...batch.map((x) => Math.abs(x - mean)));
  if (farthest === 0) return [...batch];
  const decimals = Math.min(12, Math.max(0, 4 - Math.floor(Math.log10(farthest))));
  return batch.map((x) => Number((mean + BY.stretch * (x - mean)).toFixed(decimals)) || 0); // no −0
}

/** The title after a move; undefined where there is nothing to see in it. */
export function moveFinding(move: Move, before: LawsState, now: LawsState): string | undefined {
  const changes = now.samples.map(({ xHat }, i) => Math.abs(xHat - before.samples[i].xHat));
  const change = Math.max(...changes);
  if (now.variance === 0 || Number.isNaN(change)) return undefined;
  const what = move === 'shift' ? 'Every x is up by 1' : 'Every x is 10\u00a0% farther from the mean';
  // Half of the last decimal that the drawing shows.
  if (change < 0.005) return `${what}, and x̂ stands still: no y moves.`;
  return `${what}. With so large an ε the layer feels it: x̂ moves by up to ${fixed(change, 2)}.`;
}

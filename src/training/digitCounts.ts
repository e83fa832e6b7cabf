import { SHARD_SIZE } from '../data/mnist/files.ts';
import type { RunConfig } from './config.ts';

/** How many digits a run learns from, is tested on, and is watched with. */
export interface DigitCounts {
  trained: number;
  tested: number;
  watched: number;
}

export function digitCounts({ examples, probe }: RunConfig): DigitCounts {
  const watched = probe?.images ?? 0;
  if (examples.kind !== 'digits') return { trained: 0, tested: 0, watched };
  return {
    trained: examples.shards * SHARD_SIZE,
    tested: examples.test === 'all' ? 10_000 : 2000,
    watched,
  };
}

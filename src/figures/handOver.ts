import { saveFile } from '../data/saveFile.ts';
import { requirePair, type Pair } from '../training/pairOfRuns.ts';
import { recordingOf } from '../training/replay.ts';
import type { RunLog } from '../training/runLog.ts';
import type { Recording } from '../training/recording.ts';
import { RunStore } from '../training/runStore.ts';

/** Where a run was made: also the id under which it is handed over. */
export type Maker = 'race' | 'drift' | 'paper';

/** A figure that opens runs, where it stands and which key of the link names the run. */
export const OPENERS = {
  paper: { path: '/lessons/paper-figure-1/', key: 'paper.run', at: 'paper' },
  race: { path: '/', key: 'race.run', at: 'race' },
} as const;

/** Both runs as recordings, one in a task of its own: a long one takes some 20 ms. */
export async function recordPair(logs: Pair<RunLog>): Promise<Pair<Recording>> {
  const without = recordingOf(logs[0]);
  await new Promise((resolve) => setTimeout(resolve));
  return [without, recordingOf(logs[1])];
}

/** The file of a pair: JSON, an array of two recordings. */
export const pairFile = (pair: Pair<Recording>) =>
  new Blob([JSON.stringify(pair) + '\n'], { type: 'application/json' });

/**
 * Hands runs over to another figure. Resolves to the path with the link that opens them there; where the browser keeps
 * nothing, to undefined, and the reader has got them as a file.
 */
export async function handOver(
  logs: Pair<RunLog>,
  { from, to }: { from: Maker; to: keyof typeof OPENERS },
  store = new RunStore(),
): Promise<string | undefined> {
  const pair = await recordPair(logs);
  const { path, key, at } = OPENERS[to];
  if (await store.put({ id: from, at: Date.now(), pair })) return `${path}#${key}=${from}&at=${at}`;
  saveFile(`${from}-run.json`, pairFile(pair));
  return undefined;
}

/** Why a file came in place of another page. */
export const ONLY_A_FILE =
  'This browser keeps nothing for this site, so the run was saved to a file. Open that file in the capstone.';

/** The runs that were handed over or kept under this id. Rejects with one sentence where there are none. */
export async function handedOver(id: string, store = new RunStore()): Promise<Pair<Recording>> {
  const run = await store.get(id);
  if (!run) throw new Error('The link names a run that this browser has not kept.');
  return requirePair([...run.pair]);
}

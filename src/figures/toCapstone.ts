import type { RunLog } from '../training/runLog.ts';
import type { Session } from '../training/session.ts';
import { late } from './late.ts';

/**
 * Takes both runs of a session, as far as they are, to the capstone; a run that is going on stays where it is. Resolves
 * to a sentence for the reader where it cannot, or where the browser keeps nothing; rejects never. `light`: what of a
 * run is worth the way.
 */
export async function toCapstone(
  { logs, phase, step }: Session,
  from: 'race' | 'drift',
  { go, light = (log) => log }: { go(path: string): void; light?(log: RunLog): RunLog },
): Promise<string> {
  if (phase === 'idle' || phase === 'running' || step === 0) return '';
  try {
    const { handOver, ONLY_A_FILE } = await late(import('./handOver.ts'));
    const path = await handOver([light(logs[0]), light(logs[1])], { from, to: 'paper' });
    if (!path) return ONLY_A_FILE;
    go(path);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** For measurements of memory: collects all garbage at once. Node need not be started with a flag for it. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
}

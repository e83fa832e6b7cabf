/** @file A process for one engine, named on the command line: `node child.ts tfjs-wasm`; or for a peak, or the deep net. It ends with its parent. */
import { DEEP, deep } from './deep.ts';
import type { Prepare } from './engine.ts';
import { ENGINES } from './engines.ts';
import { peak, PEAKS } from './peak.ts';
import { raceMinibatches } from './raceMinibatches.ts';
import { Stand, type Order } from './stand.ts';

const MICRO = 1000; // of which a millisecond has so many
const clock = {
  wall: () => performance.now(),
  cpu: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / MICRO;
  },
};

const name = process.argv[2];
function prepareOf(it: string): Prepare {
  if (it in PEAKS) return peak(PEAKS[it]);
  return it in DEEP ? deep(DEEP[it]) : ENGINES[it].prepare;
}

const stand = new Stand(prepareOf(name), raceMinibatches(), clock);

process.on('message', async (order: Order) => process.send?.(await stand.obey(order)));

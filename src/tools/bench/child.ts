/** @file A process for one engine, named on the command line: `node child.ts tfjs-wasm`. It ends with its parent. */
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
const prepare = name in PEAKS ? peak(PEAKS[name]) : ENGINES[name].prepare;
const stand = new Stand(prepare, raceMinibatches(), clock);

process.on('message', async (order: Order) => process.send?.(await stand.obey(order)));

/** @file The worker: a host, an engine, and the wire between. */
import { fetchBuild } from '../kernels/fetchKernels.ts';
import { Host } from './host.ts';
import { loadEngine } from './loadEngine.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { buffersOf } from './snapshot.ts';

const post = (message: FromWorker) =>
  postMessage(message, { transfer: message.say === 'snapshot' ? buffersOf(message.snapshot) : [] });

// What is said before the engine is there is heard afterwards, in the same order.
const host = loadEngine(fetchBuild, (caveat) => post({ say: 'caveat', caveat })).then(
  (engine) => new Host(engine, post),
);
addEventListener('message', ({ data }: MessageEvent<ToWorker>) => void host.then((it) => it.hear(data)));

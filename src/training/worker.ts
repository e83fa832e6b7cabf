/** @file The worker: the wire between the page and the engines. */
import { fetchBuild } from '../kernels/fetchKernels.ts';
import { loadEngine } from './loadEngine.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { buffersOf } from './snapshot.ts';
import { workerEnd } from './workerEnd.ts';

const post = (message: FromWorker) =>
  postMessage(message, { transfer: message.say === 'snapshot' ? buffersOf(message.snapshot) : [] });

const hear = workerEnd(
  (build) => loadEngine(fetchBuild, (caveat) => post({ say: 'caveat', caveat }), build),
  post,
);
addEventListener('message', ({ data }: MessageEvent<ToWorker>) => hear(data));

/** @file The worker: a host, an engine, and the wire between. */
import { Host } from './host.ts';
import type { ToWorker } from './protocol.ts';
import { buffersOf } from './snapshot.ts';
import { textbookEngine } from './textbookEngine.ts';

const host = new Host(textbookEngine, (message) =>
  postMessage(message, { transfer: message.say === 'snapshot' ? buffersOf(message.snapshot) : [] }),
);
addEventListener('message', ({ data }: MessageEvent<ToWorker>) => host.hear(data));

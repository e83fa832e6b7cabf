/** @file For tests: a worker that runs its host in the same process. */
import type { WorkerLike } from './client.ts';
import { fakeEngine } from './fakeNet.ts';
import { Host } from './host.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { buffersOf } from './snapshot.ts';

/** Messages are copied as a worker's are, so that what cannot be copied fails, and each takes a turn of the event loop. */
export class FakeWorker implements WorkerLike {
  /** What it was told, in order. */
  readonly heard: ToWorker['say'][] = [];
  terminated = false;
  /** Hears everything and does nothing. */
  deaf = false;
  /** Answers go nowhere until `release`. */
  held = false;
  readonly #late: FromWorker[] = [];
  readonly #listeners: Record<string, ((event: MessageEvent<FromWorker>) => void)[]> = {};
  readonly #host: Host;

  constructor(engine = fakeEngine) {
    this.#host = new Host(engine, (message) => this.#answer(message));
  }

  addEventListener(type: string, listener: (event: MessageEvent<FromWorker>) => void): void {
    (this.#listeners[type] ??= []).push(listener);
  }

  postMessage(message: ToWorker): void {
    const copy = structuredClone(message);
    this.heard.push(copy.say);
    setImmediate(() => {
      if (!this.terminated && !this.deaf) this.#host.hear(copy);
    });
  }

  terminate(): void {
    this.terminated = true;
  }

  /** As when the script of a worker does not load, or runs out of memory. */
  breakDown(): void {
    this.deaf = true;
    this.#emit('error', new MessageEvent('error'));
  }

  /** As if the worker had said it of itself; also while its answers are held. */
  tell(message: FromWorker): void {
    this.#emit('message', new MessageEvent('message', { data: message }));
  }

  release(): void {
    this.held = false;
    for (const message of this.#late.splice(0)) this.#answer(message);
  }

  #answer(message: FromWorker): void {
    if (this.held) {
      this.#late.push(message);
      return;
    }
    const transfer = message.say === 'snapshot' ? buffersOf(message.snapshot) : [];
    const data = structuredClone(message, { transfer });
    setImmediate(() => this.#emit('message', new MessageEvent('message', { data })));
  }

  #emit(type: string, event: MessageEvent<FromWorker>): void {
    for (const listener of this.#listeners[type] ?? []) listener(event);
  }
}

/** Resolves when something holds; the test's own time limit ends a wait in vain. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await turn();
}

/** One turn of the event loop. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Enough turns for whatever is under way to be answered. */
export async function quiet(): Promise<void> {
  for (let n = 0; n < 20; n++) await turn();
}

import type { RunConfig } from './config.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import type { Snapshot } from './snapshot.ts';

/** What a client needs of a worker; tests pass a plain object. */
export interface WorkerLike {
  postMessage(message: ToWorker, transfer?: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<FromWorker>) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: (event: Event) => void): void;
  terminate(): void;
}

export const startWorker = (): WorkerLike =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

/** A worker that ended without a word says nothing: after so many milliseconds of silence it counts as dead. */
const SILENCE = 20_000;

interface Waiting {
  resolve(snapshot: Snapshot): void;
  reject(reason: unknown): void;
}

interface Options {
  /** Ends the client and its worker. */
  signal: AbortSignal;
  start?: () => WorkerLike;
  /** How long it may say nothing, in milliseconds. */
  silence?: number;
}

/** The page's half of the conversation with one training worker: an order is a promise of a snapshot. */
export class TrainingClient {
  readonly #worker: WorkerLike;
  readonly #silence: number;
  readonly #signal: AbortSignal;
  #run = 0;
  #waiting: Waiting | undefined;
  #alarm: ReturnType<typeof setTimeout> | undefined;

  constructor({ signal, start = startWorker, silence = SILENCE }: Options) {
    this.#worker = start();
    this.#silence = silence;
    this.#signal = signal;
    this.#worker.addEventListener('message', ({ data }) => this.#hear(data));
    for (const type of ['error', 'messageerror'] as const) {
      this.#worker.addEventListener(type, () => this.#fail(new Error('The training worker broke down.')));
    }
    signal.addEventListener('abort', () => this.#end(), { once: true });
  }

  /** Hands over a gzipped file of digits. The bytes are copied: other clients get the same ones. */
  give(name: string, bytes: ArrayBuffer): void {
    this.#worker.postMessage({ say: 'file', name, bytes });
    if (this.#waiting) this.#watch();
  }

  begin(config: RunConfig): void {
    this.#waiting?.reject(new DOMException('Another run has begun.', 'AbortError'));
    this.#settle();
    this.#run += 1;
    this.#worker.postMessage({ say: 'begin', run: this.#run, config });
  }

  /**
   * Trains up to a step. One order at a time. Rejects with an Error if the worker fails or falls silent, and with an
   * AbortError if the client ends or another run begins meanwhile.
   */
  advance(to: number, learningRate: number): Promise<Snapshot> {
    if (this.#waiting) throw new Error('TrainingClient.advance: the order before is not done');
    this.#signal.throwIfAborted();
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#watch();
      this.#worker.postMessage({ say: 'advance', run: this.#run, to, learningRate });
    });
  }

  #hear(message: FromWorker): void {
    if (message.run !== this.#run && message.say !== 'failed') return; // of a run that is no more
    switch (message.say) {
      case 'snapshot': {
        const waiting = this.#waiting;
        this.#settle();
        waiting?.resolve(message.snapshot);
        return;
      }
      case 'waiting':
        clearTimeout(this.#alarm); // it is the network that keeps us waiting
        return;
      case 'failed':
        this.#fail(new Error(message.why));
        return;
      default:
        message satisfies never;
    }
  }

  #watch(): void {
    clearTimeout(this.#alarm);
    this.#alarm = setTimeout(() => this.#fail(new Error('The training worker fell silent.')), this.#silence);
  }

  #fail(error: Error): void {
    const waiting = this.#waiting;
    this.#settle();
    waiting?.reject(error);
  }

  #end(): void {
    this.#worker.terminate();
    const waiting = this.#waiting;
    this.#settle();
    waiting?.reject(this.#signal.reason);
  }

  #settle(): void {
    clearTimeout(this.#alarm);
    this.#waiting = undefined;
  }
}

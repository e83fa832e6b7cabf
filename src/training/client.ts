import type { RunConfig } from './config.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import type { Racer } from './race.ts';
import type { Snapshot } from './snapshot.ts';

/** What a client needs of a worker; tests pass a plain object. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<FromWorker>) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: (event: Event) => void): void;
  terminate(): void;
}

export const startWorker = (): WorkerLike =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

/** A worker that ended without a word says nothing: after so many milliseconds of silence it counts as dead. */
const SILENCE = 10_000;
/** The silence is counted in parts: a page that slept finds one part over when it wakes, not all of it. */
const PARTS = 4;

interface Waiting {
  resolve(snapshot: Snapshot): void;
  reject(reason: unknown): void;
}

interface Options {
  /** Ends the client and its worker. */
  signal: AbortSignal;
  /** A file that was given could not be unpacked. */
  onDamaged(file: string, why: string): void;
  /** The engine is not what it should be; a sentence for the reader. */
  onCaveat?(caveat: string): void;
  start?: () => WorkerLike;
  /** How long it may say nothing, in milliseconds. */
  silence?: number;
}

/**
 * The page's half of the conversation with one training worker: an order is a promise of a snapshot. A client that has
 * failed once stays failed: end it, and make another.
 */
export class TrainingClient {
  readonly #worker: WorkerLike;
  readonly #silence: number;
  readonly #signal: AbortSignal;
  readonly #onDamaged: Options['onDamaged'];
  readonly #onCaveat: Options['onCaveat'];
  #run = 0;
  #waiting: Waiting | undefined;
  /** The file that the order waits for, as the worker said. */
  #lacking: string | undefined;
  #alarm: ReturnType<typeof setTimeout> | undefined;
  #fault: Error | undefined;

  constructor({ signal, onDamaged, onCaveat, start = startWorker, silence = SILENCE }: Options) {
    signal.throwIfAborted();
    this.#worker = start();
    this.#silence = silence;
    this.#signal = signal;
    this.#onDamaged = onDamaged;
    this.#onCaveat = onCaveat;
    this.#worker.addEventListener('message', ({ data }) => this.#hear(data));
    for (const type of ['error', 'messageerror'] as const) {
      this.#worker.addEventListener(type, () => this.#fail('The training worker broke down.'));
    }
    signal.addEventListener('abort', () => this.#end(), { once: true });
  }

  /** Why it is of no use any more; undefined while it is. */
  get fault(): Error | undefined {
    return this.#fault;
  }

  /** Hands over a file of digits. The bytes are copied: other clients get the same ones. */
  give(name: string, bytes: ArrayBuffer): void {
    this.#worker.postMessage({ say: 'file', name, bytes });
    const asleep = this.#lacking !== undefined && this.#lacking !== name; // another file: it may stay silent
    if (this.#waiting && !asleep) this.#watch();
  }

  /**
   * Begins a run; the one before is over. The racer takes one order at a time, and rejects with an Error if the worker
   * fails or falls silent, with an AbortError if the client ends or another run begins.
   */
  begin(config: RunConfig): Racer {
    this.#settle()?.reject(superseded());
    const run = ++this.#run;
    this.#worker.postMessage({ say: 'begin', run, config });
    return { advance: (to, learningRate, frozen) => this.#advance(run, to, learningRate, frozen) };
  }

  async #advance(run: number, to: number, learningRate: number, frozen = 0): Promise<Snapshot> {
    this.#signal.throwIfAborted();
    if (run !== this.#run) throw superseded();
    if (this.#fault) throw this.#fault;
    if (this.#waiting) throw new Error('TrainingClient: the order before is not done.');
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#watch();
      this.#worker.postMessage({ say: 'advance', run, to, learningRate, frozen });
    });
  }

  #hear(message: FromWorker): void {
    if (message.say === 'damaged') {
      // Fetched again when the reader says so; an order that does not wait for it goes on, and may fall silent.
      if (message.file === this.#lacking) clearTimeout(this.#alarm);
      return this.#onDamaged(message.file, message.why);
    }
    if (message.say === 'caveat') return this.#onCaveat?.(message.caveat);
    if (message.run !== this.#run) return; // of a run that is no more
    switch (message.say) {
      case 'snapshot':
        this.#settle()?.resolve(message.snapshot);
        return;
      case 'waiting':
        this.#lacking = message.file;
        clearTimeout(this.#alarm); // it is the network that keeps us waiting
        return;
      case 'failed':
        this.#fail(message.why);
        return;
      default:
        message satisfies never;
    }
  }

  #watch(parts = PARTS): void {
    clearTimeout(this.#alarm);
    const next = () => (parts > 1 ? this.#watch(parts - 1) : this.#fail('The training worker fell silent.'));
    this.#alarm = setTimeout(next, this.#silence / PARTS);
  }

  /** Kept for the next order where none waits for the answer. */
  #fail(why: string): void {
    this.#fault = new Error(why);
    this.#settle()?.reject(this.#fault);
  }

  #end(): void {
    this.#worker.terminate();
    this.#settle()?.reject(this.#signal.reason);
  }

  /** Nothing is waited for any more. Returns what was. */
  #settle(): Waiting | undefined {
    clearTimeout(this.#alarm);
    const waiting = this.#waiting;
    this.#waiting = this.#lacking = undefined;
    return waiting;
  }
}

const superseded = () => new DOMException('Another run has begun.', 'AbortError');

import type { Digits } from '../data/mnist/digits.ts';
import { decodeShard } from '../data/mnist/shard.ts';
import type { Engine } from './engine.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { Run } from './run.ts';

type Advance = Extract<ToWorker, { say: 'advance' }>;

/** The worker's half of the conversation, without the worker: messages come in by `hear`, answers go out by `post`. */
export class Host {
  #engine: Engine;
  readonly #post: (message: FromWorker) => void;
  readonly #arrived = new Map<string, Digits>();
  /** The page counts its runs from 1. */
  #number = 0;
  #run: Run | undefined;
  /** An order that waits for a file. */
  #pending: Advance | undefined;

  constructor(engine: Engine, post: (message: FromWorker) => void) {
    this.#engine = engine;
    this.#post = post;
  }

  /** For the runs that begin from now on. */
  use(engine: Engine): void {
    this.#engine = engine;
  }

  hear(message: ToWorker): void {
    this.#telling(() => this.#obey(message));
  }

  /** Digits are here: for the order that waits for them, and for all runs to come. */
  arrive(name: string, digits: Digits): void {
    this.#arrived.set(name, digits);
    const order = this.#pending;
    if (order) this.#telling(() => this.#advance(order));
  }

  #telling(act: () => void): void {
    try {
      act();
    } catch (error) {
      this.#post({ say: 'failed', run: this.#number, why: messageOf(error) });
    }
  }

  async #unpack(name: string, bytes: ArrayBuffer): Promise<void> {
    try {
      this.arrive(name, await decodeShard(bytes));
    } catch (error) {
      this.#post({ say: 'damaged', file: name, why: messageOf(error) });
    }
  }

  #obey(message: ToWorker): void {
    switch (message.say) {
      case 'begin':
        this.#number = message.run;
        this.#run = this.#pending = undefined; // should the new run fail, the old one is over all the same
        this.#run = new Run(message.config, this.#arrived, this.#engine);
        return;
      case 'file':
        void this.#unpack(message.name, message.bytes);
        return;
      case 'advance':
        this.#advance(message);
        return;
      default:
        message satisfies never;
    }
  }

  #advance(order: Advance): void {
    if (!this.#run || order.run !== this.#number) return; // meant for a run that is no more
    const snapshot = this.#run.advance(order.to, order.learningRate, order.frozen);
    const { standing, losses, tests, probes } = snapshot;
    const stuck = standing.is === 'waiting' && losses.length + tests.length + probes.length === 0;
    this.#pending = stuck ? order : undefined;
    if (stuck) this.#post({ say: 'waiting', run: order.run, file: standing.file });
    else this.#post({ say: 'snapshot', run: order.run, snapshot });
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

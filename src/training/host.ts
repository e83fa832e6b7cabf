import { decodeShard } from '../data/mnist/shard.ts';
import type { Digits } from '../data/mnist/digits.ts';
import type { Engine } from './engine.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { Run } from './run.ts';

type Advance = Extract<ToWorker, { say: 'advance' }>;

/** The worker's half of the conversation, without the worker: messages come in by `hear`, answers go out by `post`. */
export class Host {
  readonly #engine: Engine;
  readonly #post: (message: FromWorker) => void;
  readonly #arrived = new Map<string, Digits>();
  #run: { number: number; run: Run } | undefined;
  /** An order that waits for a file. */
  #pending: Advance | undefined;

  constructor(engine: Engine, post: (message: FromWorker) => void) {
    this.#engine = engine;
    this.#post = post;
  }

  async hear(message: ToWorker): Promise<void> {
    try {
      await this.#obey(message);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.#post({ say: 'failed', run: this.#run?.number ?? 0, why });
    }
  }

  async #obey(message: ToWorker): Promise<void> {
    switch (message.say) {
      case 'begin':
        this.#run = { number: message.run, run: new Run(message.config, this.#arrived, this.#engine) };
        this.#pending = undefined;
        return;
      case 'file':
        this.#arrived.set(message.name, await decodeShard(message.bytes));
        if (this.#pending) this.#advance(this.#pending);
        return;
      case 'advance':
        this.#advance(message);
        return;
      default:
        message satisfies never;
    }
  }

  #advance(order: Advance): void {
    const { run, number } = this.#run ?? {};
    if (!run || number !== order.run) return; // meant for a run that is no more
    const snapshot = run.advance(order.to, order.learningRate);
    const { standing, losses, tests } = snapshot;
    const stuck = standing.is === 'waiting' && losses.length + tests.length === 0;
    this.#pending = stuck ? order : undefined;
    if (stuck) this.#post({ say: 'waiting', run: order.run, file: standing.file });
    else this.#post({ say: 'snapshot', run: order.run, snapshot });
  }
}

import type { Digits } from '../../data/mnist/digits.ts';
import { timeBlock, type Block, type Clock } from './block.ts';
import type { Prepare, Trainee } from './engine.ts';
import { figure1, MINIBATCHES } from './figure1.ts';

/** What the bench orders: all losses from a fresh net, which also warms it up; or a timed block of its further steps. */
export interface Order {
  ask: 'losses' | 'block';
  batchNorm: boolean;
}

export interface Answers {
  losses: number[];
  block: Block;
}

/** What comes back from where the stand is. */
export type Reply = { answer: number[] | Block } | { fault: string };

/** The bench's end of a stand. */
export interface Contestant {
  readonly name: string;
  /** One order at a time. Rejects with a sentence when the engine fails. */
  ask<A extends Order['ask']>(ask: A, batchNorm: boolean): Promise<Answers[A]>;
}

/**
 * Where one engine works, with both nets. It waits for orders, so that many can take turns. It knows neither process
 * nor worker: in Node child.ts brings it the orders, in a browser chromium/worker.ts.
 */
export class Stand {
  readonly #prepare: Prepare;
  readonly #minibatches: readonly Digits[];
  readonly #clock: Clock;
  readonly #nets = new Map<boolean, { trainee: Trainee; next: number }>();

  constructor(prepare: Prepare, minibatches: readonly Digits[], clock: Clock) {
    this.#prepare = prepare;
    this.#minibatches = minibatches;
    this.#clock = clock;
  }

  /** What goes wrong is an answer as well. */
  async obey({ ask, batchNorm }: Order): Promise<Reply> {
    try {
      return { answer: ask === 'losses' ? await this.#losses(batchNorm) : this.#block(batchNorm) };
    } catch (error) {
      return { fault: String(error) };
    }
  }

  async #losses(batchNorm: boolean): Promise<number[]> {
    const trainee = await this.#prepare(figure1(batchNorm, this.#minibatches));
    this.#nets.set(batchNorm, { trainee, next: 0 });
    return Array.from({ length: MINIBATCHES }, (_, n) => trainee.step(n));
  }

  #block(batchNorm: boolean): Block {
    const net = this.#nets.get(batchNorm);
    if (!net) throw new Error('Stand: ordered a block of a net whose losses were not asked for');
    return timeBlock(() => {
      net.trainee.step(net.next);
      net.next = (net.next + 1) % MINIBATCHES;
    }, this.#clock);
  }
}

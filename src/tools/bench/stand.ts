import { timeBlock, type Block, type Clock } from './block.ts';
import type { Prepare, Trainee } from './engine.ts';
import { MINIBATCHES } from './figure1.ts';

/** What the bench orders: all losses from a fresh net, which also warms it up; or a timed block of its further steps. */
export interface Order {
  ask: 'losses' | 'block';
  batchNorm: boolean;
}

export interface Answers {
  losses: number[];
  block: Block;
}

/**
 * Where one engine works, with both nets. It waits for orders, so that many can take turns, and knows neither process
 * nor worker: in Node child.ts brings it the orders, and a browser's worker could as well.
 */
export class Stand {
  readonly #prepare: Prepare;
  readonly #clock: Clock;
  readonly #nets = new Map<boolean, { trainee: Trainee; next: number }>();

  constructor(prepare: Prepare, clock: Clock) {
    this.#prepare = prepare;
    this.#clock = clock;
  }

  async obey({ ask, batchNorm }: Order): Promise<number[] | Block> {
    return ask === 'losses' ? this.#losses(batchNorm) : this.#block(batchNorm);
  }

  async #losses(batchNorm: boolean): Promise<number[]> {
    const trainee = await this.#prepare(batchNorm);
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

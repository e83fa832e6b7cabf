import { namedRandom } from '../nn/namedRandom.ts';

/** Which images make a minibatch: places within one file of training images. */
export interface Minibatch {
  shard: number;
  places: Uint32Array;
}

/**
 * The minibatches of a run, in an order that only the seed decides. An epoch goes through the files in their fixed
 * order and shuffles within each, so that a run can begin with the first file and the network never changes it. What a
 * file leaves over, fewer than a minibatch, is dropped.
 */
export class Minibatches {
  readonly #seed: number;
  readonly #size: number;
  readonly #shards: number;
  readonly #shardSize: number;
  #shuffled: { visit: number; order: Uint32Array } = { visit: -1, order: new Uint32Array() };

  constructor({
    seed,
    size,
    shards,
    shardSize,
  }: {
    seed: number;
    size: number;
    shards: number;
    shardSize: number;
  }) {
    if (!(size >= 1 && size <= shardSize)) {
      throw new Error(`Minibatches: received a size of ${size}, expected 1 to ${shardSize}`);
    }
    this.#seed = seed;
    this.#size = size;
    this.#shards = shards;
    this.#shardSize = shardSize;
  }

  /** The minibatch that makes step `step`; the first step is 1. */
  at(step: number): Minibatch {
    const perShard = Math.floor(this.#shardSize / this.#size);
    const visit = Math.floor((step - 1) / perShard); // of any file, counted through all epochs
    const from = ((step - 1) % perShard) * this.#size;
    return { shard: visit % this.#shards, places: this.#order(visit).subarray(from, from + this.#size) };
  }

  #order(visit: number): Uint32Array {
    if (this.#shuffled.visit !== visit) {
      const order = namedRandom(`minibatches.${visit}`, this.#seed).permutation(this.#shardSize);
      this.#shuffled = { visit, order };
    }
    return this.#shuffled.order;
  }
}

import { TrainingClient, type WorkerLike } from './client.ts';
import type { RunConfig } from './config.ts';
import type { Racer } from './race.ts';

interface Options {
  /** Ends all workers. */
  signal: AbortSignal;
  start?: () => WorkerLike;
  /** The files that have arrived, for workers that start later. */
  files: ReadonlyMap<string, ArrayBuffer>;
  onDamaged(file: string, why: string): void;
  /** `caveat` has changed. */
  onCaveat(): void;
}

/** The workers of a session, one for each net. They stay from run to run, with the files they were given. */
export class Crew {
  readonly #options: Options;
  #clients: TrainingClient[] = [];
  #life = new AbortController();

  /** What the workers' engine is not, in a sentence for the reader; empty while it is the fast one. */
  caveat = '';

  constructor(options: Options) {
    this.#options = options;
  }

  /** A racer for each configuration, on new workers where there were none, not as many, or one that has failed. */
  begin(configs: readonly RunConfig[]): Racer[] {
    const fit = this.#clients.length === configs.length && this.#clients.every(({ fault }) => !fault);
    if (!fit) this.#hire(configs.length);
    return configs.map((config, n) => this.#clients[n].begin(config));
  }

  give(name: string, bytes: ArrayBuffer): void {
    for (const client of this.#clients) client.give(name, bytes);
  }

  /** Ends the workers; the next run gets new ones. */
  dismiss(): void {
    this.#life.abort();
    this.#clients = [];
  }

  #hire(count: number): void {
    this.dismiss();
    this.#life = new AbortController();
    const { files, start, signal, onDamaged, onCaveat } = this.#options;
    const noteCaveat = (caveat: string) => {
      this.caveat = caveat;
      onCaveat();
    };
    const life = AbortSignal.any([signal, this.#life.signal]);
    this.#clients = Array.from(
      { length: count },
      () => new TrainingClient({ signal: life, start, onDamaged, onCaveat: noteCaveat }),
    );
    for (const [name, bytes] of files) this.give(name, bytes);
  }
}

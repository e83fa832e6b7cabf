import type { Snapshot } from './snapshot.ts';

/** What trains: a client, or in a test whatever keeps its promise. */
export interface Racer {
  advance(to: number, learningRate: number): Promise<Snapshot>;
}

export interface Pace {
  /** Asked before every stride, so that the reader can change them on the way. */
  stepsPerFrame(): number;
  learningRate(): number;
  /** Resolves when the next frame may be drawn. */
  nextFrame(): Promise<void>;
  /** One snapshot of each racer, all at the same step unless one is over. */
  onSnapshots(snapshots: Snapshot[]): void;
}

/**
 * Nets side by side: each frame, all get the same number of steps, and none goes on before the last has made them.
 * One order and one snapshot a frame: while a net is busy nothing queues up.
 */
export class Race {
  readonly #racers: readonly Racer[];
  readonly #pace: Pace;
  #step = 0;
  #playing = false;
  #stride: Promise<boolean> | undefined;

  constructor(racers: readonly Racer[], pace: Pace) {
    this.#racers = racers;
    this.#pace = pace;
  }

  /** Runs until it is paused or every net is over; resolves to whether they are. Rejects as the racers do. */
  async play(): Promise<boolean> {
    await this.#stride;
    this.#playing = true;
    let over = false;
    while (this.#playing && !over) {
      const frame = this.#pace.nextFrame();
      over = await this.single(this.#pace.stepsPerFrame());
      await frame;
    }
    this.#playing = false;
    return over;
  }

  /** After the stride that is being made. */
  pause(): void {
    this.#playing = false;
  }

  /** One stride of so many steps; resolves to whether every net is over. */
  single(steps = 1): Promise<boolean> {
    this.#stride = this.#go(this.#step + steps).finally(() => (this.#stride = undefined));
    return this.#stride;
  }

  async #go(to: number): Promise<boolean> {
    const rate = this.#pace.learningRate();
    const snapshots = await Promise.all(this.#racers.map((racer) => racer.advance(to, rate)));
    this.#step = Math.max(...snapshots.map(({ step }) => step));
    this.#pace.onSnapshots(snapshots);
    return snapshots.every(({ standing }) => standing.is === 'done' || standing.is === 'diverged');
  }
}

import type { Snapshot } from './snapshot.ts';

/** A net in training: a client's run, or in a test whatever keeps its promise. */
export interface Racer {
  advance(to: number, learningRate: number, frozen?: number): Promise<Snapshot>;
}

/** Asked before every stride, so that the reader can change it on the way. */
export interface Pace {
  stepsPerFrame(): number;
  learningRate(): number;
  /** How many of the first hidden layers do not learn; none, unless it says so. */
  frozen?(): number;
  /** Whether the others go on where one net has diverged; unless it says so, that is the end. */
  goOn?(): boolean;
  /** Resolves when the next frame may be drawn. */
  nextFrame(): Promise<void>;
}

/**
 * Nets side by side: each frame, all get the same number of steps, and none goes on before the last has made them. One
 * order and one snapshot a frame: while a net is busy, nothing queues up.
 */
export class Race {
  readonly #racers: readonly Racer[];
  readonly #pace: Pace;
  readonly #onSnapshots: (snapshots: Snapshot[], learningRate: number, frozen: number) => void;
  #step = 0;
  /** Counts presses of play and pause: a loop goes on only while its own is the last. */
  #turn = 0;
  /** Resolves after the last stride that was asked for, made or failed. */
  #last: Promise<unknown> = Promise.resolve();
  /** A single step that waits for its turn. */
  #single: Promise<boolean> | undefined;

  constructor(
    racers: readonly Racer[],
    pace: Pace,
    onSnapshots: (snapshots: Snapshot[], learningRate: number, frozen: number) => void,
  ) {
    this.#racers = racers;
    this.#pace = pace;
    this.#onSnapshots = onSnapshots;
  }

  /** Runs until it is paused or all nets are over; resolves to whether they are. Rejects as a racer does. */
  async play(): Promise<boolean> {
    const turn = ++this.#turn;
    await this.#last;
    let over = false;
    while (!over && turn === this.#turn) {
      const frame = this.#pace.nextFrame();
      over = await this.#go(this.#pace.stepsPerFrame());
      await frame;
    }
    return over;
  }

  /** The stride that is being made is finished. */
  pause(): void {
    this.#turn++;
  }

  /** One step, or a few at once; resolves to whether all nets are over. Presses that come faster than the steps do not queue up. */
  single(steps = 1): Promise<boolean> {
    this.#turn++;
    this.#single ??= this.#go(steps);
    return this.#single;
  }

  /** One stride after the other: an order is given when the one before is done. */
  #go(steps: number): Promise<boolean> {
    const stride = this.#last.then(() => {
      this.#single = undefined;
      return this.#advance(this.#step + steps);
    });
    this.#last = stride.catch(() => {}); // whoever asked for it hears of its failure
    return stride;
  }

  async #advance(
    to: number,
    rate = this.#pace.learningRate(),
    frozen = this.#pace.frozen?.() ?? 0,
  ): Promise<boolean> {
    const snapshots = await Promise.all(this.#racers.map((racer) => racer.advance(to, rate, frozen)));
    this.#step = Math.max(...snapshots.map(({ step }) => step));
    this.#onSnapshots(snapshots, rate, frozen);
    const standings = snapshots.map(({ standing }) => standing.is);
    if (standings.includes('diverged') && !this.#pace.goOn?.()) return true;
    // A net that lacked a file has answered with what it had; asked again, it waits for the file.
    if (standings.includes('waiting')) return this.#advance(to, rate, frozen);
    return standings.every((is) => is === 'done' || is === 'diverged');
  }
}

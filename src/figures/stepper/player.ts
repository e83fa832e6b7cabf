import { pause, tween } from '../../viz/tween.ts';

const REST_MS = 450;

export interface PlayerOptions {
  /** Draws the position, which lies between two whole steps while the beads move. */
  show(position: number): void;
  /** The whole step after this one, or undefined at the end. */
  after(position: number): number | undefined;
  /** A move towards this step begins. */
  depart(step: number): void;
  /** How long one move lasts at normal speed, in milliseconds. */
  moveTime(): number;
  /** 1 is normal. */
  speed(): number;
}

/** The stepper's clock: where the picture is, and how it gets to where the reader wants it. */
export class Player {
  position = 0;
  playing = false;
  #options: PlayerOptions;
  #motion = new AbortController();

  constructor(options: PlayerOptions) {
    this.#options = options;
  }

  /** Stands still, here or at another step. */
  stop(position = this.position): void {
    this.#motion.abort();
    this.playing = false;
    this.position = position;
  }

  /** Moves to a step, or jumps there where the way is longer than one move. */
  async goTo(step: number, jump: boolean): Promise<void> {
    this.stop();
    this.#motion = new AbortController();
    await this.#move(step, jump ? 0 : this.#options.moveTime(), this.#motion.signal);
  }

  /** Runs on to the end, or until it is stopped; resolves with the whole step on which it came to rest. */
  async play(): Promise<number> {
    this.stop();
    const { signal } = (this.#motion = new AbortController());
    this.playing = true;
    for (let next = this.#next(); next !== undefined && !signal.aborted; next = this.#next()) {
      await pause(REST_MS / this.#options.speed(), signal);
      if (!signal.aborted) await this.#move(next, this.#options.moveTime(), signal);
    }
    if (!signal.aborted) this.playing = false;
    return Math.round(this.position);
  }

  #next(): number | undefined {
    return this.#options.after(this.position);
  }

  async #move(to: number, time: number, signal: AbortSignal): Promise<void> {
    this.#options.depart(to);
    const from = this.position;
    const frame = (t: number) => {
      this.position = from + t * (to - from);
      this.#options.show(this.position);
    };
    await tween(time / this.#options.speed(), frame, signal);
  }
}

/** A stride of so many milliseconds is long enough to be worth its message, and short enough to pause soon after. */
const AIM = 60;
const MOST = 500;

/**
 * How many steps to ask a net for, where the figure is in a hurry: as many as this machine makes in a few frames. It
 * is asked before each stride, and learns from the time since it was asked last.
 */
export class Strides {
  readonly #clock: () => number;
  #steps = 10;
  #askedAt = NaN;

  constructor(clock: () => number = () => performance.now()) {
    this.#clock = clock;
  }

  next(): number {
    const now = this.#clock();
    const took = now - this.#askedAt;
    // Never more than twice or half as many as before: a file that was waited for says nothing of the machine.
    const factor = Number.isFinite(took) ? Math.min(2, Math.max(0.5, AIM / took)) : 1;
    this.#steps = Math.min(MOST, Math.max(1, Math.round(this.#steps * factor)));
    this.#askedAt = now;
    return this.#steps;
  }

  /** Nothing runs: the time until the next stride is not its own. */
  rest(): void {
    this.#askedAt = NaN;
  }
}

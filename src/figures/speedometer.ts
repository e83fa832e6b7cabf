/** How far back it looks, in milliseconds. */
const WINDOW = 1500;

/** Steps a second over the last moments, for whoever waits. */
export class Speedometer {
  readonly #clock: () => number;
  #notes: { at: number; step: number }[] = [];

  constructor(clock: () => number = () => performance.now()) {
    this.#clock = clock;
  }

  /** The steps so far; undefined while nothing runs, and the measurement begins anew. */
  note(step: number | undefined): void {
    if (step === undefined || step < (this.#notes.at(-1)?.step ?? 0)) this.#notes = [];
    if (step === undefined) return;
    const at = this.#clock();
    this.#notes.push({ at, step });
    while (this.#notes.length > 2 && this.#notes[1].at < at - WINDOW) this.#notes.shift();
  }

  /** 0 until enough was seen to tell. */
  get stepsPerSecond(): number {
    const [first, last] = [this.#notes[0], this.#notes.at(-1)];
    if (!first || !last || last.at - first.at < WINDOW / 5) return 0;
    return (1000 * (last.step - first.step)) / (last.at - first.at);
  }
}

/** Under reduced motion the picture moves on once in so many milliseconds, and by as many steps. */
const CALM_MS = 1000;
/** What a tab that was asleep makes up for, at most. */
const LONGEST_MS = 250;

interface PacerOptions {
  /** Steps a second. */
  pace(): number;
  /** Makes so many steps; false when there are no more to make. */
  advance(steps: number): boolean;
}

/** The clock of the descent: whole steps at the reader's pace, as many a frame as are due. */
export class Pacer {
  #options: PacerOptions;
  #request = 0;
  #last = 0;
  #due = 0;

  constructor(options: PacerOptions) {
    this.#options = options;
  }

  get playing(): boolean {
    return this.#request !== 0;
  }

  play(): void {
    if (this.playing) return;
    this.#last = performance.now();
    this.#due = 1; // the first step at once
    this.#request = requestAnimationFrame((now) => this.#tick(now));
  }

  stop(): void {
    cancelAnimationFrame(this.#request);
    this.#request = 0;
  }

  #tick(now: number): void {
    this.#request = requestAnimationFrame((next) => this.#tick(next));
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const since = now - this.#last;
    if (calm && this.#due < 1 && since < CALM_MS) return;
    this.#last = now;
    this.#due += (this.#options.pace() * Math.max(0, Math.min(since, calm ? CALM_MS : LONGEST_MS))) / 1000;
    const steps = Math.floor(this.#due);
    if (steps === 0) return;
    this.#due -= steps;
    if (!this.#options.advance(steps)) this.stop();
  }
}

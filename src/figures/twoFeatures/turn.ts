import { tween } from '../../viz/tween.ts';

const MOVE_MS = 900;

/** The motion of the cloud at the right, from standardized (0) to whitened (1) and back. */
export class Turn {
  /** How far it has come. */
  whitened: number;
  #show: () => void;
  #motion = new AbortController();

  constructor(whitened: number, show: () => void) {
    this.whitened = whitened;
    this.#show = show;
  }

  async goTo(to: 0 | 1): Promise<void> {
    this.stop();
    this.#motion = new AbortController();
    const from = this.whitened;
    const frame = (t: number) => {
      this.whitened = t === 1 ? to : from + t * (to - from);
      this.#show();
    };
    frame(0); // the title and the text below answer the press at once
    if (from !== to) await tween(MOVE_MS * Math.abs(to - from), frame, this.#motion.signal);
  }

  stop(): void {
    this.#motion.abort();
  }
}

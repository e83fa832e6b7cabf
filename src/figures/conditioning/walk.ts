import type { ReaderState } from '../../data/readerState.ts';
import { Pacer } from './pacer.ts';
import { stepSetting } from './settings.ts';
import type { ConditioningState } from './state.ts';

interface WalkHost {
  reader: ReaderState;
  /** As the switches stand, not as the picture on its way there. */
  now(): ConditioningState;
  /** Steps a second. */
  pace(): number;
  /** It has begun to move, or come to rest. */
  onTurn(): void;
}

/** The way down: one step, step after step, or all at once, and back to the start. */
export class Walk {
  #host: WalkHost;
  #pacer: Pacer;

  constructor(host: WalkHost) {
    this.#host = host;
    this.#pacer = new Pacer({ pace: () => host.pace(), advance: (steps) => this.#advance(steps) });
  }

  get playing(): boolean {
    return this.#pacer.playing;
  }

  stop(): void {
    this.#pacer.stop();
  }

  restart(): void {
    this.#pacer.stop();
    this.#host.reader.set(stepSetting, 0);
  }

  playOrPause(): void {
    if (this.#pacer.playing) {
      this.#pacer.stop();
      this.#host.reader.commit();
    } else {
      if (this.#host.now().is !== 'going') this.restart(); // once more from the start
      this.#pacer.play();
    }
    this.#host.onTurn();
  }

  step(): void {
    this.#pacer.stop();
    this.#advance(1);
    this.#host.reader.commit();
    this.#host.onTurn();
  }

  finish(): void {
    this.#pacer.stop();
    this.#advance(Infinity);
    this.#host.onTurn();
  }

  /** True while there is more to come. */
  #advance(steps: number): boolean {
    const { step, lastStep } = this.#host.now();
    this.#host.reader.set(stepSetting, Math.min(step + steps, lastStep));
    const more = step + steps < lastStep;
    if (!more) this.#host.reader.commit();
    return more;
  }
}

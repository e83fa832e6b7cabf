import { MAX_SAMPLES } from '../../data/batch.ts';
import type { ReaderState } from '../../data/readerState.ts';
import { Player } from './player.ts';
import { sampleSetting, stepSetting } from './settings.ts';
import { movedBy, nextStep, type StepperState } from './state.ts';

/** Beyond the last step of any batch: the picture stops at the end of its own. */
const END = 2 * MAX_SAMPLES;
const MOVE_MS = { sample: 600, all: 1100 };

export interface SteppingHost {
  reader: ReaderState;
  now(): StepperState;
  redraw(): void;
  /** 1 is normal. */
  speed(): number;
}

/** Going through the steps: the setting holds the whole step that the reader asked for, the player moves the picture there. */
export class Stepping {
  /** The reader is stepping: what the present step speaks of is lit. Taking hold of a bead ends it. */
  active = false;
  #host: SteppingHost;
  #player: Player;

  constructor(host: SteppingHost) {
    this.#host = host;
    this.#player = new Player({
      show: () => host.redraw(),
      after: () => this.#next(),
      depart: (step) => this.#choose(step),
      moveTime: () => MOVE_MS[host.now().by],
      speed: () => host.speed(),
    });
  }

  get position(): number {
    return this.#player.position;
  }

  get playing(): boolean {
    return this.#player.playing;
  }

  /** The whole step that the reader is at, or that the picture is on its way to. */
  get target(): number {
    if (this.playing) return Math.round(this.position);
    return Math.min(this.#host.reader.get(stepSetting), 2 * this.#host.now().m);
  }

  /** Stands where the setting says, without motion. */
  begin(m: number): void {
    this.#player.stop(this.#host.reader.get(stepSetting));
    this.active = this.#player.position < 2 * m;
    if (this.active) this.#choose(this.#player.position);
  }

  stop(): void {
    this.#player.stop();
  }

  /** The reader changes the numbers: the computation stands at its end, whatever batch comes next. */
  finish(): void {
    this.active = false;
    this.#player.stop(END);
    this.#host.reader.set(stepSetting, END);
  }

  /** The batch has another length: who stood at its end still does. */
  keepEnd(): void {
    if (this.#host.reader.get(stepSetting) === END && !this.playing) this.#player.stop(END);
  }

  goTo(step: number): void {
    this.active = true;
    this.#host.reader.set(stepSetting, step < 2 * this.#host.now().m ? step : END);
    this.#host.reader.commit();
    this.follow(); // also where the setting is the old one and only the picture stood elsewhere
  }

  /** The step was set, by a control or by a link: the picture moves there. */
  follow(): void {
    const { m, by, step } = this.#host.now();
    const to = Math.min(this.#host.reader.get(stepSetting), 2 * m);
    if (to === step) return this.#host.redraw();
    const jump = Math.abs(to - step) > (by === 'all' ? m : 1);
    void this.#player.goTo(to, jump).then(() => this.#host.redraw());
  }

  async playOrPause(): Promise<void> {
    if (this.playing) {
      this.#player.stop();
      return this.goTo(Math.round(this.position));
    }
    this.active = true;
    if (this.position >= 2 * this.#host.now().m) this.#player.stop(0);
    const reached = this.#player.play();
    this.#host.redraw();
    const step = await reached;
    if (!this.playing && this.active) this.goTo(step);
  }

  /** The next step of a running show, or undefined at its end. */
  #next(): number | undefined {
    const state = this.#host.now();
    return state.step < 2 * state.m ? nextStep(state, 1) : undefined;
  }

  /** Stepping through single samples, the equation follows the one that moves. */
  #choose(step: number): void {
    const moved = movedBy({ ...this.#host.now(), step });
    if (moved !== undefined) this.#host.reader.set(sampleSetting, moved);
  }
}

import { seedSetting, type Setting } from '../data/settings.ts';
import { href } from '../site/href.ts';
import { pageState } from '../site/pageState.ts';
import type { ExamplesConfig } from '../training/config.ts';
import type { Pace } from '../training/race.ts';
import { Session } from '../training/session.ts';
import { filesOf } from '../training/source.ts';
import { FigureElement } from './figureElement.ts';
import { nextFrame } from './nextFrame.ts';
import { say } from './say.ts';
import { Speedometer } from './speedometer.ts';
import { watchPresence } from './watchPresence.ts';

/** What a figure trains on, how fast, and whether it goes on unseen. */
interface Training extends Omit<Pace, 'nextFrame'> {
  examples: ExamplesConfig;
  /** The reader's word that a hidden tab may go on; it may not, unless it says so. */
  keepRunning?(): boolean;
}

/**
 * What every figure that trains nets does the same way: a `Session` fed from the site's digits, the buttons that start,
 * pause and retry it, no drawing off screen, a pause in a hidden tab, and one summary at each turn of events. The
 * figure calls `train` first in its `start`, and `mark` and `summarize` in its `redraw`.
 */
export abstract class TrainingFigure extends FigureElement {
  #presence = { onScreen: true };
  /** The turn of events that the summary tells of. */
  #told = '';
  protected readonly reader = pageState();
  protected session!: Session;
  protected readonly speed = new Speedometer();
  protected readonly find = <T extends HTMLElement>(name: string): T => this.control<T>(name);

  /** Begins a run of what is set now, from its first step. */
  protected abstract begin(phase?: 'running' | 'paused'): void;

  /** Makes the session and wires it. Nothing is fetched before the first run begins. */
  protected train(training: Training): void {
    const host = {
      ...training,
      signal: this.signal,
      address: (file: string) => href(`/data/mnist/${file}`),
      nextFrame,
      onChange: () => this.follow(),
      shown: () => this.redraw(),
    };
    this.session = new Session(host, filesOf(training.examples));
    this.#presence = watchPresence(this, this.session, host);
    this.press('play', () => this.play());
    this.press('retry', () => this.session.retry());
  }

  protected press(name: string, act: () => void): void {
    this.on(this.control(name), 'click', act);
  }

  /** The first button: it starts, pauses and resumes. */
  protected play(): void {
    const { session } = this;
    if (session.phase === 'running') session.pause();
    else if (session.phase === 'paused') session.resume();
    else this.begin();
  }

  /** The session has something new. Nothing is drawn off screen; it is there when the reader comes back. */
  protected follow(): void {
    const { phase, step } = this.session;
    this.speed.note(phase === 'running' ? step : undefined);
    if (this.#presence.onScreen) this.redrawSoon();
  }

  protected change<T>(setting: Setting<T>, value: T): void {
    this.reader.set(setting, value);
    this.reader.commit();
  }

  protected nextSeed(): void {
    this.change(seedSetting, (this.reader.get(seedSetting) + 1) % 2 ** 31);
  }

  /** Puts these settings back, and the recorded run in place of the reader's. */
  protected reset(settings: readonly Setting<unknown>[]): void {
    this.reader.reset(settings);
    this.session.reset();
  }

  /** For style sheets and tests: how the training stands, and the last step drawn. */
  protected mark(step: number): void {
    this.dataset.phase = this.session.phase;
    this.dataset.step = String(step);
  }

  /** Summaries are read aloud: one at each turn of events, not at each frame. */
  protected summarize(turn: readonly unknown[], summary: () => string): void {
    const told = turn.join();
    if (told === this.#told) return;
    this.#told = told;
    say(this.control('summary'), summary());
  }
}

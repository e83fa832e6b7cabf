import { seedSetting } from '../../data/settings.ts';
import { href } from '../../site/href.ts';
import { pageState } from '../../site/pageState.ts';
import { Session } from '../../training/session.ts';
import { filesOf } from '../../training/source.ts';
import { wireDrag } from '../../viz/drag.ts';
import { FigureElement, type Table } from '../figureElement.ts';
import { nextFrame } from '../nextFrame.ts';
import { say } from '../say.ts';
import { Speedometer } from '../speedometer.ts';
import { watchPresence } from '../watchPresence.ts';
import { chosen } from './chosen.ts';
import { nextLook, showDemands, showScrub, showSettings, showStatus, showTransport } from './controls.ts';
import { drawDrift } from './draw.ts';
import { isInPlots, layoutDrift, stepAt } from './layout.ts';
import * as settings from './settings.ts';
import { driftState, scrubbed, type DriftState } from './state.ts';
import { driftTable } from './table.ts';
import { wireSettings } from './wireSettings.ts';
import { finding, summary } from './words.ts';

/** `<bn-drift>`: how the values of a unit move while what is below it learns, without batch normalization and with it. */
class DriftFigure extends FigureElement {
  #reader = pageState();
  #session!: Session;
  #speed = new Speedometer();
  #presence = { onScreen: true };
  /** The step that the reader has gone back to; undefined: the newest, as it comes. */
  #view: number | undefined;
  /** All that the last drawing depended on. */
  #drawn = '';
  /** Summaries are read aloud: one at each turn of events, not at each frame. */
  #told = '';
  #find = <T extends HTMLElement>(name: string): T => this.control<T>(name);

  get #chosen() {
    return chosen((setting) => this.#reader.get(setting));
  }

  get #now(): DriftState {
    const { phase, logs } = this.#session;
    return driftState({ ...this.#chosen, phase, logs, view: this.#view });
  }

  protected start(): void {
    this.#drawn = '';
    this.#session = new Session(
      {
        signal: this.signal,
        address: (file) => href(`/data/mnist/${file}`),
        stepsPerFrame: () => settings.stepsPerFrame(this.#reader.get(settings.speedSetting)),
        learningRate: () => this.#reader.get(settings.rateSetting),
        frozen: () => {
          const { freeze, watched } = this.#chosen;
          return settings.frozenLayers(freeze, watched.layer);
        },
        nextFrame,
        onChange: () => this.#follow(),
      },
      filesOf(settings.driftConfig(true, settings.RECORDED_START).examples),
    );
    this.#wireTransport();
    this.#wireScrub();
    wireSettings(this, this.#reader, this.signal);
    this.#reader.listen(
      settings.ALL.map(({ key }) => key),
      () => this.#heed(),
      this.signal,
    );
    this.#presence = watchPresence(this, {
      signal: this.signal,
      keepRunning: () => this.control<HTMLInputElement>('keep').checked,
      isRunning: () => this.#session.phase === 'running',
      pause: () => this.#session.pause(),
      resume: () => this.#session.resume(),
      shown: () => this.redraw(),
    });
    this.redraw();
  }

  protected redraw(): void {
    const state = this.#now;
    showTransport(this.#find, state);
    showScrub(this.#find, state);
    showSettings(this.#find, state, this.#reader.get(settings.speedSetting));
    showStatus(this.#find, state, this.#session, this.#speed.stepsPerSecond);
    this.dataset.phase = state.phase;
    this.dataset.step = String(state.step);
    // Most steps bring no look: the picture stands, and costs nothing. What the nets show follows from all the rest.
    const picture = JSON.stringify([this.width, { ...state, step: 0, nets: [] }]);
    if (picture === this.#drawn) return;
    this.#drawn = picture;
    drawDrift(this.svg, state, layoutDrift(state, this.width));
    say(this.control('title'), finding(state));
    showDemands(this.#find, state);
    this.#summarize(state);
  }

  protected table(): Table {
    return driftTable(this.#now);
  }

  /** The session has something new. Nothing is drawn off screen; it is there when the reader comes back. */
  #follow(): void {
    this.#speed.note(this.#session.phase === 'running' ? this.#session.step : undefined);
    if (this.#presence.onScreen) this.redrawSoon();
  }

  /** A setting has changed. Where the run cannot become what is wanted now, it waits. */
  #heed(): void {
    if (this.#now.otherThanRun) this.#session.pause();
    this.redrawSoon();
  }

  #begin(phase: 'running' | 'paused' = 'running'): void {
    this.#view = undefined;
    const { start } = this.#chosen;
    this.#session.begin([settings.driftConfig(false, start), settings.driftConfig(true, start)], phase);
  }

  #wireTransport(): void {
    const press = (name: string, act: () => void) => this.on(this.control(name), 'click', act);
    press('play', () => {
      const { phase } = this.#session;
      this.#view = undefined;
      if (this.#now.otherThanRun) this.#begin();
      else if (phase === 'running') this.#session.pause();
      else if (phase === 'paused') this.#session.resume();
      else this.#begin();
    });
    press('step', () => {
      if (this.#now.otherThanRun) return;
      this.#view = undefined;
      if (this.#session.phase === 'idle') this.#begin('paused');
      this.#session.single(nextLook(this.#session.step) - this.#session.step);
    });
    press('retry', () => this.#session.retry());
    press('seed', () => {
      this.#reader.set(seedSetting, (this.#reader.get(seedSetting) + 1) % 2 ** 31);
      this.#reader.commit();
      if (this.#session.phase !== 'idle') this.#begin();
    });
    press('reset', () => {
      for (const setting of settings.ALL) this.#reader.set(setting, setting.initial);
      this.#reader.commit();
      this.#view = undefined;
      this.#session.reset();
    });
  }

  /** Whoever looks back pauses the run: it goes on from its newest step. */
  #lookAt(step: number): void {
    this.#session.pause();
    this.#view = step;
    this.redrawSoon();
  }

  #wireScrub(): void {
    const slider = this.control<HTMLInputElement>('scrub');
    this.on(slider, 'input', () => {
      const { steps, view } = this.#now;
      this.#lookAt(scrubbed(steps, view, slider.valueAsNumber));
    });
    const layout = () => layoutDrift(this.#now, this.width);
    const go = (px: number) => this.#lookAt(stepAt(layout(), px));
    wireDrag<true>(this.svg, {
      signal: this.signal,
      hit: (px) => isInPlots(layout(), px) || undefined,
      begin: go,
      move: go,
      end: () => {},
      cancel: () => {},
    });
  }

  #summarize(state: DriftState): void {
    const { phase, view, asked } = state;
    const turn = phase === 'running' ? phase : [phase, view, ...Object.values(asked)].join();
    if (turn === this.#told) return;
    this.#told = turn;
    say(this.control('summary'), summary(state));
  }
}

customElements.define('bn-drift', DriftFigure);

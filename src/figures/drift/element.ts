import { href } from '../../site/href.ts';
import type { RunLog } from '../../training/runLog.ts';
import { wireDrag } from '../../viz/drag.ts';
import type { Table } from '../figureElement.ts';
import { say } from '../say.ts';
import { toCapstone } from '../toCapstone.ts';
import { TrainingFigure } from '../trainingFigure.ts';
import { chosen } from './chosen.ts';
import {
  nextLook,
  showDemands,
  showPlaces,
  showScrub,
  showSettings,
  showStatus,
  showTransport,
} from './controls.ts';
import { drawDrift } from './draw.ts';
import { lastLayerOnly } from './lastLayerOnly.ts';
import { mediansOnly } from './lastRun.ts';
import { isInPlots, layoutDrift, stepAt } from './layout.ts';
import * as settings from './settings.ts';
import { driftState, scrubbed, type DriftState } from './state.ts';
import { driftTable } from './table.ts';
import { wireSettings } from './wireSettings.ts';
import { finding, summary } from './words.ts';

/** `<bn-drift>`: how the values of a unit move while what is below it learns, without batch normalization and with it. */
class DriftFigure extends TrainingFigure {
  /** The step that the reader has gone back to; undefined: the newest, as it comes. */
  #view: number | undefined;
  /** The run before, light: of both nets, or none. */
  #last: readonly RunLog[] = [];
  /** About a run on its way to the capstone. */
  #note = '';
  /** All that the last drawing depended on. */
  #drawn = '';

  get #chosen() {
    return chosen((setting) => this.reader.get(setting));
  }

  get #now(): DriftState {
    const { phase, logs } = this.session;
    return driftState({ ...this.#chosen, phase, logs, last: this.#last, view: this.#view });
  }

  protected start(): void {
    this.#drawn = '';
    this.train({
      examples: settings.driftConfig(true, settings.RECORDED_START).examples,
      stepsPerFrame: () => settings.stepsPerFrame(this.reader.get(settings.speedSetting)),
      learningRate: () => this.reader.get(settings.rateSetting),
      frozen: () => settings.frozenLayers(this.reader.get(settings.freezeSetting)),
      keepRunning: () => this.control<HTMLInputElement>('keep').checked,
    });
    this.#wireTransport();
    this.#wireScrub();
    wireSettings(this, this.reader, this.signal);
    this.reader.listen(
      settings.ALL.map(({ key }) => key),
      () => this.#heed(),
      this.signal,
    );
    this.redraw();
  }

  protected redraw(): void {
    const state = this.#now;
    showTransport(this.find, state);
    showScrub(this.find, state);
    showPlaces(this, state);
    showSettings(this.find, state, this.reader.get(settings.speedSetting));
    showStatus(this.find, state, this.session, { speed: this.speed.stepsPerSecond, note: this.#note });
    this.mark(state.step);
    // Most steps bring no look: the picture stands, and costs nothing. What the nets show follows from all the rest.
    const picture = JSON.stringify([this.width, { ...state, step: 0, nets: [] }]);
    if (picture === this.#drawn) return;
    this.#drawn = picture;
    drawDrift(this.svg, state, layoutDrift(state, this.width));
    say(this.control('title'), finding(state));
    showDemands(this.find, state);
    const { phase, asked, start, learningRate, freeze } = state;
    const view = phase === 'running' ? '' : state.view;
    const turn = [phase, view, ...Object.values(asked), learningRate, freeze, ...Object.values(start)];
    this.summarize(turn, () => summary(state));
  }

  protected table(): Table {
    return driftTable(this.#now);
  }

  /** A setting has changed. Where the run cannot become what is wanted now, it waits. */
  #heed(): void {
    if (this.#now.otherThanRun) this.session.pause();
    this.redrawSoon();
  }

  protected begin(phase: 'running' | 'paused' = 'running'): void {
    this.#view = undefined;
    this.#note = '';
    const { start } = this.#chosen;
    const { logs } = this.session;
    // Of a run that is only repeated, the one before it stays.
    if (logs.length > 0 && !settings.isSameStart(settings.startOf(logs[0].config), start))
      this.#last = logs.map(mediansOnly);
    this.session.begin([settings.driftConfig(false, start), settings.driftConfig(true, start)], phase);
  }

  protected override play(): void {
    this.#view = undefined;
    if (this.#now.otherThanRun) this.begin();
    else super.play();
  }

  /** Only nets of sigmoids: the capstone speaks of no others. */
  async #toCapstone(): Promise<void> {
    if (this.#now.shown.activation !== 'sigmoid') return;
    const go = (path: string) => location.assign(href(path));
    this.#note = await toCapstone(this.session, 'drift', { go, light: lastLayerOnly });
    this.redrawSoon();
  }

  #wireTransport(): void {
    this.press('capstone', () => void this.#toCapstone());
    this.press('step', () => {
      if (this.#now.otherThanRun) return;
      this.#view = undefined;
      if (this.session.phase === 'idle') this.begin('paused');
      this.session.single(nextLook(this.session.step) - this.session.step);
    });
    this.press('seed', () => {
      this.nextSeed();
      if (this.session.phase !== 'idle') this.begin();
    });
    this.press('reset', () => {
      this.#view = undefined;
      this.#note = '';
      this.#last = [];
      this.reset(settings.ALL);
    });
  }

  /** Whoever looks back pauses the run: it goes on from its newest step. */
  #lookAt(step: number): void {
    this.session.pause();
    this.#view = step;
    this.redrawSoon();
  }

  #wireScrub(): void {
    const slider = this.control<HTMLInputElement>('scrub');
    this.on(slider, 'input', () => {
      const { steps, view } = this.#now;
      const step = scrubbed(steps, view, slider.valueAsNumber);
      slider.valueAsNumber = step; // at once: the next press of a key may come before the next drawing
      this.#lookAt(step);
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
}

customElements.define('bn-drift', DriftFigure);

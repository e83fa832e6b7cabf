import { pointer } from 'd3';
import { seedSetting, type Setting } from '../../data/settings.ts';
import { href } from '../../site/href.ts';
import { pageState } from '../../site/pageState.ts';
import { Session } from '../../training/session.ts';
import { filesOf } from '../../training/source.ts';
import { LiveFormula } from '../../viz/liveFormula.ts';
import { FigureElement, type Table } from '../figureElement.ts';
import { nextFrame } from '../nextFrame.ts';
import { rateAt } from '../race/settings.ts';
import { say } from '../say.ts';
import { Speedometer } from '../speedometer.ts';
import { watchPresence } from '../watchPresence.ts';
import { showControls, showStatus } from './controls.ts';
import { drawLearned } from './draw.ts';
import { numbersTex, numbersText } from './equation.ts';
import { recordedSamples } from './initialState.ts';
import { layoutLearned, unitAt } from './layout.ts';
import { Samples } from './samples.ts';
import * as settings from './settings.ts';
import { learnedState, type LearnedState } from './state.ts';
import { learnedTable } from './table.ts';
import { finding, summary, values } from './words.ts';

const { atSetting, layerSetting, rateSetting, unitSetting } = settings;
const OWN = [atSetting, layerSetting, rateSetting, unitSetting, seedSetting];

/** `<bn-learned>`: gamma and beta of every unit of a net in training, and where they would undo the normalization. */
class Learned extends FigureElement {
  #reader = pageState();
  #recorded = recordedSamples();
  #session!: Session;
  #formula!: LiveFormula;
  #speed = new Speedometer();
  #presence = { onScreen: true };
  /** Of the run that goes on. */
  #samples = new Samples();
  /** Summaries are read aloud: one at each turn of events, not at each frame. */
  #told = '';
  #find = <T extends HTMLElement>(name: string): T => this.control<T>(name);

  get #now(): LearnedState {
    const { phase, logs } = this.#session;
    const [log] = logs;
    const samples = this.#samples.of(log);
    const recorded = samples.length === 0;
    return learnedState({
      phase,
      recorded,
      samples: recorded ? this.#recorded : samples,
      divergedAt: log?.standing.is === 'diverged' ? log.standing.step : undefined,
      at: this.#reader.get(atSetting),
      layer: this.#reader.get(layerSetting),
      unit: this.#reader.get(unitSetting),
      learningRate: this.#reader.get(rateSetting),
      seed: this.#reader.get(seedSetting),
    });
  }

  protected start(): void {
    const numbers = this.control('numbers');
    this.#formula = new LiveFormula(numbers, numbers.dataset.tex ?? '');
    this.#session = new Session(
      {
        signal: this.signal,
        address: (file) => href(`/data/mnist/${file}`),
        stepsPerFrame: () => settings.STEPS_A_FRAME,
        learningRate: () => this.#reader.get(rateSetting),
        nextFrame,
        onChange: () => this.#follow(),
      },
      filesOf(settings.learnedConfig(seedSetting.initial).examples),
    );
    this.#wireTransport();
    this.#wireSettings();
    this.#presence = watchPresence(this, {
      signal: this.signal,
      keepRunning: () => false,
      isRunning: () => this.#session.phase === 'running',
      pause: () => this.#session.pause(),
      resume: () => this.#session.resume(),
      shown: () => this.redraw(),
    });
    this.redraw();
  }

  protected redraw(): void {
    const state = this.#now;
    drawLearned(this.svg, state, layoutLearned(state, this.width));
    say(this.control('title'), finding(state));
    this.#formula.set(numbersTex(state), numbersText(state));
    this.showValues(values(state));
    showControls(this.#find, state);
    showStatus(this.#find, state, this.#session, this.#speed.stepsPerSecond);
    this.dataset.phase = state.phase;
    this.dataset.step = String(this.#session.step);
    this.#summarize(state);
  }

  protected table(): Table {
    return learnedTable(this.#now);
  }

  /** The session has something new. Nothing is drawn off screen; it is there when the reader comes back. */
  #follow(): void {
    this.#speed.note(this.#session.phase === 'running' ? this.#session.step : undefined);
    if (this.#presence.onScreen) this.redrawSoon();
  }

  #begin(): void {
    this.#change(atSetting, atSetting.initial);
    this.#session.begin([settings.learnedConfig(this.#reader.get(seedSetting))]);
  }

  #wireTransport(): void {
    const press = (name: string, act: () => void) => this.on(this.control(name), 'click', act);
    press('play', () => {
      const { phase } = this.#session;
      if (phase === 'running') this.#session.pause();
      else if (phase === 'paused') this.#session.resume();
      else this.#begin();
    });
    press('retry', () => this.#session.retry());
    press('seed', () => {
      this.#change(seedSetting, (this.#reader.get(seedSetting) + 1) % 2 ** 31);
      this.#begin();
    });
    press('reset', () => {
      for (const setting of OWN) this.#reader.set(setting, setting.initial);
      this.#reader.commit();
      this.#session.reset();
    });
  }

  #wireSettings(): void {
    const slider = (name: string, setting: Setting<number>, valueAt: (stop: number) => number) => {
      const input = this.control<HTMLInputElement>(name);
      this.on(input, 'input', () => this.#reader.set(setting, valueAt(input.valueAsNumber)));
      this.on(input, 'change', () => this.#reader.commit());
    };
    slider('rate', rateSetting, rateAt);
    slider('at', atSetting, Number);
    slider('unit', unitSetting, Number);
    this.on<Event>(this.control('layers'), 'change', ({ target }) => {
      if (target instanceof HTMLInputElement) this.#change(layerSetting, Number(target.value));
    });
    this.on<MouseEvent>(this.svg, 'click', (event) => {
      const state = this.#now;
      const found = unitAt(layoutLearned(state, this.width), state, pointer(event, this.svg));
      if (!found) return;
      this.#reader.set(layerSetting, found.layer);
      this.#change(unitSetting, found.unit);
    });
    this.#reader.listen(
      OWN.map(({ key }) => key),
      () => this.redrawSoon(),
      this.signal,
    );
  }

  #change(setting: Setting<number>, value: number): void {
    this.#reader.set(setting, value);
    this.#reader.commit();
  }

  #summarize(state: LearnedState): void {
    const { phase, at, layer, unit, learningRate, seed } = state;
    const turn = [phase, at, layer, unit, learningRate, seed].join();
    if (turn === this.#told) return;
    this.#told = turn;
    say(this.control('summary'), summary(state));
  }
}

customElements.define('bn-learned', Learned);

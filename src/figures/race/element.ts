import { seedSetting, type Setting } from '../../data/settings.ts';
import { href } from '../../site/href.ts';
import { pageState } from '../../site/pageState.ts';
import { Session } from '../../training/session.ts';
import { filesOf } from '../../training/source.ts';
import { FigureElement, type Table } from '../figureElement.ts';
import { nextFrame } from '../nextFrame.ts';
import { say } from '../say.ts';
import { Speedometer } from '../speedometer.ts';
import { watchPresence } from '../watchPresence.ts';
import { showAnswers } from './answers.ts';
import { wireBets } from './bets.ts';
import { runSetting, wireCapstone } from './capstone.ts';
import { showBets, showControls, showStatus } from './controls.ts';
import { drawRace } from './draw.ts';
import { recordedLogs } from './initialState.ts';
import { layoutRace } from './layout.ts';
import * as settings from './settings.ts';
import { raceState, type RaceState } from './state.ts';
import { raceTable } from './table.ts';
import { finding, summary } from './words.ts';

const { betWithSetting, betWithoutSetting, rateSetting, speedSetting } = settings;
const SET_BY_READER = [betWithSetting, betWithoutSetting, rateSetting, speedSetting, seedSetting];

/** `<bn-race>`: two nets learn digits side by side, one of them with batch normalization. */
class RaceFigure extends FigureElement {
  #reader = pageState();
  #recorded = recordedLogs();
  #session!: Session;
  #speed = new Speedometer();
  #presence = { onScreen: true };
  #dragging = false;
  /** About a run on its way from or to the capstone. */
  #note = '';
  /** Summaries are read aloud: one at each turn of events, not at each frame. */
  #told = '';
  #find = <T extends HTMLElement>(name: string): T => this.control<T>(name);

  get #now(): RaceState {
    const { phase, logs } = this.#session;
    return raceState({
      phase,
      logs: phase === 'idle' || logs.length < 2 ? this.#recorded : [logs[0], logs[1]],
      bets: { with: this.#reader.get(betWithSetting), without: this.#reader.get(betWithoutSetting) },
      learningRate: this.#reader.get(rateSetting),
      seed: this.#reader.get(seedSetting),
      speed: this.#reader.get(speedSetting),
    });
  }

  protected start(): void {
    this.#session = new Session(
      {
        signal: this.signal,
        address: (file) => href(`/data/mnist/${file}`),
        stepsPerFrame: () => this.#reader.get(speedSetting),
        learningRate: () => this.#reader.get(rateSetting),
        nextFrame,
        onChange: () => this.#follow(),
      },
      filesOf(settings.raceConfig(true, seedSetting.initial).examples),
    );
    this.#wireTransport();
    this.#wireSettings();
    this.#presence = watchPresence(this, {
      signal: this.signal,
      keepRunning: () => this.control<HTMLInputElement>('keep').checked,
      isRunning: () => this.#session.phase === 'running',
      pause: () => this.#session.pause(),
      resume: () => this.#session.resume(),
      shown: () => this.redraw(),
    });
    wireBets(this.svg, {
      signal: this.signal,
      now: () => this.#now,
      layout: () => layoutRace(this.#now, this.width),
      set: (who, bet) => this.#reader.set(who === 'with' ? betWithSetting : betWithoutSetting, bet),
      hold: (dragging) => {
        this.#dragging = dragging;
        if (!dragging) this.#reader.commit();
        this.redrawSoon();
      },
    });
    wireCapstone(this.control('capstone'), {
      signal: this.signal,
      session: this.#session,
      reader: this.#reader,
      note: (sentence) => {
        this.#note = sentence;
        this.redrawSoon();
      },
      go: (path) => location.assign(href(path)),
    });
    this.redraw();
  }

  protected redraw(): void {
    const state = this.#now;
    drawRace(this.svg, state, layoutRace(state, this.width));
    say(this.control('title'), finding(state));
    showBets(this.#find, state);
    showControls(this.#find, state, this.#reader.get(speedSetting));
    showStatus(this.#find, state, this.#session, { speed: this.#speed.stepsPerSecond, note: this.#note });
    for (const { who, answers } of state.contestants)
      showAnswers(this.querySelectorAll<HTMLElement>(`[data-answer="${who}"]`), answers);
    this.dataset.phase = state.phase;
    this.dataset.step = String(state.recorded ? 0 : state.step);
    this.#summarize(state);
  }

  protected table(): Table {
    return raceTable(this.#now);
  }

  /** The session has something new. Nothing is drawn off screen; it is there when the reader comes back. */
  #follow(): void {
    this.#speed.note(this.#session.phase === 'running' ? this.#session.step : undefined);
    if (this.#presence.onScreen) this.redrawSoon();
  }

  #begin(phase: 'running' | 'paused' = 'running'): void {
    const seed = this.#reader.get(seedSetting);
    this.#note = '';
    this.#change(runSetting, '');
    const build = settings.buildAt(this.#reader.get(speedSetting));
    const configs = [false, true].map((batchNorm) => settings.raceConfig(batchNorm, seed, build));
    this.#session.begin(configs, phase);
  }

  #wireTransport(): void {
    const press = (name: string, act: () => void) => this.on(this.control(name), 'click', act);
    press('play', () => {
      const { phase } = this.#session;
      if (phase === 'running') this.#session.pause();
      else if (phase === 'paused') this.#session.resume();
      else this.#begin();
    });
    press('step', () => {
      if (this.#session.phase === 'idle') this.#begin('paused');
      this.#session.single();
    });
    press('retry', () => this.#session.retry());
    press('seed', () => {
      this.#change(seedSetting, (this.#reader.get(seedSetting) + 1) % 2 ** 31);
      if (this.#session.phase !== 'idle') this.#begin(); // before the start there is still the bet to place
    });
    press('rematch', () => {
      this.#change(rateSetting, this.#reader.get(rateSetting) === 1 ? rateSetting.initial : 1);
      this.#begin();
    });
    press('reset', () => this.#reset());
  }

  #reset(): void {
    for (const setting of SET_BY_READER) this.#reader.set(setting, setting.initial);
    this.#note = '';
    this.#change(runSetting, '');
    this.#session.reset();
  }

  #change<T>(setting: Setting<T>, value: T): void {
    this.#reader.set(setting, value);
    this.#reader.commit();
  }

  #wireSettings(): void {
    const slider = (name: string, setting: typeof seedSetting, valueAt: (stop: number) => number) => {
      const input = this.control<HTMLInputElement>(name);
      this.on(input, 'input', () => this.#reader.set(setting, valueAt(input.valueAsNumber)));
      this.on(input, 'change', () => this.#reader.commit());
    };
    slider('rate', rateSetting, settings.rateAt);
    slider('bet-with', betWithSetting, Number);
    slider('bet-without', betWithoutSetting, Number);
    const speed = this.control<HTMLSelectElement>('speed');
    this.on(speed, 'change', () => this.#change(speedSetting, Number(speed.value)));
    const full = this.control<HTMLInputElement>('full');
    this.on(full, 'change', () =>
      this.#change(speedSetting, full.checked ? settings.FULL_SPEED : speedSetting.initial),
    );
    const keys = SET_BY_READER.map(({ key }) => key);
    this.#reader.listen(keys, () => this.redrawSoon(), this.signal);
  }

  #summarize(state: RaceState): void {
    const turn = [
      state.phase,
      state.step >= settings.BET_STEP,
      state.phase === 'idle' ? summary(state) : '',
    ].join();
    if (this.#dragging || turn === this.#told) return;
    this.#told = turn;
    say(this.control('summary'), summary(state));
  }
}

customElements.define('bn-race', RaceFigure);

import { seedSetting } from '../../data/settings.ts';
import { href } from '../../site/href.ts';
import type { Table } from '../figureElement.ts';
import { rateAt } from '../rateStops.ts';
import { say } from '../say.ts';
import { sliders } from '../sliders.ts';
import { TrainingFigure } from '../trainingFigure.ts';
import { showAnswers } from './answers.ts';
import { wireBets } from './bets.ts';
import { runSetting, wireCapstone } from './capstone.ts';
import { showBets, showControls, showStatus } from './controls.ts';
import { drawRace } from './draw.ts';
import { recordedLogs } from './initialState.ts';
import { layoutRace } from './layout.ts';
import {
  BET_STEP,
  betWithoutSetting,
  betWithSetting,
  buildAt,
  FULL_SPEED,
  raceConfig,
  rateSetting,
  speedSetting,
  WATCHED,
} from './settings.ts';
import { raceState, type RaceState } from './state.ts';
import { raceTable } from './table.ts';
import { finding, summary } from './words.ts';

const SET_BY_READER = [betWithSetting, betWithoutSetting, rateSetting, speedSetting, seedSetting];

/** `<bn-race>`: two nets learn digits side by side, one of them with batch normalization. */
class RaceFigure extends TrainingFigure {
  #recorded = recordedLogs();
  #dragging = false;
  /** About a run on its way from or to the capstone. */
  #note = '';

  get #now(): RaceState {
    const { phase, logs } = this.session;
    return raceState({
      phase,
      logs: phase === 'idle' || logs.length < 2 ? this.#recorded : [logs[0], logs[1]],
      bets: { with: this.reader.get(betWithSetting), without: this.reader.get(betWithoutSetting) },
      learningRate: this.reader.get(rateSetting),
      seed: this.reader.get(seedSetting),
      speed: this.reader.get(speedSetting),
    });
  }

  protected start(): void {
    const { reader } = this;
    this.train({
      examples: raceConfig(true, seedSetting.initial).examples,
      stepsPerFrame: () => reader.get(speedSetting),
      learningRate: () => reader.get(rateSetting),
      keepRunning: () => this.control<HTMLInputElement>('keep').checked,
    });
    this.#wireTransport();
    this.#wireSettings();
    wireBets(this.svg, {
      signal: this.signal,
      now: () => this.#now,
      layout: () => layoutRace(this.#now, this.width),
      set: (who, bet) => this.reader.set(who === 'with' ? betWithSetting : betWithoutSetting, bet),
      hold: (dragging) => {
        this.#dragging = dragging;
        if (!dragging) this.reader.commit();
        this.redrawSoon();
      },
    });
    wireCapstone(this.control('capstone'), {
      signal: this.signal,
      session: this.session,
      reader: this.reader,
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
    showBets(this.find, state);
    showControls(this.find, state, this.reader.get(speedSetting));
    showStatus(this.find, state, this.session, { speed: this.speed.stepsPerSecond, note: this.#note });
    for (const { who, answers } of state.contestants)
      showAnswers(this.querySelectorAll<HTMLElement>(`[data-answer="${who}"]`), answers, state.opened);
    this.control('unasked').hidden = !state.opened;
    this.mark(state.recorded ? 0 : state.step);
    const turn = [state.phase, state.step >= BET_STEP, state.recorded ? summary(state) : ''];
    if (!this.#dragging) this.summarize(turn, () => summary(state));
  }

  protected table(): Table {
    return raceTable(this.#now);
  }

  protected begin(phase: 'running' | 'paused' = 'running'): void {
    const seed = this.reader.get(seedSetting);
    this.#note = '';
    this.change(runSetting, '');
    const build = buildAt(this.reader.get(speedSetting));
    const configs = [false, true].map((batchNorm) => ({
      ...raceConfig(batchNorm, seed, build),
      probe: WATCHED,
    }));
    this.session.begin(configs, phase);
  }

  #wireTransport(): void {
    this.press('step', () => {
      if (this.session.phase === 'idle') this.begin('paused');
      this.session.single();
    });
    this.press('seed', () => {
      this.nextSeed();
      if (this.session.phase !== 'idle') this.begin(); // before the start there is still the bet to place
    });
    this.press('rematch', () => {
      this.change(rateSetting, this.reader.get(rateSetting) === 1 ? rateSetting.initial : 1);
      this.begin();
    });
    this.press('reset', () => {
      this.#note = '';
      this.reset([...SET_BY_READER, runSetting]);
    });
  }

  #wireSettings(): void {
    const slider = sliders(this, this.reader, this.signal);
    slider('rate', rateSetting, rateAt);
    slider('bet-with', betWithSetting, Number);
    slider('bet-without', betWithoutSetting, Number);
    const speed = this.control<HTMLSelectElement>('speed');
    this.on(speed, 'change', () => this.change(speedSetting, Number(speed.value)));
    const full = this.control<HTMLInputElement>('full');
    this.on(full, 'change', () =>
      this.change(speedSetting, full.checked ? FULL_SPEED : speedSetting.initial),
    );
    const keys = SET_BY_READER.map(({ key }) => key);
    this.reader.listen(keys, () => this.redrawSoon(), this.signal);
  }
}

customElements.define('bn-race', RaceFigure);

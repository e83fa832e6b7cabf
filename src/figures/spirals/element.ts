import { seedSetting } from '../../data/settings.ts';
import { href } from '../../site/href.ts';
import { pageState } from '../../site/pageState.ts';
import { Session } from '../../training/session.ts';
import { FigureElement, type Table } from '../figureElement.ts';
import { nextFrame } from '../nextFrame.ts';
import { say } from '../say.ts';
import { Speedometer } from '../speedometer.ts';
import { watchPresence } from '../watchPresence.ts';
import { drawSpirals } from './draw.ts';
import { recordedLogs } from './initialState.ts';
import { layoutSpirals } from './layout.ts';
import { NETS, RATES, rateSetting, spiralsConfig, STEPS_A_FRAME } from './settings.ts';
import { spiralsState, type SpiralsState } from './state.ts';
import { spiralsTable } from './table.ts';
import { finding, statusText, summary } from './words.ts';

const PLAY = {
  idle: 'Start',
  running: 'Pause',
  paused: 'Go on',
  done: 'Run again',
  diverged: 'Run again',
  failed: 'Start again',
};

/** `<bn-spirals>`: does batch normalization inside do for the input's features what standardizing them does? */
class Spirals extends FigureElement {
  #reader = pageState();
  #recorded = recordedLogs();
  #session!: Session;
  #speed = new Speedometer();
  #presence = { onScreen: true };
  /** Summaries are read aloud: one at each turn of events, not at each frame. */
  #told = '';

  get #now(): SpiralsState {
    const { phase, logs } = this.#session;
    return spiralsState({
      phase,
      logs: phase === 'idle' || logs.length < NETS.length ? this.#recorded : logs,
      rate: this.#reader.get(rateSetting),
      seed: this.#reader.get(seedSetting),
    });
  }

  protected start(): void {
    const { signal } = this;
    this.#session = new Session(
      {
        signal,
        address: (file) => href(`/data/mnist/${file}`),
        stepsPerFrame: () => STEPS_A_FRAME,
        learningRate: () => Number(this.#reader.get(rateSetting)),
        goOn: () => true,
        nextFrame,
        onChange: () => this.#follow(),
      },
      [],
    );
    this.#wire();
    this.#presence = watchPresence(this, {
      signal,
      keepRunning: () => false,
      isRunning: () => this.#session.phase === 'running',
      pause: () => this.#session.pause(),
      resume: () => this.#session.resume(),
      shown: () => this.redraw(),
    });
    this.#showRate();
    this.redraw();
  }

  protected redraw(): void {
    const state = this.#now;
    const { phase, trouble } = this.#session;
    drawSpirals(this.svg, state, layoutSpirals(state, this.width));
    say(this.control('title'), finding(state));
    say(this.control('play'), PLAY[phase]);
    say(this.control('status'), statusText(state, this.#speed.stepsPerSecond));
    this.control('trouble').hidden = trouble === '';
    say(this.control('trouble'), trouble);
    this.dataset.phase = phase;
    this.dataset.step = String(state.recorded ? 0 : state.step);
    this.#summarize(state);
  }

  protected table(): Table {
    return spiralsTable(this.#now);
  }

  /** The session has something new. Nothing is drawn off screen; it is there when the reader comes back. */
  #follow(): void {
    this.#speed.note(this.#session.phase === 'running' ? this.#session.step : undefined);
    if (this.#presence.onScreen) this.redrawSoon();
  }

  #begin(): void {
    const seed = this.#reader.get(seedSetting);
    this.#session.begin(NETS.map((net) => spiralsConfig(net, seed)));
  }

  #wire(): void {
    const press = (name: string, act: () => void) => this.on(this.control(name), 'click', act);
    press('play', () => {
      const { phase } = this.#session;
      if (phase === 'running') this.#session.pause();
      else if (phase === 'paused') this.#session.resume();
      else this.#begin();
    });
    press('seed', () => {
      this.#reader.set(seedSetting, (this.#reader.get(seedSetting) + 1) % 2 ** 31);
      this.#reader.commit();
    });
    press('reset', () => {
      this.#reader.set(rateSetting, rateSetting.initial);
      this.#reader.set(seedSetting, seedSetting.initial);
      this.#reader.commit();
      this.#session.reset();
    });
    const slider = this.control<HTMLInputElement>('rate');
    this.on(slider, 'input', () => this.#reader.set(rateSetting, RATES[slider.valueAsNumber]));
    this.on(slider, 'change', () => this.#reader.commit());
    this.#reader.listen([rateSetting.key, seedSetting.key], () => this.#changed(), this.signal);
  }

  /** Another learning rate or seed is another experiment: what has begun begins again. */
  #changed(): void {
    this.#showRate();
    if (this.#session.phase !== 'idle') this.#begin();
    this.redrawSoon();
  }

  #showRate(): void {
    const rate = this.#reader.get(rateSetting);
    const slider = this.control<HTMLInputElement>('rate');
    slider.value = String(RATES.findIndex((each) => each === rate));
    slider.setAttribute('aria-valuetext', rate);
    say(this.control('rate-value'), rate);
  }

  #summarize(state: SpiralsState): void {
    const turn = [state.phase, state.rate, state.seed].join();
    if (turn === this.#told) return;
    this.#told = turn;
    say(this.control('summary'), summary(state));
  }
}

customElements.define('bn-spirals', Spirals);

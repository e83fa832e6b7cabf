import { seedSetting } from '../../data/settings.ts';
import type { Table } from '../figureElement.ts';
import { say } from '../say.ts';
import { showSlider, sliders } from '../sliders.ts';
import { TrainingFigure } from '../trainingFigure.ts';
import { PLAY, showLines } from '../trainingLines.ts';
import { drawSpirals } from './draw.ts';
import { recordedLogs } from './initialState.ts';
import { layoutSpirals } from './layout.ts';
import { NETS, RATES, rateSetting, spiralsConfig, STEPS_A_FRAME } from './settings.ts';
import { spiralsState, type SpiralsState } from './state.ts';
import { spiralsTable } from './table.ts';
import { finding, statusText, summary } from './words.ts';

const OWN = [rateSetting, seedSetting];

/** `<bn-spirals>`: does batch normalization inside do for the input's features what standardizing them does? */
class Spirals extends TrainingFigure {
  #recorded = recordedLogs();

  get #now(): SpiralsState {
    const { phase, logs } = this.session;
    return spiralsState({
      phase,
      logs: phase === 'idle' || logs.length < NETS.length ? this.#recorded : logs,
      rate: this.reader.get(rateSetting),
      seed: this.reader.get(seedSetting),
    });
  }

  protected start(): void {
    this.train({
      examples: spiralsConfig(NETS[0], seedSetting.initial).examples,
      stepsPerFrame: () => STEPS_A_FRAME,
      learningRate: () => Number(this.reader.get(rateSetting)),
      goOn: () => true,
    });
    this.#wire();
    this.#showRate();
    this.redraw();
  }

  protected redraw(): void {
    const state = this.#now;
    const { phase, trouble } = this.session;
    drawSpirals(this.svg, state, layoutSpirals(state, this.width));
    say(this.control('title'), finding(state));
    say(this.control('play'), PLAY[phase]);
    showLines(this.find, phase, statusText(state, this.speed.stepsPerSecond), trouble);
    this.mark(state.recorded ? 0 : state.step);
    this.summarize([phase, state.rate, state.seed], () => summary(state));
  }

  protected table(): Table {
    return spiralsTable(this.#now);
  }

  protected begin(): void {
    const seed = this.reader.get(seedSetting);
    this.session.begin(NETS.map((net) => spiralsConfig(net, seed)));
  }

  #wire(): void {
    this.press('seed', () => this.nextSeed());
    this.press('reset', () => this.reset(OWN));
    const slider = sliders(this, this.reader, this.signal);
    slider('rate', rateSetting, (stop) => RATES[stop]);
    const keys = OWN.map(({ key }) => key);
    this.reader.listen(keys, () => this.#changed(), this.signal);
  }

  /** Another learning rate or seed is another experiment: it waits for a press. */
  #changed(): void {
    this.#showRate();
    if (this.session.phase !== 'idle') this.session.reset();
    this.redrawSoon();
  }

  #showRate(): void {
    const rate = this.reader.get(rateSetting);
    const stop = RATES.findIndex((each) => each === rate);
    showSlider(this.find, 'rate', stop, rate);
  }
}

customElements.define('bn-spirals', Spirals);

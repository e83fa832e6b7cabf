import { batchSetting, epsSetting, gammaSetting } from '../../data/settings.ts';
import { pageState } from '../../site/pageState.ts';
import { LiveFormula } from '../../viz/liveFormula.ts';
import { plain, small } from '../../viz/numbers.ts';
import { wireBatchControls } from '../batchControls.ts';
import { FigureElement, type Table } from '../figureElement.ts';
import { dyFor, dySetting } from '../outputGradient.ts';
import { say } from '../say.ts';
import { EPS_STOPS, stopOf } from '../undo/settings.ts';
import { drawLaws } from './draw.ts';
import { numbersTex, numbersText } from './equation.ts';
import { layoutLaws, mostOf } from './layout.ts';
import { moveBatch, moveFinding, type Move } from './move.ts';
import { presetFor, type Preset } from './presets.ts';
import { labelBars, wirePull } from './pull.ts';
import { sampleSetting } from './settings.ts';
import { lawsState, type LawsState } from './state.ts';
import { finding, laws, summary, values } from './words.ts';

/** `<bn-laws>`: bars of dY in the reader's hand, what batch normalization takes off, and dX. */
class Laws extends FigureElement {
  #reader = pageState();
  #formula!: LiveFormula;
  #held = false;
  /** The scale of the bars while one is held: it must not change under the pointer. */
  #most: number | undefined;
  /** What a move of all x has shown: the title until something else changes. */
  #moved: string | undefined;
  /** How often the reader has asked for a random dY. */
  #draws = 0;

  get #now(): LawsState {
    const read = this.#reader;
    return lawsState({
      batch: read.get(batchSetting),
      dY: read.get(dySetting),
      gamma: read.get(gammaSetting),
      eps: read.get(epsSetting),
      selected: read.get(sampleSetting),
    });
  }

  protected start(): void {
    const { signal } = this;
    const numbers = this.control('numbers');
    this.#formula = new LiveFormula(numbers, numbers.dataset.tex ?? '');
    wirePull(this.svg, {
      signal,
      now: () => this.#now,
      layout: () => layoutLaws(this.#now, this.width, this.#most),
      choose: (i) => this.#reader.set(sampleSetting, i),
      hold: (held) => {
        this.#held = held;
        this.#most = held ? mostOf(this.#now) : undefined;
        this.redrawSoon();
      },
      set: (i, dY) =>
        this.#reader.set(dySetting, Array.from(dyFor(this.#now.m, this.#reader.get(dySetting))).with(i, dY)),
      commit: () => this.#reader.commit(),
    });
    this.#wireControls();
    const refresh = wireBatchControls(this, this.#reader, signal, () => {});
    this.on(this.control('reset'), 'click', () => {
      this.#reset();
      refresh();
    });
    const keys = [batchSetting, dySetting, gammaSetting, epsSetting].map(({ key }) => key);
    const forget = () => {
      this.#moved = undefined;
      this.redrawSoon();
    };
    this.#reader.listen(keys, forget, signal);
    this.#reader.listen([sampleSetting.key], () => this.redrawSoon(), signal);
    this.redraw();
  }

  protected redraw(): void {
    const state = this.#now;
    drawLaws(this.svg, state, layoutLaws(state, this.width, this.#most));
    labelBars(this.svg, state);
    const title = this.#moved ?? finding(state);
    say(this.control('title'), title);
    this.#formula.set(numbersTex(state), numbersText(state));
    this.showValues(values(state));
    this.#showControls(state);
    const { ones, xHat, leak } = laws(state);
    say(this.control('sum-ones'), ones);
    say(this.control('sum-xhat'), xHat);
    say(this.control('leak'), leak);
    if (!this.#held) say(this.control('summary'), summary(state, title));
  }

  protected table(): Table {
    const { samples, alongOnes } = this.#now;
    return {
      header: ['sample', 'x', 'xHat', 'dY', 'along ones', 'along xHat', 'dX'],
      rows: samples.map(({ name, x, xHat, dY, alongXHat, dX }) => [
        name,
        x,
        xHat,
        dY,
        alongOnes,
        alongXHat,
        dX,
      ]),
    };
  }

  #wireControls(): void {
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-push]')) {
      this.on(button, 'click', () => {
        const preset = button.dataset.push as Preset; // the component writes no other
        if (preset === 'random') this.#draws++;
        this.#reader.set(dySetting, presetFor(preset, this.#now, this.#draws));
        this.#reader.commit();
      });
    }
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-move]'))
      this.on(button, 'click', () => this.#move(button.dataset.move as Move)); // the component writes no other
    const gamma = this.control<HTMLInputElement>('gamma');
    this.on(gamma, 'input', () => this.#reader.set(gammaSetting, gamma.valueAsNumber));
    this.on(gamma, 'change', () => this.#reader.commit());
    const eps = this.control<HTMLInputElement>('eps');
    this.on(eps, 'input', () => this.#reader.set(epsSetting, EPS_STOPS[eps.valueAsNumber]));
    this.on(eps, 'change', () => this.#reader.commit());
  }

  #move(move: Move): void {
    const before = this.#now;
    this.#reader.set(batchSetting, moveBatch(this.#reader.get(batchSetting), move));
    this.#moved = moveFinding(move, before, this.#now);
    this.#reader.commit();
    this.redrawSoon();
  }

  #showControls({ gamma, eps }: LawsState): void {
    const slider = this.control<HTMLInputElement>('gamma');
    const reach = Math.max(4, Math.ceil(Math.abs(gamma))); // a value from a link may lie beyond
    slider.min = String(-reach);
    slider.max = String(reach);
    slider.value = String(gamma);
    slider.setAttribute('aria-valuetext', plain(gamma));
    say(this.control('gamma-value'), plain(gamma));
    const stops = this.control<HTMLInputElement>('eps');
    stops.value = String(stopOf(eps));
    stops.setAttribute('aria-valuetext', small(eps));
    say(this.control('eps-value'), small(eps));
  }

  #reset(): void {
    this.#reader.reset([gammaSetting, epsSetting, sampleSetting, dySetting, batchSetting]);
  }
}

customElements.define('bn-laws', Laws);

import { pageState } from '../../site/pageState.ts';
import { LiveFormula } from '../../viz/liveFormula.ts';
import { tween } from '../../viz/tween.ts';
import { FigureElement, type Table } from '../figureElement.ts';
import { say } from '../say.ts';
import { keyOf, showRate, showScores, showTransport } from './controls.ts';
import { drawConditioning } from './draw.ts';
import { numbersTex, numbersText } from './equation.ts';
import { layoutConditioning } from './layout.ts';
import {
  centreSetting,
  rateAt,
  rateSetting,
  scaleSetting,
  startBSetting,
  startWSetting,
  stepSetting,
  type Rate,
} from './settings.ts';
import { labelStart, wireStart } from './startInput.ts';
import { conditioningState, type ConditioningState, type Feeding } from './state.ts';
import { Walk } from './walk.ts';
import { finding, summary, values } from './words.ts';

const MOVE_MS = 900;
const SETTINGS = [centreSetting, scaleSetting, rateSetting, startWSetting, startBSetting, stepSetting];

/** `<bn-conditioning>`: what an offset and a scale in the data make of the loss, and gradient descent on it. */
class Conditioning extends FigureElement {
  #reader = pageState();
  #formula!: LiveFormula;
  /** How the data are fed in the picture, which takes a moment to follow the switches. */
  #shown: Feeding = { centred: 0, scaled: 0 };
  #motion = new AbortController();
  #held = false;
  /** The ways of feeding whose descent at the best rate was seen to its end. */
  #known = new Set<string>();
  #find = <T extends HTMLElement>(name: string) => this.control<T>(name);
  #walk = new Walk({
    reader: this.#reader,
    now: () => this.#state(this.#target),
    pace: () => Number(this.control<HTMLSelectElement>('pace').value),
    onTurn: () => this.redrawSoon(),
  });

  get #target(): Feeding {
    return { centred: this.#reader.get(centreSetting), scaled: this.#reader.get(scaleSetting) };
  }

  #state(feeding: Feeding): ConditioningState {
    const read = this.#reader;
    return conditioningState({
      ...feeding,
      start: { w: read.get(startWSetting), b: read.get(startBSetting) },
      rate: read.get(rateSetting),
      step: read.get(stepSetting),
    });
  }

  protected start(): void {
    const numbers = this.control('numbers');
    this.#formula = new LiveFormula(numbers, numbers.dataset.tex ?? '');
    this.#shown = this.#target;
    this.#wireSwitches();
    this.#wireTransport();
    this.#wireRate();
    this.#wireStart();
    const { signal } = this;
    this.#reader.listen([centreSetting.key, scaleSetting.key], () => void this.#follow(), signal);
    const keys = SETTINGS.map(({ key }) => key);
    this.#reader.listen(keys, () => this.redrawSoon(), signal);
    signal.addEventListener('abort', () => this.#rest(), { once: true });
    this.redraw();
  }

  protected redraw(): void {
    const state = this.#state(this.#shown);
    const meant = this.#state(this.#target);
    if (meant.is === 'there' && meant.isBest) this.#known.add(keyOf(meant));
    drawConditioning(this.svg, state, layoutConditioning(state, this.width));
    labelStart(this.svg, state.start);
    // Numbers go with the picture. Words speak of where it is going, not of where it is on its way.
    this.#formula.set(numbersTex(state), numbersText(state));
    this.showValues(values(state));
    say(this.control('title'), finding(meant));
    showTransport(this.#find, meant, this.#walk.playing);
    showRate(this.#find, meant);
    showScores(this.control('scores'), meant, this.#known);
    for (const name of ['centre', 'scale'] as const)
      this.control<HTMLInputElement>(name).checked = meant[name === 'centre' ? 'centred' : 'scaled'] === 1;
    // A politely read text that changes all the time is noise: it waits until the picture rests.
    if (!this.#held && !this.#walk.playing) say(this.control('summary'), summary(meant));
  }

  protected table(): Table {
    const { x, target } = this.#state(this.#target);
    return { header: ['x', 'target'], rows: Array.from(x, (xi, i) => [xi, target[i]]) };
  }

  #wireSwitches(): void {
    for (const [name, setting] of [
      ['centre', centreSetting],
      ['scale', scaleSetting],
    ] as const) {
      const box = this.control<HTMLInputElement>(name);
      this.on(box, 'change', () => {
        this.#walk.restart();
        this.#reader.set(setting, box.checked ? 1 : 0);
        this.#reader.commit();
      });
    }
    this.on(this.control('reset'), 'click', () => {
      this.#walk.restart();
      this.#reader.reset(SETTINGS);
    });
  }

  #wireTransport(): void {
    this.on(this.control('play'), 'click', () => this.#walk.playOrPause());
    this.on(this.control('step'), 'click', () => this.#walk.step());
    this.on(this.control('finish'), 'click', () => this.#walk.finish());
  }

  #wireRate(): void {
    const slider = this.control<HTMLInputElement>('rate');
    const set = (rate: Rate) => {
      this.#walk.restart();
      this.#reader.set(rateSetting, rate);
    };
    this.on(slider, 'input', () => set(rateAt(slider.valueAsNumber)));
    this.on(slider, 'change', () => this.#reader.commit());
    this.on(this.control('best'), 'click', () => {
      set('best');
      this.#reader.commit();
    });
  }

  #wireStart(): void {
    wireStart(this.svg, {
      signal: this.signal,
      layout: () => layoutConditioning(this.#state(this.#shown), this.width),
      now: () => this.#state(this.#shown).start,
      move: ({ w, b }) => {
        this.#walk.restart();
        this.#reader.set(startWSetting, w);
        this.#reader.set(startBSetting, b);
      },
      hold: (held) => {
        this.#held = held;
        if (!held) this.#reader.commit();
        this.redrawSoon();
      },
    });
  }

  #rest(): void {
    this.#walk.stop();
    this.#motion.abort();
  }

  /** Lets the data slide and shrink to where the switches want them; every picture on the way is a true one. */
  async #follow(): Promise<void> {
    this.#motion.abort();
    const { signal } = (this.#motion = new AbortController());
    const [from, to] = [this.#shown, this.#target];
    const between = (a: number, b: number, t: number) => (t === 1 ? b : a + t * (b - a));
    await tween(
      MOVE_MS,
      (t) => {
        this.#shown = {
          centred: between(from.centred, to.centred, t),
          scaled: between(from.scaled, to.scaled, t),
        };
        this.redraw();
      },
      signal,
    );
  }
}

customElements.define('bn-conditioning', Conditioning);

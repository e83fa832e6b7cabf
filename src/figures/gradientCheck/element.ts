import { batchSetting, betaSetting, epsSetting, gammaSetting } from '../../data/settings.ts';
import { pageState } from '../../site/pageState.ts';
import { wireDrag } from '../../viz/drag.ts';
import { power } from '../../viz/powers.ts';
import { evenExponents } from '../../viz/raised.ts';
import { tween } from '../../viz/tween.ts';
import { wireChoice } from '../choice.ts';
import { FigureElement, type Table } from '../figureElement.ts';
import { dySetting } from '../outputGradient.ts';
import { say } from '../say.ts';
import { askAlgebra, forgetAlgebra } from './byAlgebra.ts';
import { drawCheck } from './draw.ts';
import { exponentAt, layoutCheck } from './layout.ts';
import { exponentSetting, formulaSetting, RUN, stepsSetting } from './settings.ts';
import { checkState, obstacleOf, type CheckState } from './state.ts';
import { checkTable, showRows } from './table.ts';
import { finding, summary } from './words.ts';

/** So long the training run is shown, in milliseconds. */
const RUN_MS = 2500;

/** `<bn-gradient-check>`: a formula for dX against central differences, and a training run with a wrong one. */
class GradientCheck extends FigureElement {
  #reader = pageState();
  #busy = false;
  #motion = new AbortController();
  #find = <T extends HTMLElement>(name: string) => this.control<T>(name);

  get #now(): CheckState {
    const read = this.#reader;
    return checkState({
      batch: read.get(batchSetting),
      dY: read.get(dySetting),
      gamma: read.get(gammaSetting),
      beta: read.get(betaSetting),
      eps: read.get(epsSetting),
      formula: read.get(formulaSetting),
      exponent: read.get(exponentSetting),
      steps: read.get(stepsSetting),
    });
  }

  protected start(): void {
    const { signal } = this;
    wireChoice(this, this.#reader, { setting: formulaSetting, name: 'formula', signal });
    this.#wireSlider('h', exponentSetting);
    this.#wireSlider('steps', stepsSetting);
    this.#wireMarker();
    this.on(this.control('steps'), 'input', () => this.#motion.abort());
    this.on(this.control('train'), 'click', () => void this.#train());
    this.on(this.control('one'), 'click', () => {
      this.#reader.set(dySetting, dySetting.initial);
      this.#reader.commit();
    });
    this.on(this.control('algebra'), 'click', () => void askAlgebra(this.#find, () => this.#now));
    this.on(this.control('reset'), 'click', () => this.#reset());
    const keys = [
      batchSetting,
      dySetting,
      gammaSetting,
      betaSetting,
      epsSetting,
      exponentSetting,
      stepsSetting,
    ];
    this.#reader.listen([...keys.map(({ key }) => key), formulaSetting.key], () => this.redrawSoon(), signal);
    const asked = [batchSetting.key, gammaSetting.key, epsSetting.key];
    this.#reader.listen(asked, () => forgetAlgebra(this.#find), signal);
    signal.addEventListener('abort', () => this.#motion.abort(), { once: true });
    this.dataset.phase = 'idle';
    this.redraw();
  }

  protected redraw(): void {
    const state = this.#now;
    drawCheck(this.svg, state, layoutCheck(state, this.width));
    say(this.control('title'), finding(state));
    evenExponents(this.control('title'));
    showRows(this.control('rows'), state);
    this.#showSliders(state);
    this.control('one').hidden = obstacleOf(state) !== 'push';
    this.dataset.step = String(state.steps);
    if (!this.#busy) say(this.control('summary'), summary(state));
  }

  protected table(): Table {
    return checkTable(this.#now);
  }

  #showSliders({ exponent, steps }: CheckState): void {
    const [h, run] = [this.control<HTMLInputElement>('h'), this.control<HTMLInputElement>('steps')];
    h.value = String(exponent);
    h.setAttribute('aria-valuetext', power(exponent));
    say(this.control('h-value'), power(exponent));
    evenExponents(this.control('h-value'));
    run.value = String(steps);
    say(this.control('steps-value'), String(steps));
  }

  #wireSlider(name: string, setting: typeof exponentSetting): void {
    const slider = this.control<HTMLInputElement>(name);
    this.on(slider, 'input', () => this.#reader.set(setting, slider.valueAsNumber));
    this.on(slider, 'change', () => this.#reader.commit());
  }

  /** Pressing in the upper plot takes the marker there; the slider is the same for the keyboard. */
  #wireMarker(): void {
    const at = (px: number, py: number) => exponentAt(layoutCheck(this.#now, this.width), px, py);
    const move = (px: number) => {
      const [, top] = layoutCheck(this.#now, this.width).errors.y.range();
      this.#reader.set(exponentSetting, at(px, top) ?? exponentSetting.initial);
    };
    wireDrag<{ before: number }>(this.svg, {
      signal: this.signal,
      hit: (px, py) => (at(px, py) === undefined ? undefined : { before: this.#reader.get(exponentSetting) }),
      begin: (px) => {
        this.#busy = true;
        move(px);
      },
      move,
      end: () => {
        this.#busy = false;
        this.#reader.commit();
        this.redrawSoon();
      },
      cancel: ({ before }) => {
        this.#busy = false;
        this.#reader.set(exponentSetting, before);
      },
    });
  }

  /** Shows the steps one after the other, from the first on. */
  async #train(): Promise<void> {
    this.#motion.abort();
    const { signal } = (this.#motion = new AbortController());
    this.#busy = true;
    this.dataset.phase = 'running';
    await tween(RUN_MS, (t) => this.#reader.set(stepsSetting, Math.round(t * RUN.steps)), signal);
    if (this.#motion.signal !== signal) return; // another run has begun
    this.#busy = false;
    if (signal.aborted) {
      this.dataset.phase = 'idle';
      return this.redrawSoon();
    }
    this.dataset.phase = 'done';
    this.#reader.commit();
    this.redrawSoon();
  }

  /** What is set in this figure; batch and dY are set in another, and stay. */
  #reset(): void {
    this.#motion.abort();
    this.#reader.reset([exponentSetting, stepsSetting, formulaSetting]);
  }
}

customElements.define('bn-gradient-check', GradientCheck);

import { pageState } from '../../site/pageState.ts';
import { LiveFormula } from '../../viz/liveFormula.ts';
import { fixed, plain } from '../../viz/numbers.ts';
import { wireChoice } from '../choice.ts';
import { FigureElement, type Table } from '../figureElement.ts';
import { say } from '../say.ts';
import { drawRunning } from './draw.ts';
import { numbersTex, numbersText } from './equation.ts';
import { layoutRunning } from './layout.ts';
import type { RuleName } from '../../nn/runningRules.ts';
import { ALPHAS, alphaSetting, LAST_STEP, ruleSetting, stepSetting } from './settings.ts';
import { runningState, type RunningState } from './state.ts';
import { count, finding, summary } from './words.ts';

const SETTINGS = [ruleSetting, alphaSetting, stepSetting] as const;

/** `<bn-running>`: running mean and variance fill in over the minibatches of a real training run. */
class Running extends FigureElement {
  #reader = pageState();
  #formula!: LiveFormula;

  get #now(): RunningState {
    return runningState({
      rule: this.#reader.get(ruleSetting),
      alpha: this.#reader.get(alphaSetting),
      step: this.#reader.get(stepSetting),
    });
  }

  protected start(): void {
    const numbers = this.control('numbers');
    this.#formula = new LiveFormula(numbers, numbers.dataset.tex ?? '');
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-more]'))
      this.on(button, 'click', () => this.#more(Number(button.dataset.more)));
    this.#wireSliders();
    // Before wireChoice, whose listener writes the link: another rule comes with its own alpha.
    for (const choice of this.querySelectorAll('[data-control="rule"]'))
      this.on(choice, 'change', () => this.#reader.set(alphaSetting, alphaSetting.initial));
    wireChoice(this, this.#reader, { setting: ruleSetting, name: 'rule', signal: this.signal });
    this.on(this.control('reset'), 'click', () => {
      this.#reader.reset(SETTINGS);
    });
    const keys = SETTINGS.map(({ key }) => key);
    this.#reader.listen(keys, () => this.redrawSoon(), this.signal);
    this.redraw();
  }

  protected redraw(): void {
    const state = this.#now;
    drawRunning(this.svg, layoutRunning(state, this.width));
    say(this.control('title'), finding(state));
    say(this.control('summary'), summary(state));
    this.#formula.set(numbersTex(state), numbersText(state));
    this.#showMemories(state);
    this.#showControls(state);
  }

  protected table(): Table {
    const { memories, batches } = this.#now;
    return {
      header: [
        'step',
        'batchMean',
        'batchVariance',
        ...memories.flatMap(({ name }) => [`${name}Mean`, `${name}Variance`]),
      ],
      rows: memories[0].series.map((_, step) => [
        step,
        batches[step - 1]?.mean ?? '',
        batches[step - 1]?.variance ?? '',
        ...memories.flatMap(({ series }) => [series[step].mean, series[step].variance]),
      ]),
    };
  }

  #more(minibatches: number): void {
    this.#reader.set(stepSetting, Math.min(LAST_STEP, this.#reader.get(stepSetting) + minibatches));
    this.#reader.commit();
  }

  #wireSliders(): void {
    const steps = this.control<HTMLInputElement>('step');
    this.on(steps, 'input', () => this.#reader.set(stepSetting, steps.valueAsNumber));
    const alpha = this.control<HTMLInputElement>('alpha');
    this.on(alpha, 'input', () => this.#reader.set(alphaSetting, ALPHAS[alpha.valueAsNumber]));
    for (const slider of [steps, alpha]) this.on(slider, 'change', () => this.#reader.commit());
  }

  #showMemories({ memories }: RunningState): void {
    for (const { name, rule, now, to99 } of memories) {
      const cell = (what: string) => this.#cell(name, what);
      say(cell('alpha'), rule.alpha === undefined ? '1/t' : plain(rule.alpha));
      say(cell('mean'), fixed(now.mean, 3));
      say(cell('variance'), fixed(now.variance, 3));
      say(cell('to99'), count(to99));
    }
  }

  #cell(name: RuleName, what: string): Element {
    return this.control(`${name}-${what}`);
  }

  #showControls({ step, chosen }: RunningState): void {
    const { alpha } = chosen.rule;
    this.control<HTMLInputElement>('step').value = String(step);
    say(this.control('step-value'), String(step));
    const slider = this.control<HTMLInputElement>('alpha');
    slider.disabled = alpha === undefined;
    if (alpha !== undefined) slider.value = String(ALPHAS.indexOf(alpha));
    say(this.control('alpha-value'), alpha === undefined ? '1/t' : plain(alpha));
    slider.setAttribute('aria-valuetext', alpha === undefined ? 'one over t' : plain(alpha));
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-more]'))
      button.setAttribute('aria-disabled', String(step === LAST_STEP));
  }
}

customElements.define('bn-running', Running);

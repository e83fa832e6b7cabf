import { epsSetting } from '../../data/settings.ts';
import { pageState } from '../../site/pageState.ts';
import { wireDrag } from '../../viz/drag.ts';
import { LiveFormula } from '../../viz/liveFormula.ts';
import { small } from '../../viz/numbers.ts';
import { FigureElement, type Table } from '../figureElement.ts';
import { drawGain } from './draw.ts';
import { numbersTex, numbersText } from './equation.ts';
import { gapFor, layoutGain } from './layout.ts';
import { gapAt, gapSetting, LAST_STOP, stopOf } from './settings.ts';
import { gainState, type GainState } from './state.ts';
import { finding, summary, three, values } from './words.ts';

/** The axis' numbers can be pressed as well. */
const BELOW_AXIS = 24;

/** `<bn-gain>`: the gain 1/s over the spread of a pair, with the ceiling that epsilon puts on it. */
class Gain extends FigureElement {
  #reader = pageState();
  #formula!: LiveFormula;
  #held = false;

  get #now(): GainState {
    return gainState({ gap: this.#reader.get(gapSetting), eps: this.#reader.get(epsSetting) });
  }

  protected start(): void {
    const numbers = this.control('numbers');
    this.#formula = new LiveFormula(numbers, numbers.dataset.tex ?? '');
    const slider = this.control<HTMLInputElement>('gap');
    this.on(slider, 'input', () => this.#reader.set(gapSetting, gapAt(slider.valueAsNumber)));
    this.on(slider, 'change', () => this.#reader.commit());
    this.#wireEps();
    this.#wireMarker();
    this.on(this.control('reset'), 'click', () => {
      this.#reader.set(gapSetting, gapSetting.initial);
      this.#setEps(epsSetting.initial);
    });
    this.#reader.listen([gapSetting.key, epsSetting.key], () => this.redrawSoon(), this.signal);
    this.redraw();
  }

  protected redraw(): void {
    const state = this.#now;
    drawGain(this.svg, state, layoutGain(state, this.width));
    this.control('title').textContent = finding(state);
    this.#formula.set(numbersTex(state), numbersText(state));
    this.showValues(values(state));
    this.#showControls(state);
    if (!this.#held) this.control('summary').textContent = summary(state);
  }

  protected table(): Table {
    const { eps } = this.#now;
    const rows = Array.from({ length: LAST_STOP + 1 }, (_, stop) => gainState({ gap: gapAt(stop), eps }));
    return {
      header: ['gap', 'sd', 'eps', 's', 'gain', 'xHat'],
      rows: rows.map(({ gap, sd, s, gain, xHat }) => [gap, sd, eps, s, gain, xHat[1]]),
    };
  }

  #showControls({ gap, sd, eps }: GainState): void {
    const slider = this.control<HTMLInputElement>('gap');
    slider.value = String(stopOf(gap));
    slider.setAttribute('aria-valuetext', `${three(sd)}, a gap of ${three(gap)}`);
    this.control('sd-value').textContent = three(sd);
    const choices = [...this.querySelectorAll<HTMLInputElement>('[data-control="eps"]')];
    const [other] = choices.slice(-1); // for an ε that came from a link or another figure
    const known = choices.slice(0, -1).find((choice) => Number(choice.value) === eps);
    for (const choice of choices) choice.checked = choice === (known ?? other);
    this.control('eps-other').hidden = known !== undefined;
    this.control('eps-other-value').textContent = small(eps);
  }

  #wireEps(): void {
    for (const choice of this.querySelectorAll<HTMLInputElement>('[data-control="eps"]')) {
      this.on(choice, 'change', () => choice.value && this.#setEps(Number(choice.value)));
    }
  }

  #setEps(eps: number): void {
    this.#reader.set(epsSetting, eps);
    this.#reader.commit();
  }

  /** Pressing anywhere in the plot takes the marker there; the slider is the same for the keyboard. */
  #wireMarker(): void {
    const layout = () => layoutGain(this.#now, this.width);
    const move = (px: number) => this.#reader.set(gapSetting, gapFor(layout(), px));
    wireDrag<{ gap: number }>(this.svg, {
      signal: this.signal,
      hit: (_px, py) =>
        py > layout().panel.y.range()[0] + BELOW_AXIS ? undefined : { gap: this.#reader.get(gapSetting) },
      begin: (px) => {
        this.#held = true;
        move(px);
      },
      move,
      end: () => {
        this.#letGo();
        this.#reader.commit();
      },
      cancel: ({ gap }) => {
        this.#reader.set(gapSetting, gap);
        this.#letGo();
      },
    });
  }

  #letGo(): void {
    this.#held = false;
    this.redraw();
  }
}

customElements.define('bn-gain', Gain);

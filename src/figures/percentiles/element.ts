import { pageState } from '../../site/pageState.ts';
import type { Setting } from '../../data/settings.ts';
import { FigureElement, type Table } from '../figureElement.ts';
import { say } from '../say.ts';
import { drawPercentiles } from './draw.ts';
import { layoutPercentiles } from './layout.ts';
import { labelMarks, wireMarks } from './markInput.ts';
import { marksSetting, shiftSetting, stretchSetting, TARGETS } from './settings.ts';
import { percentilesState, placeOf, type PercentilesState } from './state.ts';
import { finding, shiftText, stretchText, summary } from './words.ts';

const SLIDERS: readonly [string, Setting<number>, (value: number) => string][] = [
  ['shift', shiftSetting, shiftText],
  ['stretch', stretchSetting, stretchText],
];

/** `<bn-percentiles>`: three marks that the reader finds in a histogram, and the band that they make over time. */
class Percentiles extends FigureElement {
  #reader = pageState();
  /** Summaries are read aloud: one when a mark or a slider is let go. */
  #held = false;

  get #now(): PercentilesState {
    return percentilesState({
      marks: this.#reader.get(marksSetting),
      shift: this.#reader.get(shiftSetting),
      stretch: this.#reader.get(stretchSetting),
    });
  }

  protected start(): void {
    const reader = this.#reader;
    wireMarks(this.svg, {
      signal: this.signal,
      marks: () => reader.get(marksSetting),
      layout: () => layoutPercentiles(this.#now, this.width),
      set: (marks) => reader.set(marksSetting, marks),
      done: () => reader.commit(),
      hold: (held) => this.#hold(held),
    });
    for (const [name, setting] of SLIDERS) this.#wireSlider(name, setting);
    this.on(this.control('place'), 'click', () => {
      reader.set(marksSetting, TARGETS.map(placeOf));
      reader.commit();
    });
    this.on(this.control('reset'), 'click', () => this.#reset());
    const keys = [marksSetting.key, shiftSetting.key, stretchSetting.key];
    reader.listen(keys, () => this.redrawSoon(), this.signal);
    this.redraw();
  }

  protected redraw(): void {
    const state = this.#now;
    drawPercentiles(this.svg, state, layoutPercentiles(state, this.width));
    labelMarks(this.svg, state);
    say(this.control('title'), finding(state));
    for (const [name, setting, words] of SLIDERS) {
      const slider = this.control<HTMLInputElement>(name);
      const value = this.#reader.get(setting);
      slider.value = String(value);
      slider.setAttribute('aria-valuetext', words(value));
      say(this.control(`${name}-value`), words(value));
    }
    if (!this.#held) say(this.control('summary'), summary(state));
  }

  protected table(): Table {
    const { steps } = this.#now;
    return {
      header: ['step', 'leftMark', 'middleMark', 'rightMark'],
      rows: steps.map(({ marks }, k) => [k, ...marks]),
    };
  }

  #wireSlider(name: string, setting: Setting<number>): void {
    const slider = this.control<HTMLInputElement>(name);
    this.on(slider, 'input', () => {
      this.#held = true;
      this.#reader.set(setting, slider.valueAsNumber);
    });
    this.on(slider, 'change', () => {
      this.#reader.commit();
      this.#hold(false);
    });
  }

  #hold(held: boolean): void {
    this.#held = held;
    this.redrawSoon();
  }

  #reset(): void {
    this.#reader.reset([marksSetting, shiftSetting, stretchSetting]);
  }
}

customElements.define('bn-percentiles', Percentiles);

import { batchSetting, epsSetting, seedSetting } from '../../data/settings.ts';
import { pageState } from '../../site/pageState.ts';
import { LiveFormula } from '../../viz/liveFormula.ts';
import { small } from '../../viz/numbers.ts';
import { FigureElement, type Table } from '../figureElement.ts';
import { wireChoice } from '../choice.ts';
import { drawUndo } from './draw.ts';
import { numbersTex, numbersText } from './equation.ts';
import { layoutUndo } from './layout.ts';
import { drawnSetting, EPS_STOPS, gammaBetaSetting, stopOf } from './settings.ts';
import { undoState, type UndoState } from './state.ts';
import { finding, summary, values } from './words.ts';

/** `<bn-undo>`: can gamma and beta undo the normalization? For the batch they were made for, and for the next. */
class Undo extends FigureElement {
  #reader = pageState();
  #formula!: LiveFormula;

  get #now(): UndoState {
    const read = this.#reader;
    return undoState({
      batch: read.get(batchSetting),
      eps: read.get(epsSetting),
      choice: read.get(gammaBetaSetting),
      drawn: read.get(drawnSetting),
      seed: read.get(seedSetting),
    });
  }

  protected start(): void {
    const { signal } = this;
    const numbers = this.control('numbers');
    this.#formula = new LiveFormula(numbers, numbers.dataset.tex ?? '');
    wireChoice(this, this.#reader, { setting: gammaBetaSetting, name: 'choice', signal });
    this.#wireEps();
    this.on(this.control('next'), 'click', () => this.#show(this.#reader.get(drawnSetting) + 1));
    this.on(this.control('first'), 'click', () => this.#show(0));
    this.on(this.control('reset'), 'click', () => {
      this.#reader.set(gammaBetaSetting, gammaBetaSetting.initial);
      this.#reader.set(epsSetting, epsSetting.initial);
      this.#show(0);
    });
    const keys = [batchSetting, epsSetting, gammaBetaSetting, drawnSetting, seedSetting].map(
      ({ key }) => key,
    );
    this.#reader.listen(keys, () => this.redrawSoon(), signal);
    this.redraw();
  }

  protected redraw(): void {
    const state = this.#now;
    drawUndo(this.svg, state, layoutUndo(state, this.width));
    this.control('title').textContent = finding(state);
    this.#formula.set(numbersTex(state), numbersText(state));
    this.showValues(values(state));
    this.#showEps();
    // Not `disabled`, which would take the focus away from a reader who has just pressed the button.
    this.control('first').setAttribute('aria-disabled', String(state.drawn === 0));
    this.control('summary').textContent = summary(state);
  }

  protected table(): Table {
    return {
      header: ['sample', 'x', 'xHat', 'y', 'y - x'],
      rows: this.#now.samples.map(({ name, x, xHat, y }) => [name, x, xHat, y, y - x]),
    };
  }

  #show(drawn: number): void {
    this.#reader.set(drawnSetting, drawn); // after the last one it stays
    this.#reader.commit();
  }

  #wireEps(): void {
    const slider = this.control<HTMLInputElement>('eps');
    this.on(slider, 'input', () => {
      this.#reader.set(epsSetting, EPS_STOPS[slider.valueAsNumber]);
      this.#showEps(); // at once; the drawing follows in the next frame
    });
    this.on(slider, 'change', () => this.#reader.commit());
  }

  #showEps(): void {
    const eps = this.#reader.get(epsSetting);
    const slider = this.control<HTMLInputElement>('eps');
    slider.value = String(stopOf(eps));
    slider.setAttribute('aria-valuetext', small(eps));
    this.control('eps-value').textContent = small(eps);
  }
}

customElements.define('bn-undo', Undo);

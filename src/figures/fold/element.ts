import { href } from '../../site/href.ts';
import { pageState } from '../../site/pageState.ts';
import { LiveFormula } from '../../viz/liveFormula.ts';
import { wireChoice } from '../choice.ts';
import { FigureElement, type Table } from '../figureElement.ts';
import { say } from '../say.ts';
import { loadNet } from '../trainedNet/load.ts';
import { drawFold } from './draw.ts';
import { numbersTex, numbersText } from './equation.ts';
import { layoutFold } from './layout.ts';
import { divisorSetting, epsilonSetting, unitSetting } from './settings.ts';
import { Folding, type FoldState } from './state.ts';
import { finding, summary } from './words.ts';

let folding: Folding;

const SETTINGS = [unitSetting, epsilonSetting, divisorSetting] as const;

/** `<bn-fold>`: batch normalization at inference, folded into the linear layer before it. */
class Fold extends FigureElement {
  #reader = pageState();
  #formula!: LiveFormula;

  get #now(): FoldState {
    return folding.state({
      unit: this.#reader.get(unitSetting),
      eps: this.#reader.get(epsilonSetting),
      divisor: this.#reader.get(divisorSetting),
    });
  }

  protected start(): void {
    const numbers = this.control('numbers');
    this.#formula = new LiveFormula(numbers, numbers.dataset.tex ?? '');
    const { signal } = this;
    wireChoice(this, this.#reader, { setting: epsilonSetting, name: 'eps', signal });
    wireChoice(this, this.#reader, { setting: divisorSetting, name: 'divisor', signal });
    const unit = this.control<HTMLInputElement>('unit');
    this.on(unit, 'input', () => this.#reader.set(unitSetting, unit.valueAsNumber));
    this.on(unit, 'change', () => this.#reader.commit());
    this.on(this.control('reset'), 'click', () => {
      this.#reader.set(unitSetting, unitSetting.initial);
      this.#reader.set(epsilonSetting, epsilonSetting.initial);
      this.#reader.set(divisorSetting, divisorSetting.initial);
      this.#reader.commit();
    });
    const keys = SETTINGS.map(({ key }) => key);
    this.#reader.listen(keys, () => this.redrawSoon(), signal);
    this.redraw();
  }

  protected redraw(): void {
    const state = this.#now;
    drawFold(this.svg, state, layoutFold(state, this.width));
    say(this.control('title'), finding(state));
    say(this.control('summary'), summary(state));
    this.#formula.set(numbersTex(state), numbersText(state));
    this.control<HTMLInputElement>('unit').value = String(state.unit);
    say(this.control('unit-value'), String(state.unit));
  }

  protected table(): Table {
    const { before, after } = this.#now;
    return {
      header: ['input', 'weight', 'foldedWeight'],
      rows: Array.from(before, (w, i) => [i + 1, w, after[i]]),
    };
  }
}

/** Fetches the net, then lets the figure begin. Rejects where a file does not arrive; then call it again. */
export async function begin(): Promise<void> {
  folding = new Folding(await loadNet(href));
  if (!customElements.get('bn-fold')) customElements.define('bn-fold', Fold);
}

import { href } from '../../site/href.ts';
import { pageState } from '../../site/pageState.ts';
import { LiveFormula } from '../../viz/liveFormula.ts';
import { evenExponents } from '../../viz/raised.ts';
import { wireChoice } from '../choice.ts';
import type { Table } from '../figureElement.ts';
import { say } from '../say.ts';
import type { Asked } from '../trainedNet/load.ts';
import { isMoved } from '../trainedNet/isMoved.ts';
import { NetFigure } from '../trainedNet/netFigure.ts';
import { drawFold } from './draw.ts';
import { numbersTex, numbersText } from './equation.ts';
import { layoutFold } from './layout.ts';
import { divisorSetting, epsilonSetting, unitSetting } from './settings.ts';
import { Folding, type FoldState } from './state.ts';
import { finding, summary } from './words.ts';

const SETTINGS = [unitSetting, epsilonSetting, divisorSetting] as const;

/** `<bn-fold>`: batch normalization at inference, folded into the linear layer before it. */
class Fold extends NetFigure<FoldState> {
  #reader = pageState();
  #formula!: LiveFormula;
  #folding: Folding | undefined;

  protected address(path: string): string {
    return href(path);
  }

  protected isMoved(): boolean {
    const read = this.#reader;
    return isMoved(read, unitSetting) || isMoved(read, epsilonSetting) || isMoved(read, divisorSetting);
  }

  protected ask(asked: Asked): FoldState {
    this.#folding ??= new Folding(asked);
    return this.#folding.state({
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
      this.#reader.reset(SETTINGS);
    });
    const keys = SETTINGS.map(({ key }) => key);
    this.#reader.listen(keys, () => this.redrawSoon(), signal);
    this.redraw();
  }

  protected show(state: FoldState): void {
    drawFold(this.svg, state, layoutFold(state, this.width));
    say(this.control('title'), finding(state));
    evenExponents(this.control('title'));
    say(this.control('summary'), summary(state));
    this.#formula.set(numbersTex(state), numbersText(state));
    const unit = String(this.#reader.get(unitSetting)); // also while the net is on its way
    this.control<HTMLInputElement>('unit').value = unit;
    say(this.control('unit-value'), unit);
  }

  protected table(): Table {
    const { before, after } = this.state;
    return {
      header: ['input', 'weight', 'foldedWeight'],
      rows: Array.from(before, (w, i) => [i + 1, w, after[i]]),
    };
  }
}

customElements.define('bn-fold', Fold);

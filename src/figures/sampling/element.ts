import { seedSetting } from '../../data/settings.ts';
import { pageState } from '../../site/pageState.ts';
import { LiveFormula } from '../../viz/liveFormula.ts';
import { tween } from '../../viz/tween.ts';
import { wireChoice } from '../choice.ts';
import { FigureElement, type Table } from '../figureElement.ts';
import { drawSampling } from './draw.ts';
import { averageFormula, spreadFormula } from './equation.ts';
import { layoutSampling } from './layout.ts';
import {
  drawnSetting,
  MOST_DRAWN,
  populationSetting,
  SIZES,
  sizeSetting,
  STATISTICS,
  statisticSetting,
  type PopulationName,
} from './settings.ts';
import { samplingState, type SamplingState } from './state.ts';
import { showTable } from './table.ts';
import { count, finding, summary, tableTitle } from './words.ts';

const FALL_MS = 500;
const SETTINGS = [populationSetting, sizeSetting, statisticSetting, drawnSetting] as const;

/** `<bn-sampling>`: minibatches drawn from a population, and what becomes of their means and variances. */
class Sampling extends FigureElement {
  #reader = pageState();
  #formulas!: LiveFormula[];
  /** How far the last value has fallen, 0 to 1. */
  #fall = 1;
  #falling = new AbortController();

  get #now(): SamplingState {
    const read = this.#reader;
    return samplingState({
      from: read.get(populationSetting),
      size: read.get(sizeSetting),
      show: read.get(statisticSetting),
      drawn: read.get(drawnSetting),
      seed: read.get(seedSetting),
    });
  }

  protected start(): void {
    const boxes = [...this.querySelectorAll<HTMLElement>('[data-control="numbers"]')];
    this.#formulas = boxes.map((box) => new LiveFormula(box, box.dataset.tex ?? ''));
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-draw]'))
      this.on(button, 'click', () => this.#drawMore(Number(button.dataset.draw)));
    const slider = this.control<HTMLInputElement>('size');
    this.on(slider, 'input', () => this.#visit(slider.valueAsNumber));
    this.on(slider, 'change', () => this.#reader.commit());
    this.#wireChoices();
    this.on(this.control('reset'), 'click', () => this.#reset());
    const keys = [...SETTINGS.map(({ key }) => key), seedSetting.key];
    this.#reader.listen(keys, () => this.redrawSoon(), this.signal);
    this.signal.addEventListener('abort', () => this.#land(), { once: true });
    this.redraw();
  }

  protected redraw(): void {
    const state = this.#now;
    this.#draw(state);
    this.control('title').textContent = finding(state);
    this.control('summary').textContent = summary(state);
    showTable(this.control<HTMLTableElement>('table'), state);
    this.control('table-of').textContent = tableTitle(state);
    this.#showLaws(state);
    this.#showControls(state);
  }

  /** All are kept up to date, so that a change of the statistic shows the right numbers at once. */
  #showLaws(state: SamplingState): void {
    const formulas = [spreadFormula, averageFormula].flatMap((law) =>
      STATISTICS.map((statistic) => law(statistic, state)),
    );
    formulas.forEach(({ tex, text }, i) => this.#formulas[i].set(tex, text));
    for (const law of this.querySelectorAll<HTMLElement>('[data-law]'))
      law.classList.toggle('shown', law.dataset.law === state.show);
  }

  #draw(state: SamplingState): void {
    drawSampling(this.svg, state, layoutSampling(state, this.width), this.#fall);
  }

  protected table(): Table {
    const rows = this.#now.rows;
    return {
      header: ['m', 'minibatches', 'spread', 'spreadTheory', 'average', 'averageTheory'],
      rows: rows.map(({ m, count, measured, theory }) => [
        m,
        count,
        measured?.spread ?? '',
        theory?.spread ?? '',
        measured?.average ?? '',
        theory?.average ?? '',
      ]),
    };
  }

  #wireChoices(): void {
    const menu = this.control<HTMLSelectElement>('from');
    this.on(menu, 'change', () => {
      this.#land();
      this.#reader.set(drawnSetting, onlyOne(this.#reader.get(sizeSetting)));
      this.#reader.set(populationSetting, menu.value as PopulationName); // its options are POPULATION_NAMES
      this.#reader.commit();
    });
    const { signal } = this;
    wireChoice(this, this.#reader, { setting: statisticSetting, name: 'show', signal });
  }

  #showControls({ m, row, population }: SamplingState): void {
    const slider = this.control<HTMLInputElement>('size');
    slider.value = String(SIZES.indexOf(m));
    slider.setAttribute('aria-valuetext', `m = ${m}`);
    this.control('size-value').textContent = String(m);
    this.control<HTMLSelectElement>('from').value = population.name;
    const full = row.count >= MOST_DRAWN;
    for (const button of this.querySelectorAll('[data-draw]'))
      button.setAttribute('aria-disabled', String(full));
    this.control('full').textContent = full
      ? `${count(MOST_DRAWN)} minibatches of ${m} are enough. Choose another m, or press Reset.`
      : '';
  }

  #drawMore(more: number): void {
    const size = this.#reader.get(sizeSetting);
    const drawn = this.#reader.get(drawnSetting);
    if (drawn[size] >= MOST_DRAWN) return;
    this.#land();
    this.#reader.set(drawnSetting, drawn.with(size, Math.min(MOST_DRAWN, drawn[size] + more)));
    this.#reader.commit();
    if (more === 1) this.#letFall();
  }

  /** Another size: as many minibatches as of the one before are drawn of it too, so that the two can be compared. */
  #visit(size: number): void {
    const before = this.#reader.get(sizeSetting);
    const drawn = this.#reader.get(drawnSetting);
    this.#land();
    this.#reader.set(drawnSetting, drawn.with(size, Math.max(drawn[size], drawn[before])));
    this.#reader.set(sizeSetting, size);
  }

  #reset(): void {
    this.#land();
    this.#reader.reset([populationSetting, sizeSetting, statisticSetting, drawnSetting]);
  }

  /** The new value falls from its minibatch onto the strip. The words are those of the landed value from the start. */
  #letFall(): void {
    this.#falling = new AbortController();
    this.#fall = 0;
    const frame = (t: number) => {
      this.#fall = t;
      this.#draw(this.#now);
    };
    void tween(FALL_MS, frame, this.#falling.signal);
  }

  #land(): void {
    this.#falling.abort();
    this.#fall = 1;
  }
}

function onlyOne(size: number): number[] {
  return SIZES.map((_, i) => (i === size ? 1 : 0));
}

customElements.define('bn-sampling', Sampling);

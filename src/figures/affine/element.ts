import { batchSetting, betaSetting, epsSetting, gammaSetting } from '../../data/settings.ts';
import { pageState } from '../../site/pageState.ts';
import type { Domain } from '../../viz/beadRow.ts';
import { domainAround, fits } from '../../viz/domain.ts';
import { LiveFormula } from '../../viz/liveFormula.ts';
import { wireBatchControls } from '../batchControls.ts';
import { labelBeads, wireBeads } from '../beadInput.ts';
import { FigureElement, type Table } from '../figureElement.ts';
import { wireChoice } from '../choice.ts';
import { drawAffine } from './draw.ts';
import { numbersTex, numbersText } from './equation.ts';
import { showSliders, wireHandles, wireSliders } from './handles.ts';
import { layoutAffine, type AffineLayout } from './layout.ts';
import { activationSetting, sampleSetting } from './settings.ts';
import { affineState, type AffineState } from './state.ts';
import { finding, summary, values } from './words.ts';

const HOME: Domain = [0, 10];

/** `<bn-affine>`: the normalized batch, scaled by gamma and shifted by beta, over the activation function that gets it. */
class Affine extends FigureElement {
  #reader = pageState();
  #domain: Domain = HOME;
  #dragging = false;
  #holding = false;
  #formula!: LiveFormula;
  #find = <T extends HTMLElement>(name: string) => this.control<T>(name);

  get #now(): AffineState {
    const read = this.#reader;
    return affineState({
      batch: read.get(batchSetting),
      eps: read.get(epsSetting),
      gamma: read.get(gammaSetting),
      beta: read.get(betaSetting),
      activation: read.get(activationSetting),
      selected: read.get(sampleSetting),
    });
  }

  protected start(): void {
    const numbers = this.control('numbers');
    this.#formula = new LiveFormula(numbers, numbers.dataset.tex ?? '');
    const { signal } = this;
    this.#wireBeads();
    wireHandles(this.svg, {
      signal,
      reader: this.#reader,
      layout: () => this.#layout(this.#now),
      hold: (held) => {
        this.#holding = held;
        this.redraw();
      },
    });
    wireSliders(this.#find, this.#reader, signal);
    wireChoice(this, this.#reader, { setting: activationSetting, name: 'activation', signal });
    const refresh = wireBatchControls(this, this.#reader, signal, () => {});
    this.on(this.control('reset'), 'click', () => {
      this.#reset();
      refresh();
    });
    const keys = [batchSetting, epsSetting, gammaSetting, betaSetting, activationSetting, sampleSetting];
    this.#reader.listen(
      keys.map(({ key }) => key),
      () => this.redrawSoon(),
      signal,
    );
    this.redraw();
  }

  protected redraw(): void {
    const state = this.#now;
    this.#fit(state);
    drawAffine(this.svg, state, this.#layout(state));
    labelBeads(this.svg, state.samples, state.selected);
    this.control('title').textContent = finding(state);
    this.#formula.set(numbersTex(state), numbersText(state));
    this.showValues(values(state));
    showSliders(this.#find, this.#reader);
    if (!this.#dragging && !this.#holding) this.control('summary').textContent = summary(state);
  }

  protected table(): Table {
    const { samples } = this.#now;
    return {
      header: ['sample', 'x', 'xHat', 'y', 'output'],
      rows: samples.map(({ name, x, xHat, y, output }) => [name, x, xHat, y, output]),
    };
  }

  #layout(state: AffineState): AffineLayout {
    return layoutAffine(state, this.width, this.#domain, this.#dragging);
  }

  /** While a bead is dragged its axis holds still, as long as the bead is on it. */
  #fit({ samples }: AffineState): void {
    const x = samples.map((sample) => sample.x);
    if (!this.#dragging || !fits(x, this.#domain)) this.#domain = domainAround(x, HOME);
  }

  #wireBeads(): void {
    wireBeads(this.svg, {
      signal: this.signal,
      row: () => this.#layout(this.#now).x,
      choose: (i) => this.#reader.set(sampleSetting, i),
      grab: (i, dragging) => {
        this.#dragging = dragging;
        this.#reader.set(sampleSetting, i);
      },
      move: (i, x) => this.#reader.set(batchSetting, this.#reader.get(batchSetting).with(i, x)),
      release: () => {
        this.#dragging = false;
        this.#reader.commit();
        this.redraw();
      },
    });
  }

  #reset(): void {
    this.#reader.reset([
      gammaSetting,
      betaSetting,
      epsSetting,
      sampleSetting,
      activationSetting,
      batchSetting,
    ]);
  }
}

customElements.define('bn-affine', Affine);

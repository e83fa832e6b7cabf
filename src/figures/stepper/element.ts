import { batchSetting, epsSetting } from '../../data/settings.ts';
import { pageState } from '../../site/pageState.ts';
import type { Domain } from '../../viz/beadRow.ts';
import { fits } from '../../viz/domain.ts';
import { LiveFormula } from '../../viz/liveFormula.ts';
import { wireBatchControls } from '../batchControls.ts';
import { labelBeads, wireBeads } from '../beadInput.ts';
import { FigureElement, type Table } from '../figureElement.ts';
import { drawStepper } from './draw.ts';
import { numbersTex, numbersText } from './equation.ts';
import { wireHandles } from './handles.ts';
import { domainOf, layoutStepper, type StepperLayout } from './layout.ts';
import { aSetting, bSetting, bySetting, sampleSetting, stepSetting } from './settings.ts';
import { stepperState, termsOf, type StepperState } from './state.ts';
import { Stepping } from './stepping.ts';
import { showTransport, wireTransport } from './transport.ts';
import { finding, summary, values } from './words.ts';

/** `<bn-stepper>`: the reader's batch, normalized step by step, forwards and backwards. */
class Stepper extends FigureElement {
  #reader = pageState();
  #stepping = new Stepping({
    reader: this.#reader,
    now: () => this.#now,
    redraw: () => this.isConnected && this.redraw(),
    speed: () => Number(this.control<HTMLSelectElement>('speed').value),
  });
  #before: readonly number[] | undefined;
  #domain: Domain = [0, 10];
  #dragging = false;
  #formula!: LiveFormula;
  #find = <T extends HTMLElement>(name: string) => this.control<T>(name);

  get #now(): StepperState {
    const read = this.#reader;
    return stepperState({
      batch: read.get(batchSetting),
      eps: read.get(epsSetting),
      a: read.get(aSetting),
      b: read.get(bSetting),
      by: read.get(bySetting),
      selected: read.get(sampleSetting),
      step: this.#stepping.position,
      before: this.#before,
    });
  }

  protected start(): void {
    const numbers = this.control('numbers');
    this.#formula = new LiveFormula(numbers, numbers.dataset.tex ?? '');
    this.#stepping.begin(this.#reader.get(batchSetting).length);
    this.#domain = domainOf(this.#now);
    this.#wireControls();
    wireBeads(this.svg, {
      signal: this.signal,
      row: () => this.#layout(this.#now).x,
      choose: (i) => this.#choose(i),
      grab: (i, dragging) => this.#grab(i, dragging),
      move: (i, x) => this.#move(i, x),
      release: () => this.#release(),
    });
    this.#reader.listen([batchSetting.key], () => this.#stepping.keepEnd(), this.signal);
    const keys = [batchSetting, epsSetting, aSetting, bSetting, sampleSetting].map(({ key }) => key);
    this.#reader.listen(keys, () => this.#follow(), this.signal);
    this.#reader.listen([stepSetting.key, bySetting.key], () => this.#stepping.follow(), this.signal);
    this.signal.addEventListener('abort', () => this.#stepping.stop(), { once: true });
    this.redraw();
  }

  protected redraw(): void {
    const state = this.#now;
    drawStepper(this.svg, state, this.#layout(state));
    labelBeads(this.svg, state.samples, state.selected);
    this.control('title').textContent = finding(state);
    this.#formula.set(numbersTex(state), numbersText(state));
    this.showValues(values(state));
    showTransport(this.#find, state, this.#stepping);
    this.dataset.litStep = this.#stepping.active ? termsOf(state) : '';
    // A politely read text that changes all the time is noise: it waits until the picture rests.
    const settled = Number.isInteger(state.step) && !this.#dragging && !this.#stepping.playing;
    if (settled) this.control('summary').textContent = summary(state);
  }

  protected table(): Table {
    const { samples } = this.#now;
    return {
      header: ['sample', 'x', 'centred', 'xHat'],
      rows: samples.map(({ name, x, centred, xHat }) => [name, x, centred, xHat]),
    };
  }

  #layout(state: StepperState): StepperLayout {
    return layoutStepper(state, this.width, this.#domain, this.#dragging);
  }

  #wireControls(): void {
    wireTransport(this.#find, {
      signal: this.signal,
      now: () => this.#now,
      target: () => this.#stepping.target,
      goTo: (step) => {
        this.#before = undefined;
        this.#stepping.goTo(step);
      },
      playOrPause: () => {
        this.#before = undefined;
        void this.#stepping.playOrPause();
      },
      setBy: (by) => this.#reader.set(bySetting, by),
    });
    wireHandles(this.#find, {
      signal: this.signal,
      reader: this.#reader,
      grab: () => this.#finish(),
      release: () => this.#release(),
    });
    const refresh = wireBatchControls(this, this.#reader, this.signal, () => this.#finish());
    this.on(this.control('reset'), 'click', () => {
      this.#reset();
      refresh();
    });
  }

  /** Something that the figure shows has changed: here, in another figure, or by a link. */
  #follow(): void {
    const state = this.#now;
    const x = state.samples.map((sample) => sample.x);
    if (!this.#dragging || !fits(x, this.#domain)) this.#domain = domainOf(state);
    if (this.#before?.length !== state.m) this.#before = undefined;
    this.redraw();
  }

  #choose(i: number): void {
    if (i !== this.#now.selected) this.#before = undefined;
    this.#reader.set(sampleSetting, i);
  }

  #grab(i: number, dragging: boolean): void {
    // Press after press of an arrow key is one move: it is compared with where it began.
    const begun = !dragging && i === this.#now.selected ? this.#before : undefined;
    this.#finish();
    this.#before = begun ?? this.#now.samples.map(({ xHat }) => xHat);
    this.#dragging = dragging;
    this.#reader.set(sampleSetting, i);
  }

  #move(i: number, x: number): void {
    const [a, b] = [this.#reader.get(aSetting), this.#reader.get(bSetting)];
    if (a === 0) return; // every x gives the same bead: there is nothing to read back
    const raw = a === 1 && b === 0 ? x : Number(((x - b) / a).toPrecision(10));
    this.#reader.set(batchSetting, this.#reader.get(batchSetting).with(i, raw));
  }

  #release(): void {
    this.#dragging = false;
    this.#reader.commit();
    this.#follow();
  }

  /** The reader changes the numbers: nothing to compare them with yet. */
  #finish(): void {
    this.#before = undefined;
    this.#stepping.finish();
  }

  #reset(): void {
    this.#finish();
    this.#reader.reset([aSetting, bSetting, sampleSetting, epsSetting, bySetting, batchSetting]);
  }
}

customElements.define('bn-stepper', Stepper);

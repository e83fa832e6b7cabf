import { batchSetting, betaSetting, epsSetting, gammaSetting } from '../../data/settings.ts';
import { pageState } from '../../site/pageState.ts';
import { LiveFormula } from '../../viz/liveFormula.ts';
import { pause } from '../../viz/tween.ts';
import { FigureElement, type Table } from '../figureElement.ts';
import { dySetting } from '../outputGradient.ts';
import { say } from '../say.ts';
import { drawGraph } from './draw.ts';
import { numbersTex, numbersText } from './equation.ts';
import { layoutGraph, sampleAt } from './layout.ts';
import { nodeTexts } from './nodeTexts.ts';
import { LAST_STEP, sampleSetting, STEPS, stepSetting } from './settings.ts';
import { graphState, type GraphState } from './state.ts';
import { finding, lineValues, localText, stepName, summary } from './words.ts';

/** So long each step is shown, in milliseconds. */
const STEP_MS = 1400;

/** `<bn-graph>`: the computational graph of batch normalization, stepped forwards and backwards. */
class Graph extends FigureElement {
  #reader = pageState();
  #formula!: LiveFormula;
  #show = new AbortController();
  #playing = false;

  get #now(): GraphState {
    const read = this.#reader;
    return graphState({
      batch: read.get(batchSetting),
      dY: read.get(dySetting),
      gamma: read.get(gammaSetting),
      beta: read.get(betaSetting),
      eps: read.get(epsSetting),
      step: read.get(stepSetting),
      selected: read.get(sampleSetting),
    });
  }

  protected start(): void {
    const { signal } = this;
    const numbers = this.control('numbers');
    this.#formula = new LiveFormula(numbers, numbers.dataset.tex ?? '');
    this.#wireTransport();
    const sample = this.control<HTMLSelectElement>('sample');
    this.on(sample, 'change', () => this.#choose(sample.selectedIndex));
    this.on<MouseEvent>(this.svg, 'click', ({ clientX }) => {
      const i = sampleAt(layoutGraph(this.#now, this.width), clientX - this.svg.getBoundingClientRect().left);
      if (i !== undefined) this.#choose(i);
    });
    this.on(this.control('reset'), 'click', () => {
      this.#stop();
      this.#reader.reset([
        gammaSetting,
        betaSetting,
        epsSetting,
        sampleSetting,
        stepSetting,
        dySetting,
        batchSetting,
      ]);
    });
    const keys = [batchSetting, dySetting].map(({ key }) => key);
    const knobs = [gammaSetting, betaSetting, epsSetting, stepSetting, sampleSetting].map(({ key }) => key);
    this.#reader.listen([...keys, ...knobs], () => this.redrawSoon(), signal);
    signal.addEventListener('abort', () => this.#stop(), { once: true });
    this.redraw();
  }

  protected redraw(): void {
    const state = this.#now;
    const layout = layoutGraph(state, this.width);
    drawGraph(this.svg, state, layout, nodeTexts(state, layout));
    say(this.control('title'), finding(state));
    this.#formula.set(numbersTex(state), numbersText(state));
    this.showValues(lineValues(state));
    say(this.control('local'), localText(state));
    this.#showControls(state);
    this.dataset.step = String(state.step);
    if (!this.#playing) say(this.control('summary'), summary(state));
  }

  protected table(): Table {
    const { graph, names } = this.#now;
    return {
      header: ['sample', 'x', 'centred', 'xHat', 'y', 'dY', 'dXHat', 'dCentred', 'dX'],
      rows: names.map((name, i) => [
        name,
        ...[graph.x, graph.centred, graph.xHat, graph.y, graph.dY, graph.dXHat, graph.dCentred, graph.dX].map(
          (column) => column[i],
        ),
      ]),
    };
  }

  #wireTransport(): void {
    const turn = (by: number) => this.#goTo(this.#reader.get(stepSetting) + by);
    this.on(this.control('back'), 'click', () => turn(-1));
    this.on(this.control('next'), 'click', () => turn(1));
    this.on(this.control('play'), 'click', () => void this.#playOrPause());
    const slider = this.control<HTMLInputElement>('step');
    this.on(slider, 'input', () => this.#goTo(slider.valueAsNumber));
    for (const line of this.querySelectorAll<HTMLButtonElement>('.derivation button'))
      this.on(line, 'click', () => this.#goTo(STEPS.findIndex((step) => step === line.dataset.step)));
  }

  #goTo(step: number): void {
    this.#stop();
    this.#reader.set(stepSetting, Math.min(LAST_STEP, Math.max(0, step)));
    this.#reader.commit();
    this.redrawSoon();
  }

  #choose(i: number): void {
    this.#reader.set(sampleSetting, i);
    this.#reader.commit();
  }

  async #playOrPause(): Promise<void> {
    if (this.#playing) return this.#goTo(this.#reader.get(stepSetting));
    const { signal } = (this.#show = new AbortController());
    this.#playing = true;
    if (this.#reader.get(stepSetting) === LAST_STEP) this.#reader.set(stepSetting, 0);
    this.redrawSoon();
    while (!signal.aborted && this.#reader.get(stepSetting) < LAST_STEP) {
      await pause(STEP_MS, signal);
      if (!signal.aborted) this.#reader.set(stepSetting, this.#reader.get(stepSetting) + 1);
    }
    if (!signal.aborted) this.#goTo(LAST_STEP);
  }

  #stop(): void {
    this.#show.abort();
    this.#playing = false;
  }

  #showControls(state: GraphState): void {
    const { step, names, selected, at } = state;
    const slider = this.control<HTMLInputElement>('step');
    slider.value = String(step);
    slider.setAttribute('aria-valuetext', stepName(state));
    say(this.control('step-name'), stepName(state));
    say(this.control('play'), this.#playing ? 'Pause' : 'Play');
    // Not `disabled`, which would take the focus away from a reader who has just pressed the button.
    this.control('back').setAttribute('aria-disabled', String(step === 0));
    this.control('next').setAttribute('aria-disabled', String(step === LAST_STEP));
    for (const line of this.querySelectorAll<HTMLElement>('.derivation button'))
      line.toggleAttribute('data-present', line.dataset.step === at);
    const menu = this.control<HTMLSelectElement>('sample');
    if (menu.length !== names.length) menu.replaceChildren(...names.map((name) => new Option(name)));
    menu.selectedIndex = selected;
  }
}

customElements.define('bn-graph', Graph);

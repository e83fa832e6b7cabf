import { pointer } from 'd3';
import { seedSetting } from '../../data/settings.ts';
import { LiveFormula } from '../../viz/liveFormula.ts';
import type { Table } from '../figureElement.ts';
import { rateAt } from '../rateStops.ts';
import { say } from '../say.ts';
import { sliders } from '../sliders.ts';
import { TrainingFigure } from '../trainingFigure.ts';
import { showControls, showStatus } from './controls.ts';
import { drawLearned } from './draw.ts';
import { numbersTex, numbersText } from './equation.ts';
import { recordedSamples } from './initialState.ts';
import { layoutLearned, unitAt } from './layout.ts';
import { Samples } from './samples.ts';
import {
  atSetting,
  layerSetting,
  learnedConfig,
  rateSetting,
  STEPS_A_FRAME,
  unitSetting,
  RECORDED,
} from './settings.ts';
import { learnedState, type LearnedState } from './state.ts';
import { learnedTable } from './table.ts';
import { finding, summary, values } from './words.ts';

const OWN = [atSetting, layerSetting, rateSetting, unitSetting, seedSetting];

/** `<bn-learned>`: gamma and beta of every unit of a net in training, and where they would undo the normalization. */
class Learned extends TrainingFigure {
  #recorded = recordedSamples();
  #formula!: LiveFormula;
  /** Of the run that goes on. */
  #samples = new Samples();

  get #now(): LearnedState {
    const { phase, logs } = this.session;
    const [log] = logs;
    const samples = this.#samples.of(log);
    const recorded = samples.length === 0;
    return learnedState({
      phase,
      recorded,
      samples: recorded ? this.#recorded : samples,
      divergedAt: log?.standing.is === 'diverged' ? log.standing.step : undefined,
      at: this.reader.get(atSetting),
      layer: this.reader.get(layerSetting),
      unit: this.reader.get(unitSetting),
      ran: recorded
        ? RECORDED
        : {
            learningRate: log.learningRates.at(-1)?.[1] ?? this.reader.get(rateSetting),
            seed: log.config.seed,
          },
      learningRate: this.reader.get(rateSetting),
      seed: this.reader.get(seedSetting),
    });
  }

  protected start(): void {
    const numbers = this.control('numbers');
    this.#formula = new LiveFormula(numbers, numbers.dataset.tex ?? '');
    this.train({
      examples: learnedConfig(seedSetting.initial).examples,
      stepsPerFrame: () => STEPS_A_FRAME,
      learningRate: () => this.reader.get(rateSetting),
    });
    this.#wireTransport();
    this.#wireSettings();
    this.redraw();
  }

  protected redraw(): void {
    const state = this.#now;
    drawLearned(this.svg, state, layoutLearned(state, this.width));
    say(this.control('title'), finding(state));
    this.#formula.set(numbersTex(state), numbersText(state));
    this.showValues(values(state));
    showControls(this.find, state);
    showStatus(this.find, state, this.session, this.speed.stepsPerSecond);
    this.toggleAttribute('data-other', state.otherThanShown);
    this.mark(this.session.step);
    const { phase, at, layer, unit, learningRate, seed } = state;
    this.summarize([phase, at, layer, unit, learningRate, seed], () => summary(state));
  }

  protected table(): Table {
    return learnedTable(this.#now);
  }

  protected begin(): void {
    this.change(atSetting, atSetting.initial);
    this.session.begin([learnedConfig(this.reader.get(seedSetting))]);
  }

  #wireTransport(): void {
    this.press('seed', () => {
      this.nextSeed();
      if (this.session.phase !== 'idle') this.begin();
    });
    this.press('reset', () => this.reset(OWN));
  }

  #wireSettings(): void {
    const slider = sliders(this, this.reader, this.signal);
    slider('rate', rateSetting, rateAt);
    slider('at', atSetting, Number);
    slider('unit', unitSetting, Number);
    this.on<Event>(this.control('layers'), 'change', ({ target }) => {
      if (target instanceof HTMLInputElement) this.change(layerSetting, Number(target.value));
    });
    this.on<MouseEvent>(this.svg, 'click', (event) => {
      const state = this.#now;
      const found = unitAt(layoutLearned(state, this.width), state, pointer(event, this.svg));
      if (!found) return;
      this.reader.set(layerSetting, found.layer);
      this.change(unitSetting, found.unit);
    });
    this.reader.listen(
      OWN.map(({ key }) => key),
      () => this.redrawSoon(),
      this.signal,
    );
  }
}

customElements.define('bn-learned', Learned);

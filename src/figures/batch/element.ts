import { batchSetting } from '../../data/settings.ts';
import { pageState } from '../../site/pageState.ts';
import type { Domain } from '../../viz/beadRow.ts';
import { domainAround, fits } from '../../viz/domain.ts';
import { digitsFor } from '../../viz/numbers.ts';
import { tween } from '../../viz/tween.ts';
import { wireBatchControls } from '../batchControls.ts';
import { wireBeads } from '../beadInput.ts';
import { FigureElement, type Table } from '../figureElement.ts';
import { drawBatch } from './draw.ts';
import { fulcrumAt, stopOf, wireFulcrum } from './fulcrum.ts';
import { layoutBatch, type BatchLayout } from './layout.ts';
import { shareFor } from './squares.ts';
import { labelSamples, wireSquares } from './sampleMarks.ts';
import { fulcrumSetting, sampleSetting } from './settings.ts';
import { batchState, type BatchState } from './state.ts';
import { brief, sumsOf } from './summands.ts';
import { showSum, wireSum } from './sumList.ts';
import { finding, pushed, summary, values } from './words.ts';

const HOME: Domain = [0, 10];
const SWING_MS = 450;

/** `<bn-batch>`: the reader's batch on a beam, and the squares of its deviations. */
class Batch extends FigureElement {
  #reader = pageState();
  #domain: Domain = HOME;
  /** The room that the squares are given. */
  #share: number | undefined;
  #dragging = false;
  /** Where the fulcrum is on its way back to the mean. */
  #swing: number | undefined;
  #swinging = new AbortController();

  get #now(): BatchState {
    return batchState({
      batch: this.#reader.get(batchSetting),
      selected: this.#reader.get(sampleSetting),
      fulcrum: this.#swing ?? this.#reader.get(fulcrumSetting),
    });
  }

  protected start(): void {
    this.#wireBeads();
    this.#wireFulcrum();
    for (const box of this.#sumBoxes)
      wireSum(box, {
        signal: this.signal,
        choose: (name) => this.#chooseByName(name),
      });
    wireSquares(this.svg, { signal: this.signal, choose: (name) => this.#chooseByName(name) });
    const refresh = wireBatchControls(this, this.#reader, this.signal, () => this.#free());
    this.on(this.control('reset'), 'click', () => {
      this.#reset();
      refresh();
    });
    this.#reader.listen(
      [batchSetting.key, sampleSetting.key, fulcrumSetting.key],
      () => this.#follow(),
      this.signal,
    );
    this.signal.addEventListener('abort', () => this.#land(), { once: true });
    this.#follow();
  }

  protected redraw(): void {
    const state = this.#now;
    drawBatch(this.svg, state, this.#layout(state));
    labelSamples(this.svg, state);
    this.control('title').textContent = finding(state);
    this.showValues({ ...values(state), ...pushed(state) });
    const sums = sumsOf(state);
    const [mean, variance] = this.#sumBoxes;
    const chosen = state.samples[state.selected].name;
    showSum(mean, sums.mean, chosen);
    showSum(variance, sums.variance, chosen);
    this.#showFulcrum(state);
    if (!this.#dragging && this.#swing === undefined) this.control('summary').textContent = summary(state);
  }

  protected table(): Table {
    const rows = this.#now.samples.map(({ name, x, deviation, square }) => [name, x, deviation, square]);
    return { header: ['sample', 'x', 'deviation', 'square'], rows };
  }

  get #sumBoxes(): HTMLElement[] {
    return [this.control('sum-mean'), this.control('sum-variance')];
  }

  #layout(state: BatchState): BatchLayout {
    return layoutBatch(state, this.width, this.#domain, { dragging: this.#dragging, share: this.#share });
  }

  #wireBeads(): void {
    wireBeads(this.svg, {
      signal: this.signal,
      row: () => this.#layout(this.#now).row,
      choose: (i) => this.#choose(i),
      grab: (i, dragging) => {
        this.#land();
        this.#dragging = dragging;
        this.#choose(i);
      },
      move: (i, x) => this.#reader.set(batchSetting, this.#reader.get(batchSetting).with(i, x)),
      release: () => this.#release(),
    });
  }

  #chooseByName(name: string): void {
    if (this.#dragging) return; // a pointer under way passes over others
    this.#choose(this.#now.samples.findIndex((sample) => sample.name === name));
  }

  #wireFulcrum(): void {
    const slider = this.control<HTMLInputElement>('fulcrum');
    this.on(slider, 'input', () => this.#hold(fulcrumAt(slider.valueAsNumber, this.#domain)));
    this.on(slider, 'change', () => this.#reader.commit());
    this.on(this.control('free'), 'click', () => this.#swingBack());
    wireFulcrum(this.svg, {
      signal: this.signal,
      layout: () => this.#layout(this.#now),
      now: () => this.#reader.get(fulcrumSetting),
      move: (fulcrum) => this.#hold(fulcrum),
      drop: () => this.#reader.commit(),
    });
  }

  #showFulcrum({ fulcrum, away, tilt, sd }: BatchState): void {
    const digits = digitsFor(sd);
    const slider = this.control<HTMLInputElement>('fulcrum');
    slider.value = String(stopOf(fulcrum, this.#domain));
    const text = brief(fulcrum, digits);
    slider.setAttribute(
      'aria-valuetext',
      away ? `${text}, deviations add up to ${brief(tilt, digits)}` : `${text}, the mean`,
    );
    this.control('fulcrum-value').textContent = text;
    this.control('free').setAttribute('aria-disabled', String(!away));
  }

  #choose(i: number): void {
    this.#reader.set(sampleSetting, i);
  }

  #hold(fulcrum: number | undefined): void {
    this.#land();
    this.#reader.set(fulcrumSetting, fulcrum);
  }

  /** Without a motion: the batch is about to change as a whole. */
  #free(): void {
    this.#hold(undefined);
  }

  /** The fulcrum goes back under the mean, and the beam comes to rest. */
  #swingBack(): void {
    const { fulcrum: from, mean: to } = this.#now;
    this.#free();
    this.#reader.commit();
    this.#swinging = new AbortController();
    const frame = (t: number) => {
      this.#swing = t < 1 ? from + t * (to - from) : undefined;
      this.redraw();
    };
    void tween(SWING_MS, frame, this.#swinging.signal);
  }

  #land(): void {
    this.#swinging.abort();
    this.#swing = undefined;
  }

  #release(): void {
    this.#dragging = false;
    this.#reader.commit();
    this.#follow();
  }

  #follow(): void {
    const state = this.#now;
    const { samples, fulcrum, away } = state;
    const shown = [...samples.map(({ x }) => x), fulcrum];
    // The axis stands still under a hand, and under a fulcrum that is held: pushed to its end, it must not grow.
    if (!(this.#dragging || away) || !fits(shown, this.#domain)) this.#domain = domainAround(shown, HOME);
    if (!this.#dragging) this.#share = shareFor(state, this.#domain);
    if (this.#dragging) this.redraw();
    else this.redrawSoon();
  }

  #reset(): void {
    this.#free();
    this.#reader.reset([sampleSetting, batchSetting]);
  }
}

customElements.define('bn-batch', Batch);

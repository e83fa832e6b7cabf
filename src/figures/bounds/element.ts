import { PRESETS } from '../../data/batch.ts';
import { batchSetting, epsSetting } from '../../data/settings.ts';
import { pageState } from '../../site/pageState.ts';
import type { Domain } from '../../viz/beadRow.ts';
import { domainAround, fits } from '../../viz/domain.ts';
import { labelBeads, wireBeads } from '../beadInput.ts';
import { FigureElement, type Table } from '../figureElement.ts';
import { drawBounds, layoutBounds, type BoundsLayout } from './draw.ts';
import { sampleSetting } from './settings.ts';
import { boundsState, type BoundsState } from './state.ts';
import { finding, summary } from './words.ts';

const HOME: Domain = [0, 10];

/** `<bn-bounds>`: the reader's batch once more, small, to try its bounds on. */
class Bounds extends FigureElement {
  #reader = pageState();
  #domain: Domain = HOME;
  #dragging = false;

  get #now(): BoundsState {
    const [batch, eps, selected] = [
      this.#reader.get(batchSetting),
      this.#reader.get(epsSetting),
      this.#reader.get(sampleSetting),
    ];
    return boundsState({ batch, eps, selected });
  }

  protected start(): void {
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-preset]')) {
      this.on(button, 'click', () => {
        this.#reader.set(sampleSetting, 0);
        this.#reader.set(epsSetting, epsSetting.initial); // the bounds are stated for it
        this.#reader.set(batchSetting, PRESETS[button.dataset.preset ?? '']);
        this.#reader.commit();
      });
    }
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
        this.#follow();
      },
    });
    this.#reader.listen(
      [batchSetting.key, epsSetting.key, sampleSetting.key],
      () => this.#follow(),
      this.signal,
    );
    this.#follow();
  }

  protected redraw(): void {
    const state = this.#now;
    drawBounds(this.svg, state, this.#layout(state));
    labelBeads(this.svg, state.samples, state.selected);
    this.control('title').textContent = finding(state);
    if (!this.#dragging) this.control('summary').textContent = summary(state);
  }

  protected table(): Table {
    return {
      header: ['sample', 'x', 'xHat'],
      rows: this.#now.samples.map(({ name, x, xHat }) => [name, x, xHat]),
    };
  }

  #layout(state: BoundsState): BoundsLayout {
    return layoutBounds(state, this.width, this.#domain, this.#dragging);
  }

  #follow(): void {
    const x = this.#now.samples.map((sample) => sample.x);
    if (!this.#dragging || !fits(x, this.#domain)) this.#domain = domainAround(x, HOME);
    this.redraw();
  }
}

customElements.define('bn-bounds', Bounds);

import { batchSetting, epsSetting } from '../../data/settings.ts';
import { pageState } from '../../site/pageState.ts';
import { FigureElement, type Table } from '../figureElement.ts';
import { wireChoice } from './choice.ts';
import { FEW, labelBeads, wireDrag } from './dragInput.ts';
import { drawTwoFeatures } from './draw.ts';
import { layoutTwoFeatures } from './layout.ts';
import { secondFor } from './second.ts';
import { doSetting, litSetting, secondSetting } from './settings.ts';
import { twoFeaturesState, type TwoFeaturesState } from './state.ts';
import { showTable, wireTable } from './table.ts';
import { Turn } from './turn.ts';
import { viewFor, type View } from './view.ts';
import { averaging, finding, summary } from './words.ts';

/** `<bn-two-features>`: the reader's batch and a second feature, standardized each by itself, or whitened together. */
class TwoFeatures extends FigureElement {
  #reader = pageState();
  #turn = new Turn(0, () => this.redraw());
  #view!: View;
  #held = false;
  #chosen = -1;

  get #second(): readonly number[] {
    return secondFor(this.#reader.get(batchSetting), this.#reader.get(secondSetting));
  }

  get #now(): TwoFeaturesState {
    return this.#state(this.#turn.whitened);
  }

  #state(whitened: number): TwoFeaturesState {
    const read = this.#reader;
    return twoFeaturesState({
      first: read.get(batchSetting),
      second: this.#second,
      eps: read.get(epsSetting),
      lit: read.get(litSetting) === '1' ? 0 : 1,
      todo: read.get(doSetting),
      whitened,
    });
  }

  protected start(): void {
    this.#turn.whitened = this.#target;
    this.#view = viewFor(this.#now);
    wireChoice(this, this.#reader, { setting: litSetting, name: 'lit', signal: this.signal });
    wireChoice(this, this.#reader, { setting: doSetting, name: 'do', signal: this.signal });
    this.on(this.control('reset'), 'click', () => this.#reset());
    wireTable(this.control<HTMLTableElement>('table'), {
      signal: this.signal,
      put: (i, j, value) =>
        this.#put(i, j === 0 ? [value, this.#second[i]] : [this.#reader.get(batchSetting)[i], value]),
      say: (message) => (this.control('message').textContent = message),
    });
    this.on(this.control('table'), 'change', () => this.#release());
    wireDrag(this.svg, {
      signal: this.signal,
      layout: () => layoutTwoFeatures(this.#now, this.width, this.#view, this.#chosen),
      choose: (i) => this.#choose(i),
      grab: () => (this.#held = true),
      move: (i, at) => this.#put(i, at),
      release: () => this.#release(),
    });
    this.#reader.listen(
      [batchSetting, epsSetting, secondSetting, litSetting].map(({ key }) => key),
      () => this.#follow(),
      this.signal,
    );
    this.#reader.listen([doSetting.key], () => void this.#turn.goTo(this.#target), this.signal);
    this.signal.addEventListener('abort', () => this.#turn.stop(), { once: true });
    this.redraw();
  }

  protected redraw(): void {
    const state = this.#now;
    drawTwoFeatures(this.svg, state, layoutTwoFeatures(state, this.width, this.#view, this.#chosen));
    labelBeads(this.svg, state, this.#chosen);
    showTable(this.control<HTMLTableElement>('table'), state);
    this.control('table-box').tabIndex = state.m > FEW ? 0 : -1; // it scrolls
    this.control('averaging').textContent = averaging(state);
    this.control('cost').hidden = state.todo !== 'whiten';
    // The title speaks of where the cloud is going, not of where it is on its way.
    this.control('title').textContent = finding(this.#state(this.#target));
    // A politely read text that changes all the time is noise: it waits until the picture rests.
    if (!this.#held && this.#turn.whitened === this.#target)
      this.control('summary').textContent = summary(state);
  }

  protected table(): Table {
    const { before, after } = this.#now;
    return {
      header: ['sample', 'feature1', 'feature2', 'feature1After', 'feature2After'],
      rows: before.points.map(({ name, at }, i) => [name, ...at, ...(after?.points[i].at ?? ['', ''])]),
    };
  }

  get #target(): 0 | 1 {
    return this.#reader.get(doSetting) === 'whiten' ? 1 : 0;
  }

  #choose(i: number): void {
    this.#chosen = i;
    this.redraw();
  }

  /** Something that the figure shows has changed: here, in another figure, or by a link. */
  #follow(): void {
    if (!this.#held) this.#view = viewFor(this.#now); // under a hand it stands still, and a drag ends at its edge
    this.redraw();
  }

  /** The reader gives sample i these features. From now on feature 2 is the reader's own. */
  #put(i: number, [one, other]: [number, number]): void {
    const second = this.#second.with(i, other);
    this.#reader.set(secondSetting, second);
    if (one !== this.#reader.get(batchSetting)[i])
      this.#reader.set(batchSetting, this.#reader.get(batchSetting).with(i, one));
  }

  #release(): void {
    this.#held = false;
    this.#reader.commit();
    this.#follow();
  }

  #reset(): void {
    const read = this.#reader;
    this.control('message').textContent = '';
    read.set(secondSetting, secondSetting.initial);
    read.set(batchSetting, batchSetting.initial);
    read.set(epsSetting, epsSetting.initial);
    read.set(litSetting, litSetting.initial);
    read.set(doSetting, doSetting.initial);
    read.commit();
  }
}

customElements.define('bn-two-features', TwoFeatures);

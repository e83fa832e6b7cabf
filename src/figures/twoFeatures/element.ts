import { batchSetting, epsSetting } from '../../data/settings.ts';
import { pageState } from '../../site/pageState.ts';
import { FEW } from '../beadChoice.ts';
import { FigureElement, type Table } from '../figureElement.ts';
import { wireChoice } from '../choice.ts';
import { labelSamples, wireSamples } from './dragInput.ts';
import { drawTwoFeatures } from './draw.ts';
import { layoutTwoFeatures } from './layout.ts';
import { secondFor } from './second.ts';
import { doSetting, litSetting, secondSetting } from './settings.ts';
import { twoFeaturesState, type TwoFeaturesState } from './state.ts';
import { forgetMistakes, showTable, wireTable } from './table.ts';
import { Turn } from './turn.ts';
import { viewFor, type View } from './view.ts';
import { averaging, finding, summary } from './words.ts';

/** `<bn-two-features>`: the reader's batch and a second feature, standardized each by itself, or whitened together. */
class TwoFeatures extends FigureElement {
  #reader = pageState();
  #turn = new Turn(0, () => this.redraw());
  #view!: View;
  #held = false;
  /** Both features before a drag. */
  #before: [readonly number[], readonly number[]] = [[], []];
  /** Several settings change at once: the picture follows when all have. */
  #setting = false;
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
    this.#wireTable();
    this.#wireSamples();
    this.#reader.listen([batchSetting.key, secondSetting.key], () => this.#forgetMistakes(), this.signal);
    this.#reader.listen(
      [batchSetting, epsSetting, secondSetting, litSetting].map(({ key }) => key),
      () => this.#follow(),
      this.signal,
    );
    this.#reader.listen([doSetting.key], () => void this.#turn.goTo(this.#target), this.signal);
    this.signal.addEventListener('abort', () => this.#turn.stop(), { once: true });
    this.redraw();
  }

  #wireTable(): void {
    wireTable(this.#table, {
      signal: this.signal,
      put: (i, j, value) =>
        this.#put(i, j === 0 ? [value, this.#second[i]] : [this.#reader.get(batchSetting)[i], value]),
      say: (message) => (this.control('message').textContent = message),
    });
    this.on(this.#table, 'change', () => this.#release());
  }

  #wireSamples(): void {
    wireSamples(this.svg, {
      signal: this.signal,
      layout: () => layoutTwoFeatures(this.#now, this.width, this.#view, this.#chosen),
      choose: (i) => this.#choose(i),
      grab: () => this.#grab(),
      move: (i, at) => {
        this.#forgetMistakes();
        this.#put(i, at);
      },
      release: () => this.#release(),
      cancel: () => this.#cancel(),
    });
  }

  protected redraw(): void {
    const state = this.#now;
    drawTwoFeatures(this.svg, state, layoutTwoFeatures(state, this.width, this.#view, this.#chosen));
    labelSamples(this.svg, state, this.#chosen);
    showTable(this.#table, state);
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

  get #table(): HTMLTableElement {
    return this.control<HTMLTableElement>('table');
  }

  /** Unless the table itself has the change from the reader. */
  #forgetMistakes(): void {
    if (this.#setting) return;
    forgetMistakes(this.#table);
    this.control('message').textContent = '';
  }

  /** Something that the figure shows has changed: here, in another figure, or by a link. */
  #follow(): void {
    if (this.#setting) return;
    if (!this.#held) this.#view = viewFor(this.#now); // under a hand it stands still, and a drag ends at its edge
    this.redraw();
  }

  /** Changes several settings, and draws once. */
  #set(change: () => void): void {
    this.#setting = true;
    change();
    this.#setting = false;
    this.#follow();
  }

  /** The reader gives sample i these features. From now on feature 2 is the reader's own. */
  #put(i: number, [one, other]: [number, number]): void {
    const [first, second] = [this.#reader.get(batchSetting), this.#second];
    this.#set(() => {
      this.#reader.set(secondSetting, second.with(i, other));
      if (one !== first[i]) this.#reader.set(batchSetting, first.with(i, one));
    });
  }

  #grab(): void {
    this.#held = true;
    this.#before = [this.#reader.get(batchSetting), this.#reader.get(secondSetting)];
  }

  #release(): void {
    this.#held = false;
    this.#reader.commit();
    this.#follow();
  }

  /** As it was before `#grab`; nothing was written yet. */
  #cancel(): void {
    const [first, second] = this.#before;
    this.#held = false;
    this.#set(() => {
      this.#reader.set(secondSetting, second);
      this.#reader.set(batchSetting, first);
    });
  }

  #reset(): void {
    this.#forgetMistakes();
    this.#set(() => this.#reader.reset([secondSetting, batchSetting, epsSetting, litSetting, doSetting]));
  }
}

customElements.define('bn-two-features', TwoFeatures);

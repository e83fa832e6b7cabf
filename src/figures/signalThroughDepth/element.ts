import { download } from '../../data/download.ts';
import type { Digits } from '../../data/mnist/digits.ts';
import { SIXTY_FILE } from '../../data/mnist/files.ts';
import { decodeShard } from '../../data/mnist/shard.ts';
import { seedSetting } from '../../data/settings.ts';
import { href } from '../../site/href.ts';
import { pageState } from '../../site/pageState.ts';
import { plain } from '../../viz/numbers.ts';
import { wireChoice } from '../choice.ts';
import { FigureElement, type Table } from '../figureElement.ts';
import { say } from '../say.ts';
import { drawSignal } from './draw.ts';
import { layoutSignal } from './layout.ts';
import { activationSetting, initSdAt, initSdSetting, inputSetting, stopOf } from './settings.ts';
import { netFor, signalState, type SignalState } from './state.ts';
import { finding, summary, verdict } from './words.ts';

let digits: Digits;

/** Fetches the sixty digits, then starts the figure: until then its first drawing stands, made of the same digits. */
export async function startSignal(): Promise<void> {
  digits = await decodeShard(await download(href(`/data/mnist/${SIXTY_FILE}`)));
  customElements.define('bn-signal-through-depth', SignalThroughDepth);
}

/** `<bn-signal-through-depth>`: how far sixty digits lie apart in each of eight layers, for any scale of the starting weights. */
class SignalThroughDepth extends FigureElement {
  #reader = pageState();
  #turning = false;

  get #now(): SignalState {
    const seed = this.#reader.get(seedSetting);
    return signalState(netFor(digits, seed), digits, {
      initSd: this.#reader.get(initSdSetting),
      activation: this.#reader.get(activationSetting),
      input: this.#reader.get(inputSetting),
      seed,
    });
  }

  protected start(): void {
    const reader = this.#reader;
    const { signal } = this;
    this.#wireDial();
    wireChoice(this, reader, { setting: activationSetting, name: 'activation', signal });
    wireChoice(this, reader, { setting: inputSetting, name: 'input', signal });
    this.on(this.control('reset'), 'click', () => this.#reset());
    const settings = [initSdSetting, activationSetting, inputSetting, seedSetting];
    reader.listen(
      settings.map(({ key }) => key),
      () => this.redrawSoon(),
      signal,
    );
    this.redraw();
  }

  protected redraw(): void {
    const state = this.#now;
    drawSignal(this.svg, state, layoutSignal(state, this.width));
    say(this.control('title'), finding(state));
    say(this.control('verdict'), verdict(state));
    this.#showDial(state);
    if (!this.#turning) say(this.control('summary'), summary(state));
  }

  protected table(): Table {
    const { without, withBn, other } = this.#now;
    return {
      header: ['layer', 'spreadWithout', 'spreadWithBatchNorm', 'spreadWithoutOtherInput'],
      rows: without.spreads.map((spread, l) => [l + 1, spread, withBn.spreads[l], other[l]]),
    };
  }

  /** Summaries are read aloud: one when the dial is let go, not at each of its stops. */
  #wireDial(): void {
    const dial = this.control<HTMLInputElement>('init');
    this.on(dial, 'input', () => {
      this.#turning = true;
      this.#reader.set(initSdSetting, initSdAt(dial.valueAsNumber));
    });
    this.on(dial, 'change', () => {
      this.#turning = false;
      this.#reader.commit();
      this.redrawSoon();
    });
  }

  #showDial({ initSd }: SignalState): void {
    const dial = this.control<HTMLInputElement>('init');
    dial.value = String(stopOf(initSd));
    dial.setAttribute('aria-valuetext', plain(initSd));
    say(this.control('init-value'), plain(initSd));
  }

  #reset(): void {
    this.#reader.reset([initSdSetting, activationSetting, inputSetting, seedSetting]);
  }
}

import { href } from '../../site/href.ts';
import { pageState } from '../../site/pageState.ts';
import { wireChoice } from '../choice.ts';
import type { Table } from '../figureElement.ts';
import { say } from '../say.ts';
import type { Asked } from '../trainedNet/load.ts';
import { isMoved } from '../trainedNet/isMoved.ts';
import { NetFigure } from '../trainedNet/netFigure.ts';
import { allOf, mixed, nextOf } from './companions.ts';
import { drawSwitch } from './draw.ts';
import { layoutSwitch } from './layout.ts';
import { labelSeats, wireSeats } from './seatInput.ts';
import { askSetting, modeSetting, SEATS, seatsSetting } from './settings.ts';
import { Examiner, switchState, type SwitchState, type View } from './state.ts';
import { wireTray } from './trayDrag.ts';
import { finding, summary } from './words.ts';

const SETTINGS = [modeSetting, askSetting, seatsSetting] as const;

/** `<bn-mode-switch>`: one trained net, asked about an image in training and in inference mode, in the reader's company. */
class ModeSwitch extends NetFigure<SwitchState> {
  #reader = pageState();
  #examiner: Examiner | undefined;
  /** What is drawn, and what was drawn before the reader's last change. */
  #view: View | undefined;
  #before: View | undefined;
  #draws = 0;
  /** The seat that the keyboard is on, after it has sent someone away. */
  #focus: number | undefined;

  protected address(path: string): string {
    return href(path);
  }

  protected isMoved(): boolean {
    const read = this.#reader;
    return isMoved(read, modeSetting) || isMoved(read, askSetting) || isMoved(read, seatsSetting);
  }

  #read(): View {
    return {
      mode: this.#reader.get(modeSetting),
      ask: this.#reader.get(askSetting),
      seats: this.#reader.get(seatsSetting),
    };
  }

  protected ask(asked: Asked): SwitchState {
    const view = this.#read();
    if (!this.#view || !isSame(this.#view, view)) {
      this.#before = this.#view;
      this.#view = view;
    }
    return switchState((this.#examiner ??= new Examiner(asked)), this.#view, this.#before);
  }

  protected start(): void {
    // What the drawing of the build shows: the reader's first change is a change of that.
    if (!this.isMoved()) this.#view = this.#read();
    wireChoice(this, this.#reader, { setting: modeSetting, name: 'mode', signal: this.signal });
    const ask = this.control<HTMLSelectElement>('ask');
    this.on(ask, 'change', () => {
      this.#reader.set(askSetting, Number(ask.value));
      this.#reader.commit();
    });
    this.on(this.control('mixed'), 'click', () => this.#seat(mixed(++this.#draws)));
    this.on(this.control('same'), 'click', () => this.#seat(allOf(this.#reader.get(askSetting))));
    this.on(this.control('empty'), 'click', () => this.#seat([]));
    this.on(this.control('reset'), 'click', () => this.#reset());
    this.#wireTray();
    wireSeats(this.svg, this.signal, (n) => {
      this.#focus = n;
      this.#seat(this.#reader.get(seatsSetting).filter((_, k) => k !== n));
    });
    const keys = SETTINGS.map(({ key }) => key);
    this.#reader.listen(keys, () => this.redrawSoon(), this.signal);
    this.redraw();
  }

  protected show(state: SwitchState): void {
    drawSwitch(this.svg, state, layoutSwitch(this.width));
    labelSeats(this.svg, state, this.#focus);
    this.#focus = undefined;
    say(this.control('title'), finding(state));
    say(this.control('summary'), summary(state));
    this.#showControls();
  }

  protected table(): Table {
    const { batch, mode } = this.state;
    return {
      header: ['mode', 'seat', 'shows', 'netSays', 'saidBefore'],
      rows: batch.map(({ label, answer, was }, n) => [mode, n + 1, label, answer, was ?? answer]),
    };
  }

  #seat(seats: readonly number[]): void {
    this.#reader.set(seatsSetting, seats);
    this.#reader.commit();
  }

  #wireTray(): void {
    const buttons = this.querySelectorAll<HTMLButtonElement>('[data-digit]');
    const seat = (button: HTMLButtonElement) => {
      const seats = this.#reader.get(seatsSetting);
      const next = nextOf(Number(button.dataset.digit), seats);
      if (next !== undefined) this.#seat([...seats, next]);
    };
    wireTray(buttons, { onto: this.svg, signal: this.signal, seat });
    for (const button of buttons) this.on(button, 'click', () => seat(button));
  }

  #reset(): void {
    this.#reader.set(modeSetting, modeSetting.initial);
    this.#reader.set(askSetting, askSetting.initial);
    this.#draws = 0;
    this.#seat(seatsSetting.initial);
    // What was there before is no longer compared with.
    this.#view = this.#read();
    this.#before = undefined;
    this.redrawSoon();
  }

  /** What the reader has set, also while the net is on its way. */
  #showControls(): void {
    const { ask, seats } = this.#read();
    this.control<HTMLSelectElement>('ask').value = String(ask);
    say(this.control('same'), `31 other ${ask}s`);
    const full = seats.length === SEATS - 1;
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-digit]')) {
      const none = full || nextOf(Number(button.dataset.digit), seats) === undefined;
      button.setAttribute('aria-disabled', String(none));
    }
    this.control('empty').setAttribute('aria-disabled', String(seats.length === 0));
  }
}

const isSame = (one: View, other: View) =>
  one.mode === other.mode && one.ask === other.ask && one.seats.join() === other.seats.join();

customElements.define('bn-mode-switch', ModeSwitch);

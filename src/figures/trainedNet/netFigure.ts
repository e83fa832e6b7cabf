import { FigureElement } from '../figureElement.ts';
import { stateOf } from './firstState.ts';
import { loadNet, type Asked } from './load.ts';

/**
 * A figure that asks the trained net. The net is fetched when the reader turns to the figure, or opens it by a link in
 * another state than the first; until it is here, the first state stands, which came with the page.
 */
export abstract class NetFigure<State extends object> extends FigureElement {
  #asked: Asked | undefined;
  #first: State | undefined;
  #loading = false;

  /** Where a file of the site lies. */
  protected abstract address(path: string): string;
  /** Whether the reader has set something. */
  protected abstract isMoved(): boolean;
  /** What the net says to what the reader has set. */
  protected abstract ask(asked: Asked): State;
  protected abstract show(state: State): void;

  /** The present state; while the net is on its way, the first one. */
  protected get state(): State {
    if (this.#asked) return this.ask(this.#asked);
    return (this.#first ??= stateOf<State>(this.control('first').dataset.state ?? ''));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const type of ['pointerenter', 'pointerdown', 'focusin', 'input'])
      this.on(this, type, () => void this.#load());
    this.on(this.control('retry'), 'click', () => void this.#load());
  }

  protected override redraw(): void {
    this.show(this.state);
    if (this.isMoved()) void this.#load();
  }

  async #load(): Promise<void> {
    if (this.#asked || this.#loading) return;
    this.#loading = true;
    try {
      this.#asked = await loadNet((path) => this.address(path));
    } catch (error) {
      return this.#tell(error instanceof Error ? error.message : String(error));
    } finally {
      this.#loading = false;
    }
    // Not within the try: what fails here is a fault of the figure, not of the download.
    this.#tell('');
    if (this.isConnected) this.redraw();
  }

  #tell(trouble: string): void {
    this.control('trouble').hidden = trouble === '';
    this.control('trouble-text').textContent =
      trouble && `${trouble} The figure stands still until it is here.`;
  }
}

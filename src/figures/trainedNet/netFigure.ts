import { FigureElement } from '../figureElement.ts';
import { loadNet, type Asked } from './load.ts';

/** One of the drawings made at build time, as it stood. */
interface Still {
  viewBox: string;
  height: string;
  nodes: ChildNode[];
}

/** The narrowest drawing that the wide still fits. */
const WIDE = 540;

/**
 * A figure that asks the trained net. The net is fetched when the reader turns to the figure, or opens it by a link in
 * another state than the first; until it is here, the drawing made at build time stands.
 */
export abstract class NetFigure extends FigureElement {
  #asked: Asked | undefined;
  #stills: Still[] = [];
  #loading = false;

  /** Where a file of the site lies. */
  protected abstract address(path: string): string;
  /** Whether the reader has set something. */
  protected abstract isMoved(): boolean;
  /** Draws the present state, which the net has been asked for. */
  protected abstract drawAsked(asked: Asked): void;

  protected get asked(): Asked | undefined {
    return this.#asked;
  }

  override connectedCallback(): void {
    this.#stills = [...this.querySelectorAll<SVGSVGElement>('.drawing > svg')].map((svg) => ({
      viewBox: svg.getAttribute('viewBox') ?? '',
      height: svg.getAttribute('height') ?? '',
      nodes: [...svg.cloneNode(true).childNodes],
    }));
    super.connectedCallback();
    for (const type of ['pointerenter', 'pointerdown', 'focusin', 'input'])
      this.on(this, type, () => void this.#load());
    this.on(this.control('retry'), 'click', () => void this.#load());
  }

  protected override redraw(): void {
    if (this.#asked) return this.drawAsked(this.#asked);
    const still = this.#stills[this.width < WIDE ? this.#stills.length - 1 : 0];
    this.svg.setAttribute('viewBox', still.viewBox);
    this.svg.setAttribute('height', still.height);
    this.svg.replaceChildren(...still.nodes.map((node) => node.cloneNode(true)));
    if (this.isMoved()) void this.#load();
  }

  async #load(): Promise<void> {
    if (this.#asked || this.#loading) return;
    this.#loading = true;
    try {
      const asked = await loadNet((path) => this.address(path));
      this.#tell('');
      if (!this.isConnected) return;
      this.svg.replaceChildren();
      this.#asked = asked;
      this.redraw();
    } catch (error) {
      this.#tell(error instanceof Error ? error.message : String(error));
    } finally {
      this.#loading = false;
    }
  }

  #tell(trouble: string): void {
    this.control('trouble').hidden = trouble === '';
    this.control('trouble-text').textContent =
      trouble && `${trouble} The figure stands still until it is here.`;
  }
}

import { saveFile } from '../data/saveFile.ts';
import { csvText, pngBlob, svgText } from '../viz/exportFigure.ts';
import { linkTerms } from '../viz/linkTerms.ts';
import { say } from './say.ts';

const NO_PICTURE = 'This browser could not make the picture. SVG is the same drawing.';

/** Numbers behind a drawing, for the CSV file. */
export interface Table {
  header: string[];
  rows: (string | number)[][];
}

/**
 * What every figure does the same way: one `AbortSignal` for its life, redrawing when its width changes, terms linked
 * with their parts, the export buttons, and `data-ready` when it answers. The HTML is complete before this runs.
 */
export abstract class FigureElement extends HTMLElement {
  #life = new AbortController();
  /** The frame that `redrawSoon` waits for; 0 for none. */
  #drawing = 0;
  protected svg!: SVGSVGElement;
  /** The drawing's width in pixels. */
  protected width = 640;

  /** Aborts when the figure leaves the page: every listener, timer and worker ends with it. */
  protected get signal(): AbortSignal {
    return this.#life.signal;
  }

  connectedCallback(): void {
    this.#life = new AbortController();
    const still = this.#takeDrawing();
    try {
      this.start();
    } catch (error) {
      this.svg.replaceChildren(...still); // better the drawing of the default than none
      throw error;
    }
    this.#watchWidth();
    linkTerms(this, this.signal);
    this.#wireExport();
    this.dataset.ready = '';
  }

  disconnectedCallback(): void {
    this.#life.abort();
    delete this.dataset.ready;
  }

  /** Wires the controls and draws for the first time. */
  protected abstract start(): void;
  /** Draws the present state at the present width. */
  protected abstract redraw(): void;
  /** The numbers on show. */
  protected abstract table(): Table;

  /** Of what the reader saves, without its ending. */
  protected get fileName(): string {
    return this.id || this.localName;
  }

  /** Draws in the next frame, once, however many settings change before it. */
  protected redrawSoon(): void {
    if (this.#drawing) return;
    this.#drawing = requestAnimationFrame(() => {
      this.#drawing = 0;
      if (this.isConnected) this.redraw();
    });
  }

  /** A native control or output of this figure, by its `data-control`. */
  protected control<T extends HTMLElement>(name: string): T {
    const found = this.querySelector<T>(`[data-control="${name}"]`);
    if (!found) throw new Error(`<${this.localName}> has no control named ${name}`);
    return found;
  }

  /** Writes the present number of every symbol into the legend. */
  protected showValues(values: Readonly<Record<string, string>>): void {
    for (const output of this.querySelectorAll<HTMLElement>('[data-value]')) {
      output.textContent = values[output.dataset.value ?? ''] ?? '';
    }
  }

  /** Listens until the figure leaves the page. */
  protected on<T extends Event>(target: EventTarget, type: string, listener: (event: T) => void): void {
    target.addEventListener(type, listener as EventListener, { signal: this.signal });
  }

  /** Empties the drawing made at build time (its copy for phones goes) and returns what it held. */
  #takeDrawing(): ChildNode[] {
    const drawings = this.querySelectorAll<SVGSVGElement>('.drawing > svg');
    this.svg = drawings[0];
    for (const extra of [...drawings].slice(1)) extra.remove();
    const still = [...this.svg.childNodes];
    this.svg.replaceChildren();
    this.svg.removeAttribute('class');
    this.svg.setAttribute('role', 'group');
    this.svg.setAttribute('tabindex', '-1'); // Chromium would make a stop of an svg that listens for the focus of its beads
    // The label of the static drawing tells of the default state; the title tells of the present one.
    this.svg.removeAttribute('aria-label');
    this.svg.setAttribute('aria-labelledby', `${this.id}-title`);
    this.width = Math.round(this.#box.clientWidth) || this.width;
    return still;
  }

  get #box(): HTMLElement {
    return this.querySelector<HTMLElement>('.drawing') ?? this;
  }

  /** Draws anew for another width, and lets only those equations and lines of code take the focus that scroll. */
  #watchWidth(): void {
    const scrollers = this.querySelectorAll<HTMLElement>('.equation, .engine-code pre');
    const fit = () => {
      for (const box of scrollers) box.tabIndex = box.scrollWidth > box.clientWidth ? 0 : -1;
      const width = Math.round(this.#box.clientWidth);
      if (width === this.width || width === 0) return;
      this.width = width;
      this.redraw();
    };
    // In the next frame: redrawing may change what is observed.
    const observer = new ResizeObserver(() => requestAnimationFrame(() => this.isConnected && fit()));
    observer.observe(this.#box);
    this.signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  }

  #wireExport(): void {
    const files: Record<string, () => Blob | Promise<Blob>> = {
      svg: () =>
        new Blob([svgText(this.svg, this.control('summary').textContent ?? '')], { type: 'image/svg+xml' }),
      png: () => pngBlob(this.svg),
      csv: () => new Blob([csvText(this.table().header, this.table().rows)], { type: 'text/csv' }),
    };
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-export]')) {
      const type = button.dataset.export ?? '';
      this.on(button, 'click', async () => {
        const file = await Promise.resolve(files[type]()).catch(() => undefined);
        say(this.control('save-said'), file ? '' : NO_PICTURE);
        if (file) saveFile(`${this.fileName}.${type}`, file);
      });
    }
  }
}

import { csvText, download, pngBlob, svgText } from '../viz/exportFigure.ts';
import { linkTerms } from '../viz/linkTerms.ts';

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
  protected svg!: SVGSVGElement;
  /** The drawing's width in pixels. */
  protected width = 640;

  /** Aborts when the figure leaves the page: every listener, timer and worker ends with it. */
  protected get signal(): AbortSignal {
    return this.#life.signal;
  }

  connectedCallback(): void {
    this.#life = new AbortController();
    const drawings = this.querySelectorAll<SVGSVGElement>('.drawing > svg');
    this.svg = drawings[0];
    for (const extra of [...drawings].slice(1)) extra.remove(); // drawn at build time for phones; from now on one drawing fits itself
    this.svg.replaceChildren();
    this.svg.removeAttribute('class');
    this.svg.setAttribute('role', 'group');
    this.#measure();
    this.start();
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

  #measure(): void {
    const box = this.svg.parentElement as HTMLElement;
    this.width = Math.round(box.clientWidth) || this.width;
    const observer = new ResizeObserver(() => {
      const width = Math.round(box.clientWidth);
      if (width === this.width || width === 0) return;
      this.width = width;
      this.redraw();
    });
    observer.observe(box);
    this.signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  }

  #wireExport(): void {
    const name = this.id || this.localName;
    const files: Record<string, () => Blob | Promise<Blob>> = {
      svg: () => new Blob([svgText(this.svg)], { type: 'image/svg+xml' }),
      png: () => pngBlob(this.svg),
      csv: () => new Blob([csvText(this.table().header, this.table().rows)], { type: 'text/csv' }),
    };
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-export]')) {
      const type = button.dataset.export ?? '';
      this.on(button, 'click', async () => download(`${name}.${type}`, await files[type]()));
    }
  }
}

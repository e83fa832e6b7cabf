import type { ReaderState } from '../../data/readerState.ts';
import { late } from '../late.ts';
import type { Find } from '../trainingLines.ts';
import type { Acts, Row } from './keptTable.ts';
import type { RunsView } from './runsView.ts';
import type { Recipe } from './settings.ts';

interface Host {
  signal: AbortSignal;
  reader: ReaderState;
  /** The panels. */
  drawing: SVGSVGElement;
  changed(): void;
}

/** The table, the plane and the task, as they were drawn at build time until their code is here. */
export class LateView {
  readonly #find: Find;
  readonly #host: Host;
  readonly #acts: Acts;
  #view: RunsView | undefined;

  constructor(find: Find, host: Host, acts: Acts) {
    this.#find = find;
    this.#host = host;
    this.#acts = acts;
    this.#comeWhenSeen();
  }

  show(rows: readonly Row[], next: Recipe): void {
    this.#view?.show(rows, next);
  }

  async need(): Promise<void> {
    const { RunsView } = await late(import('./runsView.ts'));
    const { signal, reader, drawing } = this.#host;
    if (signal.aborted) return;
    this.#view ??= new RunsView({
      signal,
      reader,
      drawing,
      plane: this.#find('plane').querySelector('svg')!,
      body: this.#find('rows'),
      task: this.#find('task'),
      acts: this.#acts,
    });
  }

  #comeWhenSeen(): void {
    const { signal, changed } = this.#host;
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      // Where its code does not arrive, what was drawn at build time stays.
      void this.need().then(changed, () => undefined);
    });
    for (const name of ['plane', 'rows']) observer.observe(this.#find(name));
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  }
}

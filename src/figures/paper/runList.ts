import type { ReaderState } from '../../data/readerState.ts';
import type { Pair } from '../../training/pairOfRuns.ts';
import type { RunLog } from '../../training/runLog.ts';
import { late } from '../late.ts';
import { files, KeptRuns } from './keptRuns.ts';
import type { Row } from './keptTable.ts';
import { outcomeOf } from './recipe.ts';
import type { RunsView } from './runsView.ts';
import type { Recipe } from './settings.ts';
import type { Shade } from './state.ts';

interface Host {
  signal: AbortSignal;
  reader: ReaderState;
  recorded: Pair<RunLog>;
  now(): { logs: Pair<RunLog>; canKeep: boolean };
  /** The id of the run on show; empty for the recorded one and for one that was never kept. */
  shown(): string;
  /** Shows a run; without logs the recorded one. */
  show(id: string, logs: Pair<RunLog> | undefined): void;
  /** The run on show has this id from now on. */
  named(id: string): void;
  changed(): void;
  go(path: string): void;
}

/** The runs beside the one on show: kept, handed over, saved to a file, opened from one. */
export class RunList {
  readonly #find: <T extends HTMLElement>(name: string) => T;
  readonly #host: Host;
  readonly #kept = new KeptRuns();
  #view: RunsView | undefined;
  /** The run of this id is the one on show already. */
  #opened = '';
  /** One sentence for the reader, until the next press. */
  message = '';

  constructor(find: <T extends HTMLElement>(name: string) => T, host: Host) {
    this.#find = find;
    this.#host = host;
    const press = (name: string, act: () => Promise<void>) =>
      find(name).addEventListener('click', () => void this.#try(act), { signal: host.signal });
    press('keep-run', () => this.#keep());
    press('save', () => this.#save());
    press('race', () => this.#handOver());
    press('drift', async () => host.go((await files()).driftWith(host.now().logs)));
    this.#viewWhenSeen();
    const file = find<HTMLInputElement>('open');
    file.addEventListener('change', () => void this.#try(() => this.#read(file)), { signal: host.signal });
  }

  get shades(): Shade[] {
    return this.#kept.runs.filter(({ id }) => id !== this.#host.shown()).map(({ shade }) => shade);
  }

  isKept(logs: Pair<RunLog>): boolean {
    return this.#kept.isKept(logs);
  }

  /** What the browser has kept, and the run that the link names, unless the reader has gone on meanwhile. */
  async load(id: string): Promise<void> {
    await this.#try(async () => {
      this.message = await this.#kept.load();
    });
    if (this.#kept.runs.length > 0) await this.#needView().catch(() => undefined);
    if (this.#host.signal.aborted) return;
    this.#host.changed();
    if (this.#host.shown() === id) this.follow(id);
  }

  /** The link names another run. */
  follow(id: string): void {
    if (id === '') this.#opened = '';
    else if (id !== this.#opened) void this.#try(() => this.#open(id));
  }

  #viewWhenSeen(): void {
    const { signal } = this.#host;
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      // Where its code does not arrive, what was drawn at build time stays.
      void this.#needView().then(this.#host.changed, () => undefined);
    });
    for (const name of ['plane', 'rows']) observer.observe(this.#find(name));
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  }

  async #needView(): Promise<void> {
    const { RunsView } = await late(import('./runsView.ts'));
    const { signal, reader } = this.#host;
    if (signal.aborted) return;
    this.#view ??= new RunsView({
      signal,
      reader,
      plane: this.#find('plane').querySelector('svg')!,
      body: this.#find('rows'),
      task: this.#find('task'),
      acts: {
        show: (id) => void this.#try(() => this.#open(id)),
        remove: (id) => void this.#try(() => this.#remove(id)),
      },
    });
  }

  /** The table, the plane and the task. */
  draw(next: Recipe): void {
    const shown = this.#host.shown();
    const { logs } = this.#host.now();
    const rows: Row[] = [
      { id: '', outcome: outcomeOf(this.#host.recorded), shown: logs === this.#host.recorded },
      ...this.#kept.runs.map(({ id, outcome }) => ({ id, outcome, shown: id === shown })),
    ];
    this.#view?.show(rows, next);
  }

  /** Whatever goes wrong is one sentence, and nothing is lost. */
  async #try(act: () => Promise<void>): Promise<void> {
    this.message = '';
    try {
      await act();
    } catch (error) {
      this.message = error instanceof Error ? error.message : String(error);
    }
    if (!this.#host.signal.aborted) this.#host.changed();
  }

  async #keep(): Promise<void> {
    const { logs, canKeep } = this.#host.now();
    if (!canKeep || this.#kept.isKept(logs)) return;
    await this.#needView();
    const before = this.#kept.runs.length;
    this.message = await this.#kept.keep(logs);
    if (this.#kept.runs.length === before) return; // no room
    this.#opened = this.#kept.runs[before].id;
    this.#host.named(this.#opened);
  }

  /** The run on show stays as it is, and can be kept again. */
  async #remove(id: string): Promise<void> {
    const removed = this.#kept.remove(id);
    if (id === this.#host.shown()) this.#host.named(''); // and `follow` hears of it
    await removed;
  }

  async #open(id: string): Promise<void> {
    const kept = this.#kept.find(id);
    this.#opened = id;
    if (id === '') return this.#host.show('', undefined);
    // What the reader did while it was fetched counts more than what the link says.
    const isLate = () => this.#opened !== id || this.#host.signal.aborted;
    try {
      const logs = kept ? this.#kept.open(kept) : await (await files()).runOfLink(id);
      if (!isLate()) this.#host.show(id, logs);
    } catch (error) {
      if (isLate()) return;
      this.#opened = '';
      this.#host.show('', undefined);
      throw error;
    }
  }

  async #save(): Promise<void> {
    const { logs, canKeep } = this.#host.now();
    if (canKeep) await (await files()).saveRun(logs);
  }

  async #read(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (!file) return;
    const { logs: before } = this.#host.now();
    try {
      const logs = await (await files()).readRun(file);
      if (this.#host.now().logs !== before) return; // what the reader began meanwhile counts more
      this.#opened = '';
      this.#host.show('', logs);
    } finally {
      input.value = ''; // so that the same file can be chosen again
    }
  }

  async #handOver(): Promise<void> {
    const { logs, canKeep } = this.#host.now();
    if (canKeep) this.#host.go(await (await files()).takeToRace(logs));
  }
}

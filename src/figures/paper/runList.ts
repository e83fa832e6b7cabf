import type { ReaderState } from '../../data/readerState.ts';
import type { Pair } from '../../training/pairOfRuns.ts';
import type { RunLog } from '../../training/runLog.ts';
import type { Find } from '../trainingLines.ts';
import { files, KeptRuns } from './keptRuns.ts';
import type { Row } from './keptTable.ts';
import { outcomeOf } from './recipe.ts';
import { LateView } from './lateView.ts';
import { RECORDED_ID, type Recipe } from './settings.ts';
import type { Shade } from './state.ts';

interface Host {
  signal: AbortSignal;
  reader: ReaderState;
  recorded: Pair<RunLog>;
  /** The panels. */
  drawing: SVGSVGElement;
  now(): { logs: Pair<RunLog>; canKeep: boolean };
  /** The id of the run on show; empty for the recorded one and for one that was never kept. */
  shown(): string;
  /** Shows a run; without logs the recorded one. */
  show(id: string, logs: Pair<RunLog> | undefined): void;
  /** Shows the recorded run and leaves what is set. */
  showRecorded(): void;
  /** The run on show has this id from now on. */
  named(id: string): void;
  changed(): void;
  go(path: string): void;
}

/** The runs beside the one on show: kept, handed over, saved to a file, opened from one. */
export class RunList {
  readonly #host: Host;
  readonly #kept = new KeptRuns();
  readonly #view: LateView;
  /** The run of this id is the one on show already. */
  #opened = '';
  /** One sentence for the reader, until the next thing that is done: on the runs, and on files and other figures. */
  message = '';
  fileMessage = '';

  constructor(find: Find, host: Host) {
    this.#host = host;
    const listen = (name: string, act: () => Promise<void>, type = 'click') => {
      const where = name === 'keep-run' ? 'message' : 'fileMessage';
      find(name).addEventListener(type, () => void this.#try(act, where), { signal: host.signal });
    };
    listen('keep-run', () => this.#keep());
    listen('save', () => this.#save());
    listen('race', () => this.#handOver());
    listen('drift', async () => host.go((await files()).driftWith(host.now().logs)));
    this.#view = new LateView(find, host, {
      show: (id) => void this.#try(() => this.#open(id)),
      remove: (id) => void this.#try(() => this.#remove(id)),
    });
    const file = find<HTMLInputElement>('open');
    listen('open', () => this.#read(file), 'change');
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
    if (this.#kept.runs.length > 0) await this.#view.need().catch(() => undefined);
    if (this.#host.signal.aborted) return;
    this.#host.changed();
    if (this.#host.shown() === id) this.follow(id);
  }

  /** What was said belongs to what was done before. */
  forgetMessages(): void {
    this.message = '';
    this.fileMessage = '';
  }

  /** A whole run took a minute: it is kept without being asked for. */
  runEnded(): void {
    void this.#try(async () => {
      await this.#keep();
      this.message ||= 'This run is kept in your list.';
    });
  }

  /** The link names another run. */
  follow(id: string): void {
    if (id === '') this.#opened = '';
    else if (id === RECORDED_ID) void this.#try(() => this.#showRecorded());
    else if (id !== this.#opened) void this.#try(() => this.#open(id));
  }

  /** The table, the plane and the task. */
  draw(next: Recipe): void {
    const shown = this.#host.shown();
    const { logs } = this.#host.now();
    const rows: Row[] = [
      { id: '', outcome: outcomeOf(this.#host.recorded), shown: logs === this.#host.recorded },
      ...this.#kept.runs.map(({ id, outcome }) => ({ id, outcome, shown: id === shown })),
    ];
    this.#view.show(rows, next);
  }

  /** Whatever goes wrong is one sentence, and nothing is lost. */
  async #try(act: () => Promise<void>, where: 'message' | 'fileMessage' = 'message'): Promise<void> {
    this.forgetMessages();
    try {
      await act();
    } catch (error) {
      this[where] = error instanceof Error ? error.message : String(error);
    }
    if (!this.#host.signal.aborted) this.#host.changed();
  }

  async #keep(): Promise<void> {
    const { logs, canKeep } = this.#host.now();
    if (!canKeep || this.#kept.isKept(logs)) return;
    await this.#view.need();
    const before = this.#kept.runs.length;
    const said = await this.#kept.keep(logs);
    // Where there was no room it has no name, and where the reader has gone on meanwhile it is not on show.
    if (this.#kept.runs.length > before && this.#host.now().logs[1] === logs[1]) {
      this.#opened = this.#kept.runs[before].id;
      this.#host.named(this.#opened);
    }
    this.message = said; // the name is a change, which ends what was said
  }

  /** For a link of the text, whose settings stay as they are. A run of the reader's own is kept first. */
  async #showRecorded(): Promise<void> {
    const { logs } = this.#host.now();
    this.#host.showRecorded();
    if (logs === this.#host.recorded || this.#kept.isKept(logs) || logs[1].step === 0) return;
    await this.#view.need();
    this.message = (await this.#kept.keep(logs)) || 'Your run is kept in the list.';
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
    const [before] = this.#host.now().logs;
    try {
      const logs = await (await files()).readRun(file);
      if (this.#host.now().logs[0] !== before) return; // what the reader began meanwhile counts more
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

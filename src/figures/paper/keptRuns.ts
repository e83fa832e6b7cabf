import { logsOf, type Pair } from '../../training/pairOfRuns.ts';
import type { Recording } from '../../training/recording.ts';
import type { RunLog } from '../../training/runLog.ts';
import { RunStore, type StoredRun } from '../../training/runStore.ts';
import { late } from '../late.ts';
import { outcomeOfRecordings, testsOf, type Outcome } from './recipe.ts';
import { MOST_KEPT } from './settings.ts';
import type { Shade } from './state.ts';

export interface KeptRun {
  id: string;
  pair: Pair<Recording>;
  outcome: Outcome;
  shade: Shade;
}

/** Runs that are kept are told from those that are handed over by their names. */
const PREFIX = 'kept-';

/** Comes with the first press that needs it. */
export const files = () => late(import('./runFiles.ts'));

/** The runs that the reader keeps for comparison, here and in the browser's store. */
export class KeptRuns {
  readonly #store: RunStore;
  /** As what a run was kept, and how far it was: it may go on, and be kept again. */
  readonly #keptAs = new WeakMap<RunLog, { step: number; id: string }>();
  #runs: readonly KeptRun[] = [];

  constructor(store = new RunStore()) {
    this.#store = store;
  }

  get runs(): readonly KeptRun[] {
    return this.#runs;
  }

  /** Resolves to a sentence for the reader where something is to be said. */
  async load(): Promise<string> {
    const stored = (await this.#store.all()).filter(({ id }) => id.startsWith(PREFIX));
    this.#runs = stored.flatMap(readable);
    const lost = stored.length - this.#runs.length;
    return lost > 0 ? (await files()).unreadable(lost) : '';
  }

  find(id: string): KeptRun | undefined {
    return this.#runs.find((run) => run.id === id);
  }

  isKept([, withBn]: Pair<RunLog>): boolean {
    const as = this.#keptAs.get(withBn);
    return as?.step === withBn.step && this.find(as.id) !== undefined;
  }

  /** The logs of a run that is kept already. */
  open({ id, pair }: KeptRun): Pair<RunLog> {
    const logs = logsOf(pair);
    this.#keptAs.set(logs[1], { step: logs[1].step, id });
    return logs;
  }

  /** Resolves to a sentence for the reader where something is to be said. */
  async keep(logs: Pair<RunLog>): Promise<string> {
    const { step } = logs[1];
    const { FORGETFUL, FULL, stored } = await files();
    if (this.#runs.length >= MOST_KEPT) return FULL;
    const run = await stored(logs, PREFIX);
    if (this.isKept(logs)) return ''; // pressed twice
    this.#runs = [...this.#runs, keptRun(run)];
    this.#keptAs.set(logs[1], { step, id: run.id });
    return (await this.#store.put(run)) ? '' : FORGETFUL;
  }

  async remove(id: string): Promise<void> {
    this.#runs = this.#runs.filter((run) => run.id !== id);
    await this.#store.remove(id);
  }
}

/** One that cannot be read costs none of the others. */
function readable(run: StoredRun): KeptRun[] {
  try {
    return [keptRun(run)];
  } catch {
    return [];
  }
}

function keptRun({ id, pair }: StoredRun): KeptRun {
  const [without, withBn] = pair;
  const shade = { id, without: testsOf(without), with: testsOf(withBn) };
  return { id, pair, outcome: outcomeOfRecordings(pair), shade };
}

import { logsOf, type Pair } from '../../training/pairOfRuns.ts';
import type { Recording } from '../../training/recording.ts';
import type { RunLog } from '../../training/runLog.ts';
import { RunStore, type StoredRun } from '../../training/runStore.ts';
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
const FULL = `There is room for ${MOST_KEPT} runs. Remove one, then keep this one.`;
const FORGETFUL =
  'This browser keeps nothing for this site: the run is here until you leave the page. Save it to a file to have it later.';

/** The runs that the reader keeps for comparison, here and in the browser's store. */
export class KeptRuns {
  readonly #store: RunStore;
  /** How far a run was when it was kept: it may go on, and be kept again. */
  readonly #keptAt = new WeakMap<RunLog, number>();
  #runs: readonly KeptRun[] = [];

  constructor(store = new RunStore()) {
    this.#store = store;
  }

  get runs(): readonly KeptRun[] {
    return this.#runs;
  }

  async load(): Promise<void> {
    const stored = await this.#store.all();
    this.#runs = stored.filter(({ id }) => id.startsWith(PREFIX)).map(keptRun);
  }

  find(id: string): KeptRun | undefined {
    return this.#runs.find((run) => run.id === id);
  }

  isKept([, withBn]: Pair<RunLog>): boolean {
    return this.#keptAt.get(withBn) === withBn.step;
  }

  /** The logs of a run that is kept already. */
  open({ pair }: KeptRun): Pair<RunLog> {
    const logs = logsOf(pair);
    this.#keptAt.set(logs[1], logs[1].step);
    return logs;
  }

  /** Resolves to a sentence for the reader where something is to be said. */
  async keep(logs: Pair<RunLog>): Promise<string> {
    if (this.#runs.length >= MOST_KEPT) return FULL;
    this.#keptAt.set(logs[1], logs[1].step);
    const { recordPair } = await import('../handOver.ts');
    const at = Date.now();
    const run = { id: `${PREFIX}${at.toString(36)}`, at, pair: await recordPair(logs) };
    this.#runs = [...this.#runs, keptRun(run)];
    return (await this.#store.put(run)) ? '' : FORGETFUL;
  }

  async remove(id: string): Promise<void> {
    this.#runs = this.#runs.filter((run) => run.id !== id);
    await this.#store.remove(id);
  }
}

function keptRun({ id, pair }: StoredRun): KeptRun {
  const [without, withBn] = pair;
  const shade = { id, without: testsOf(without), with: testsOf(withBn) };
  return { id, pair, outcome: outcomeOfRecordings(pair), shade };
}

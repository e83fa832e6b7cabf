/**
 * @file Runs that outlive their page: what the reader keeps, and what one figure hands over to another.
 *
 * Shape: in the IndexedDB "bn-live", store "runs", one record an id: `{ id, at, pair }`, the pair as two recordings.
 * Life: a kept run stays until the reader removes it; one that is handed over, until the next takes its place.
 * Faults: where a browser keeps nothing, the runs are kept in memory, as long as the page is open.
 */
import type { Pair } from './pairOfRuns.ts';
import type { Recording } from './recording.ts';

export interface StoredRun {
  id: string;
  /** When it was put here, in milliseconds since 1970: the order of the kept ones. */
  at: number;
  pair: Pair<Recording>;
}

const DATABASE = 'bn-live';
const STORE = 'runs';

export class RunStore {
  readonly #open: () => Promise<IDBDatabase>;
  readonly #memory = new Map<string, StoredRun>();
  /** Ids that memory knows better than the database: it could not take or delete them. */
  readonly #gone = new Set<string>();

  constructor(open: () => Promise<IDBDatabase> = openDatabase) {
    this.#open = open;
  }

  /** All runs, the oldest first. */
  async all(): Promise<StoredRun[]> {
    const stored = await this.#ask<StoredRun[]>('readonly', (runs) => runs.getAll()).catch(() => []);
    const known = stored.filter(({ id }) => !this.#memory.has(id) && !this.#gone.has(id));
    return [...known, ...this.#memory.values()].sort((a, b) => a.at - b.at);
  }

  async get(id: string): Promise<StoredRun | undefined> {
    if (this.#memory.has(id) || this.#gone.has(id)) return this.#memory.get(id);
    return this.#ask<StoredRun | undefined>('readonly', (runs) => runs.get(id)).catch(() => undefined);
  }

  /** Resolves to whether it will still be there when the page is left. */
  async put(run: StoredRun): Promise<boolean> {
    this.#gone.delete(run.id);
    this.#memory.delete(run.id);
    try {
      await this.#ask('readwrite', (runs) => runs.put(run));
      return true;
    } catch {
      this.#memory.set(run.id, run);
      return false;
    }
  }

  async remove(id: string): Promise<void> {
    this.#memory.delete(id);
    this.#gone.add(id);
    await this.#ask('readwrite', (runs) => runs.delete(id)).catch(() => undefined);
  }

  /** One question to the database, which is opened for it and closed again: no page keeps it from another. */
  async #ask<T>(mode: IDBTransactionMode, ask: (runs: IDBObjectStore) => IDBRequest): Promise<T> {
    const database = await this.#open();
    try {
      return await new Promise<T>((resolve, reject) => {
        const transaction = database.transaction(STORE, mode);
        const request = ask(transaction.objectStore(STORE));
        transaction.oncomplete = () => resolve(request.result as T); // the store's own records
        transaction.onabort = () => reject(transaction.error ?? new Error('The transaction was aborted.'));
      });
    } finally {
      database.close();
    }
  }
}

/** Rejects where the browser has no database, or allows none. */
async function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1); // may throw: then the promise rejects with what was thrown
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The database cannot be opened.'));
    request.onblocked = () => reject(new Error('The database is blocked.'));
  });
}

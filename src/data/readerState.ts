import { readPairs, writePairs } from './pairs.ts';
import type { Setting } from './settings.ts';
import { SHARED_KEYS } from './settings.ts';

/** What the store needs of a browser; tests pass a plain object. */
export interface Surroundings {
  /** The fragment, with or without its `#`. */
  readHash(): string;
  /** Replaces the fragment without adding to the history. */
  writeHash(hash: string): void;
  /** Both may throw: storage can be full or forbidden. */
  readStored(): string | null;
  writeStored(text: string): void;
}

type Pairs = Map<string, string>;

/**
 * What the reader has set, for the whole site.
 *
 * Shape: text by key, in the hash as `batch=4,9,2&stepper.step=3`, in local storage the same text under one item.
 * Life: hash beats storage beats the setting's initial value. A change is live at once (`set`) and written when the
 * reader lets go (`commit`). An opened link is written nowhere until the reader changes something. Storage holds the
 * shared keys only (SHARED_KEYS): the running example follows from page to page, a figure's own switches do not.
 * Migration: a key that nobody asks for is ignored, a value that no longer parses falls back and is reported once.
 */
export class ReaderState {
  /** Called with a key of a link that could not be read, at most once a key. */
  onBadValue: (key: string, text: string) => void = () => {};
  #around: Surroundings;
  #linked: Pairs;
  #stored: Pairs;
  #values = new Map<string, unknown>();
  #changed: Pairs = new Map();
  /** The initial value of every setting that was asked for, as text. */
  #initial = new Map<string, string>();
  #reported = new Set<string>();
  #listeners = new Map<string, Set<() => void>>();

  constructor(around: Surroundings) {
    this.#around = around;
    this.#linked = readPairs(around.readHash());
    this.#stored = this.#readStored();
  }

  get<T>(setting: Setting<T>): T {
    const { key } = setting;
    if (!this.#values.has(key)) this.#values.set(key, this.#resolve(setting));
    this.#initial.set(key, setting.format(setting.initial));
    // The map holds what `setting` itself parsed: its type is T.
    return this.#values.get(key) as T;
  }

  /**
   * Changes a value for everyone who listens; nothing is written yet. A value that the setting would refuse in a link
   * is refused here too, silently: what is on screen can always be shared.
   */
  set<T>(setting: Setting<T>, value: T): void {
    const { key } = setting;
    const text = setting.format(value);
    if (text === setting.format(this.get(setting)) || !accepts(setting, text)) return;
    this.#values.set(key, value);
    this.#changed.set(key, text);
    this.#tell(key);
  }

  /** Puts settings back to what they are at first, and writes it. */
  reset(settings: readonly Setting<unknown>[]): void {
    for (const setting of settings) this.set(setting, setting.initial);
    this.commit();
  }

  /** Calls `listener` after each change of one of these keys, until the signal aborts. */
  listen(keys: readonly string[], listener: () => void, signal: AbortSignal): void {
    for (const key of keys) {
      const set = this.#listeners.get(key) ?? new Set();
      this.#listeners.set(key, set.add(listener));
      signal.addEventListener('abort', () => set.delete(listener), { once: true });
    }
  }

  /** Writes what the reader changed: all of it into the hash, the shared keys into storage. */
  commit(): void {
    if (this.#changed.size === 0) return;
    this.#around.writeHash(this.hash());
    // Read again: another tab may have stored other keys since.
    this.#stored = new Map([...this.#readStored(), ...shared(this.#linked), ...shared(this.#changed)]);
    try {
      this.#around.writeStored(writePairs(this.#stored));
    } catch {
      // Full or forbidden: everything works, nothing is remembered.
    }
  }

  /** The whole state as a fragment without `#`, whatever it came from: who opens it sees what this reader sees. */
  hash(extra: Record<string, string> = {}): string {
    const pairs = new Map([...shared(this.#stored), ...this.#linked, ...this.#changed]);
    pairs.delete('at');
    // A figure's own switch at its start has nothing to say; a shared key still overrules what the other reader stored.
    const said = [...pairs].filter(
      ([key, text]) => SHARED_KEYS.includes(key) || text !== this.#initial.get(key),
    );
    return writePairs(new Map([...said, ...Object.entries(extra)]));
  }

  /** The shared part of the state, for a link to another lesson. */
  sharedHash(): string {
    return writePairs(shared(new Map([...this.#linked, ...this.#changed])));
  }

  /**
   * Takes over a new fragment: its keys change, all others stay. `by` says who moved: a link that was opened is not
   * stored, a press on the page is a change like any other.
   */
  follow(hash: string, by: 'link' | 'reader' = 'link'): void {
    const pairs = readPairs(hash);
    for (const [key, text] of pairs) {
      this.#changed.delete(key);
      (by === 'reader' ? this.#changed : this.#linked).set(key, text);
      this.#values.delete(key);
      this.#reported.delete(key);
    }
    for (const key of pairs.keys()) this.#tell(key);
  }

  #tell(key: string): void {
    for (const listener of this.#listeners.get(key) ?? []) listener();
  }

  #resolve<T>(setting: Setting<T>): T {
    for (const source of [this.#changed, this.#linked, this.#stored]) {
      const text = source.get(setting.key);
      if (text === undefined) continue;
      try {
        return setting.parse(text);
      } catch {
        if (source !== this.#stored) this.#report(setting.key, text);
        source.delete(setting.key);
      }
    }
    return setting.initial;
  }

  #report(key: string, text: string): void {
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    this.onBadValue(key, text);
  }

  #readStored(): Pairs {
    try {
      return readPairs(this.#around.readStored() ?? '');
    } catch {
      return new Map();
    }
  }
}

function shared(pairs: Pairs): Pairs {
  return new Map([...pairs].filter(([key]) => SHARED_KEYS.includes(key)));
}

function accepts<T>(setting: Setting<T>, text: string): boolean {
  try {
    setting.parse(text);
    return true;
  } catch {
    return false;
  }
}

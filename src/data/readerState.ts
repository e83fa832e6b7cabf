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
  /** Called with the keys that could not be read, at most once a key. */
  onBadValue: (key: string, text: string) => void = () => {};
  #around: Surroundings;
  #linked: Map<string, string>;
  #stored: Map<string, string>;
  #values = new Map<string, unknown>();
  #changed = new Map<string, string>();
  #idle = new Set<string>();
  #reported = new Set<string>();
  #listeners = new Map<string, Set<() => void>>();

  constructor(around: Surroundings) {
    this.#around = around;
    this.#linked = readPairs(around.readHash());
    this.#stored = readPairs(this.#tryStored());
  }

  get<T>(setting: Setting<T>): T {
    const { key } = setting;
    if (!this.#values.has(key)) this.#values.set(key, this.#resolve(setting));
    // The map holds what `setting` itself parsed: its type is T.
    return this.#values.get(key) as T;
  }

  /** Changes a value for everyone who listens; nothing is written yet. */
  set<T>(setting: Setting<T>, value: T): void {
    const { key } = setting;
    const text = setting.format(value);
    if (text === setting.format(this.get(setting))) return;
    this.#values.set(key, value);
    this.#changed.set(key, text);
    // A figure's own switch back at its start has nothing to say in a link; a shared key still overrules what is stored.
    this.#idle.delete(key);
    if (!SHARED_KEYS.includes(key) && text === setting.format(setting.initial)) this.#idle.add(key);
    for (const listener of this.#listeners.get(key) ?? []) listener();
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
    const kept = new Map(
      [...this.#stored, ...this.#linked, ...this.#changed].filter(([key]) => SHARED_KEYS.includes(key)),
    );
    this.#stored = kept;
    try {
      this.#around.writeStored(writePairs(kept));
    } catch {
      // Full or forbidden: everything works, nothing is remembered.
    }
  }

  /** The state as a fragment without `#`: what the link had, overwritten by what the reader changed. */
  hash(extra: Record<string, string> = {}): string {
    const pairs = new Map([...this.#linked, ...this.#changed, ...Object.entries(extra)]);
    for (const key of this.#idle) pairs.delete(key);
    if (!('at' in extra)) pairs.delete('at');
    return writePairs(pairs);
  }

  /** The shared part of the state, for a link to another lesson. */
  sharedHash(): string {
    return writePairs(
      new Map([...this.#linked, ...this.#changed].filter(([key]) => SHARED_KEYS.includes(key))),
    );
  }

  /**
   * Takes over a new fragment: its keys change, all others stay. `by` says who moved: a link that was opened is not
   * stored, a press on the page is a change like any other.
   */
  follow(hash: string, by: 'link' | 'reader' = 'link'): void {
    const pairs = readPairs(hash);
    for (const [key, text] of pairs) {
      this.#changed.delete(key);
      this.#idle.delete(key);
      (by === 'reader' ? this.#changed : this.#linked).set(key, text);
      this.#values.delete(key);
      this.#reported.delete(key);
    }
    for (const key of pairs.keys()) for (const listener of this.#listeners.get(key) ?? []) listener();
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

  #tryStored(): string {
    try {
      return this.#around.readStored() ?? '';
    } catch {
      return '';
    }
  }
}

/** A fragment with `=` is state; one without is an anchor and holds no pairs. */
function readPairs(hash: string): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const pair of hash.replace(/^#/, '').split('&')) {
    const cut = pair.indexOf('=');
    if (cut > 0) pairs.set(decode(pair.slice(0, cut)), decode(pair.slice(cut + 1)));
  }
  return pairs;
}

/** Readable: commas and points stay as they are, only what would end a pair is escaped. */
function writePairs(pairs: ReadonlyMap<string, string>): string {
  const escape = (text: string) => encodeURIComponent(text).replaceAll('%2C', ',');
  return [...pairs].map(([key, text]) => `${escape(key)}=${escape(text)}`).join('&');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray % in a hand-made link
  }
}

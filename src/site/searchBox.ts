/**
 * @file The search once it is in use: asks the index while the reader types, shows the list, and moves through it by
 * keys. The focus stays in the field; the option that Enter would follow is the field's aria-activedescendant.
 */
import { SearchIndex } from './searchIndex.ts';
import { entriesOf, nextChoice, outcome, type Entry } from './searchList.ts';
import { optionOf } from './searchOption.ts';

const FAILED = import.meta.env.DEV
  ? 'The search index is made by a build: run npm run build, then npm run preview.'
  : 'The search index did not arrive.';

export class SearchBox {
  #root: HTMLElement;
  #index = new SearchIndex();
  #choice = -1;
  #busy = false;
  /** The field has changed since the search under way began: its answer is dropped, and only the last words count. */
  #stale = false;
  #answered = '';

  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#root = root;
    this.#input.addEventListener('input', () => void this.ask(), { signal });
    this.#input.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    this.#list.addEventListener('click', () => this.#leave(), { signal });
  }

  get #input() {
    return this.#find<HTMLInputElement>('input');
  }

  get #list() {
    return this.#find('.search-list');
  }

  get #options() {
    return [...this.#list.querySelectorAll<HTMLAnchorElement>('[role=option]')];
  }

  #find<T extends HTMLElement>(selector: string): T {
    return this.#root.querySelector<T>(selector) as T; // Search.astro holds one of each
  }

  /** Searches for what is in the field, one search at a time, and shows what was found. */
  async ask(): Promise<void> {
    this.#stale = this.#busy;
    if (this.#busy) return;
    this.#busy = true;
    do {
      this.#stale = false;
      await this.#search(this.#input.value.trim());
    } while (this.#stale);
    this.#busy = false;
  }

  async #search(words: string): Promise<void> {
    if (words === '') return this.#show([], '');
    if (words === this.#answered) return this.#open(true);
    try {
      const entries = entriesOf(await this.#index.find(words));
      if (this.#stale || !this.#inUse()) return;
      this.#show(entries, outcome(words, entries.length));
      this.#answered = words;
    } catch {
      if (!this.#stale && this.#inUse()) this.#show([], FAILED, !import.meta.env.DEV);
    }
  }

  /** The reader may have left while the index was on its way. */
  #inUse(): boolean {
    return this.#root.hasAttribute('data-open');
  }

  #show(entries: readonly Entry[], sentence: string, again = false): void {
    this.#answered = '';
    this.#list.replaceChildren(...entries.map((entry, k) => optionOf(entry, `search-option-${k}`)));
    this.#find('[role=status]').textContent = sentence;
    const note = this.#find('.search-note');
    note.textContent = sentence;
    note.hidden = entries.length > 0; // the list speaks for itself
    this.#find('.search-again').hidden = !again;
    this.#choose(-1);
    this.#open(sentence !== '');
  }

  #open(open: boolean): void {
    this.#find('.search-panel').hidden = !open;
    this.#input.setAttribute('aria-expanded', String(open && this.#options.length > 0));
  }

  #onKey(event: KeyboardEvent): void {
    const { key } = event;
    const closed = this.#find('.search-panel').hidden;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      if (closed) void this.ask();
      else this.#choose(nextChoice(key, this.#choice, this.#options.length));
    } else if (key === 'Enter' && this.#options.length > 0 && !event.isComposing) {
      event.preventDefault();
      // Only what is on show, and answers the words in the field, is followed.
      if (closed || this.#input.value.trim() !== this.#answered) void this.ask();
      else this.#options[Math.max(0, this.#choice)].click();
    } else if (key === 'Escape' && !closed) {
      event.preventDefault(); // browsers would empty the field and keep the list
      this.#choose(-1);
      this.#open(false);
    }
  }

  #choose(choice: number): void {
    this.#choice = choice;
    for (const [k, option] of this.#options.entries())
      option.setAttribute('aria-selected', String(k === choice));
    const chosen = this.#options[choice];
    if (chosen) this.#input.setAttribute('aria-activedescendant', chosen.id);
    else this.#input.removeAttribute('aria-activedescendant');
    chosen?.scrollIntoView({ block: 'nearest' });
  }

  /** A result was followed, perhaps to a place on this very page. */
  #leave(): void {
    this.#open(false);
    this.#input.blur();
  }
}

/**
 * `<bn-search>`: the field in the header. This part rides on every page, so it only opens the field, by press or by the
 * slash key, and fetches the rest at the first focus.
 */
import type { SearchBox } from './searchBox.ts';

/** Where a slash is a slash. */
const TEXT_FIELDS =
  'textarea, select, [contenteditable], input:not([type=radio], [type=checkbox], [type=range], [type=button])';

class Search extends HTMLElement {
  #life = new AbortController();
  #box: Promise<SearchBox | undefined> | undefined;
  #failures = 0;
  /** Where the reader was before the slash, and is again after Escape. */
  #before: HTMLElement | undefined;

  connectedCallback() {
    this.#life = new AbortController();
    const { signal } = this.#life;
    this.#button.addEventListener('click', () => this.#open(), { signal });
    this.#input.addEventListener('focus', () => this.#arrive(), { signal });
    this.addEventListener('focusout', (event) => this.#left(event.relatedTarget), { signal });
    this.addEventListener('keydown', (event) => this.#escape(event), { signal });
    this.#again.addEventListener('click', () => this.#retry(), { signal });
    // A tap beside the field leaves it in some browsers only.
    document.addEventListener('pointerdown', ({ target }) => this.#left(target), { signal });
    document.addEventListener('keydown', (event) => this.#slash(event), { signal });
    this.hidden = false;
  }

  disconnectedCallback() {
    this.#life.abort();
  }

  get #input() {
    return this.querySelector('input') as HTMLInputElement; // Search.astro holds one
  }

  get #button() {
    return this.querySelector('.search-button') as HTMLButtonElement; // as above
  }

  get #again() {
    return this.querySelector('.search-again') as HTMLButtonElement; // as above
  }

  #slash(event: KeyboardEvent): void {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if ((event.target as Element).closest?.(TEXT_FIELDS)) return; // a key is pressed on an element, or on the document
    event.preventDefault();
    this.#before = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
    this.#open();
  }

  /** The list, while it is open, takes an Escape for itself; the next one leaves the field. */
  #escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    this.#input.value = '';
    this.#leave();
  }

  #open(): void {
    this.toggleAttribute('data-open', true); // first: it brings the header into the window
    this.#button.setAttribute('aria-expanded', 'true');
    this.#input.focus({ preventScroll: true });
    this.#input.select();
  }

  #arrive(): void {
    this.toggleAttribute('data-open', true);
    this.#box ??= import('./searchBox.ts')
      .then(({ SearchBox }) => new SearchBox(this, this.#life.signal))
      .catch(() => this.#failed());
    void this.#box.then((box) => box?.ask());
  }

  /** The code of the search itself did not arrive. Some browsers ask for it once a page and then never again. */
  #failed(): undefined {
    this.#box = undefined;
    const sentence = this.#failures++
      ? 'The search did not arrive again. Reloading the page may help.'
      : 'The search did not arrive.';
    const [note, status] = [this.querySelector('.search-note'), this.querySelector('[role=status]')];
    for (const place of [note, status]) if (place) place.textContent = sentence;
    for (const part of [this.querySelector('.search-panel'), note, this.#again])
      part?.removeAttribute('hidden');
  }

  #retry(): void {
    this.#again.hidden = true;
    this.#input.focus(); // which asks again
  }

  #left(to: EventTarget | null): void {
    if (!this.hasAttribute('data-open') || (to instanceof Node && this.contains(to))) return;
    this.#before = undefined;
    this.removeAttribute('data-open');
    this.#button.setAttribute('aria-expanded', 'false');
    this.querySelector('.search-panel')?.setAttribute('hidden', '');
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.blur();
  }

  #leave(): void {
    const back = this.#before ?? this.#button;
    this.#input.blur();
    back.focus({ preventScroll: true }); // the button is there on a phone only; elsewhere this does nothing
  }
}

customElements.define('bn-search', Search);

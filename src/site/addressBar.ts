/** @file The reader's state in the address bar and in the history entry. */

const WRITE_EVERY_MS = 500; // at most twice a second: browsers refuse more

/** True where the fragment is a place on the page, not state. */
export function isAnchor(): boolean {
  return !location.hash.includes('=');
}

/** The state of this history entry: an anchor may have taken its place in the address, the entry still knows it. */
export function readAddress(): string {
  if (!isAnchor()) return location.hash;
  return (history.state as { reader?: string } | null)?.reader ?? ''; // written below, by nobody else
}

/** Gives the present history entry this state; `address` false leaves an anchor in the address. */
function write(hash: string, address: boolean): void {
  history.replaceState({ reader: hash }, '', address && hash ? `#${hash}` : undefined);
}

/** Writes at once and then at most every half second; the last text always arrives, unless it is overtaken. */
export class AddressBar {
  #next = 0;
  #waiting: string | undefined;
  #timer = 0;

  constructor() {
    window.addEventListener('pagehide', () => this.#flush());
  }

  write(hash: string): void {
    this.#waiting = hash;
    if (performance.now() >= this.#next) this.#flush();
    else if (!this.#timer)
      this.#timer = window.setTimeout(() => this.#flush(), this.#next - performance.now());
  }

  /** Something newer than what waits is in the address already. */
  overtake(hash: string): void {
    this.#waiting = undefined;
    write(hash, !isAnchor());
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
    if (this.#waiting === undefined) return;
    if (this.#waiting === '' && !isAnchor())
      history.replaceState({ reader: '' }, '', location.pathname + location.search);
    else write(this.#waiting, true);
    this.#waiting = undefined;
    this.#next = performance.now() + WRITE_EVERY_MS;
  }
}

/** @file The reader's state in this page: the one store, the fragment, storage, and the links that carry state. */
import { ReaderState } from '../data/readerState.ts';

const ITEM = 'bn-live';
const WRITE_EVERY_MS = 500; // at most twice a second: browsers refuse more

let store: ReaderState | undefined;

/** The page's store, made on first use so that importing this file touches no browser. */
export function pageState(): ReaderState {
  return (store ??= open());
}

function open(): ReaderState {
  const anchored = () => !location.hash.includes('=');
  const state = new ReaderState({
    // An anchor replaced the state in the address; the history entry still knows it.
    readHash: () =>
      anchored() ? String((history.state as { reader?: string } | null)?.reader ?? '') : location.hash,
    writeHash: throttled((hash) => history.replaceState(history.state, '', `#${hash}`)),
    readStored: () => localStorage.getItem(ITEM),
    writeStored: (text) => localStorage.setItem(ITEM, text),
  });
  state.onBadValue = (key, text) => reportBadLink(key, text);
  window.addEventListener('hashchange', () => {
    if (anchored()) history.replaceState({ reader: state.hash() }, '');
    else go(state, location.hash, 'link');
  });
  document.addEventListener('click', (event) => followLink(state, event));
  scrollToFigure(location.hash);
  return state;
}

/** Links on the page: one with state acts at once and scrolls; one to another lesson takes the running example along. */
function followLink(state: ReaderState, event: MouseEvent): void {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
  if (!link || event.defaultPrevented || event.button !== 0) return;
  if (link.getAttribute('href')?.startsWith('#') && link.hash.includes('=')) {
    event.preventDefault();
    go(state, link.hash, 'reader');
    state.commit();
  } else if (link.hasAttribute('data-keep-state')) {
    link.hash = state.sharedHash();
  }
}

function go(state: ReaderState, hash: string, by: 'link' | 'reader'): void {
  state.follow(hash, by);
  scrollToFigure(hash);
}

function scrollToFigure(hash: string): void {
  const id = new URLSearchParams(hash.slice(1)).get('at');
  const figure = id ? document.getElementById(id) : null;
  if (!figure) return;
  figure.scrollIntoView({ block: 'start' });
  figure.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
}

function reportBadLink(key: string, text: string): void {
  const notice = document.querySelector<HTMLElement>('.link-notice');
  if (!notice?.hidden) return; // one notice, however much of the link is bad
  notice.textContent = `Part of this link could not be read (${key}=${text.slice(0, 40)}), so that part starts from its default.`;
  notice.hidden = false;
}

/** Runs at once, then at most every WRITE_EVERY_MS; the last text always arrives. */
function throttled(write: (text: string) => void): (text: string) => void {
  let next = 0;
  let waiting: string | undefined;
  const flush = () => {
    if (waiting === undefined) return;
    write(waiting);
    waiting = undefined;
    next = performance.now() + WRITE_EVERY_MS;
  };
  window.addEventListener('pagehide', flush);
  return (text) => {
    const idle = waiting === undefined;
    waiting = text;
    if (performance.now() >= next) flush();
    else if (idle) setTimeout(flush, next - performance.now());
  };
}

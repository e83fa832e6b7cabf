/**
 * @file Links that carry the reader's state, on every lesson: `#batch=7&at=bounds` acts at once and scrolls; a link to
 * another lesson takes the running example along; an anchor keeps the state.
 */
import { isAnchor, readAddress } from './addressBar.ts';
import { clearNotice } from './linkNotice.ts';
import { addressBar, pageState } from './pageState.ts';

const state = pageState();

window.addEventListener('hashchange', () => {
  if (!isAnchor()) {
    follow(location.hash, 'link');
  } else if (readAddress() !== '') {
    follow(readAddress(), 'link'); // back to an entry that had its own state behind the anchor
  }
  addressBar().overtake(state.hash());
});

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]'); // a click lands on an element
  const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0;
  if (!link || event.defaultPrevented) return;
  if (link.hasAttribute('data-keep-state')) {
    link.hash = state.sharedHash();
  } else if (!elsewhere && link.getAttribute('href')?.startsWith('#') && link.hash.includes('=')) {
    event.preventDefault();
    history.pushState(null, '', link.hash); // Back leads to the paragraph with the link
    follow(link.hash, 'reader');
    state.commit();
  }
});

scrollToFigure(location.hash);

function follow(hash: string, by: 'link' | 'reader'): void {
  clearNotice();
  state.follow(hash, by);
  scrollToFigure(hash);
}

function scrollToFigure(hash: string): void {
  const id = new URLSearchParams(hash.slice(1)).get('at');
  const figure = id ? document.getElementById(id) : null;
  figure?.scrollIntoView({ block: 'start' });
  figure?.querySelector<HTMLElement>('.figure-title')?.focus({ preventScroll: true });
}

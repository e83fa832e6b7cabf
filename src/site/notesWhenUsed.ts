/** @file The notes come with the first thing the reader does: until then there is none to show. */
const FIRST = ['pointerover', 'focusin', 'scroll'];
/** In milliseconds. A finger that taps a word as its very first act is too fast for that: for fingers they come anyway. */
const FOR_FINGERS = 2000;

const listen = () => FIRST.forEach((type) => addEventListener(type, load, { passive: true }));

/** What did not arrive is asked for again at the next such thing. */
function load(): void {
  for (const type of FIRST) removeEventListener(type, load);
  import('./notes.ts').catch(listen);
}

// A browser without popovers keeps plain links: a tap must not be taken for a note that cannot open.
if ('popover' in HTMLElement.prototype) {
  listen();
  if (matchMedia('(hover: none)').matches) setTimeout(load, FOR_FINGERS);
}

/** @file The notes come with the first thing the reader does: until then there is none to show. */
const FIRST = ['pointerover', 'focusin', 'scroll'];

const load = () => {
  for (const type of FIRST) removeEventListener(type, load);
  void import('./notes.ts');
};
for (const type of FIRST) addEventListener(type, load, { passive: true });

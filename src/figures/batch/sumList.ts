/** @file A sum in the page: its summands are buttons, each linked with its sample. */
import { isPointing } from './sampleMarks.ts';
import type { Sum } from './summands.ts';

export interface SumHost {
  signal: AbortSignal;
  choose(name: string): void;
}

/** Writes the sum; a summand whose sample stays keeps its button, and so its focus. */
export function showSum(box: HTMLElement, sum: Sum, chosen: string): void {
  const part = (name: string) => box.querySelector<HTMLElement>(`[data-part="${name}"]`);
  for (const name of ['name', 'before', 'rest', 'after', 'result'] as const) {
    const found = part(name);
    if (found) found.textContent = sum[name];
  }
  const list = part('summands');
  if (!list) return;
  box.toggleAttribute('data-away', sum.away);
  list.style.setProperty('--columns', String(sum.columns));
  list.style.setProperty('--chars', String(sum.chars));
  while (list.children.length > sum.summands.length) list.lastElementChild?.remove();
  while (list.children.length < sum.summands.length) list.append(list.children[0].cloneNode(true));
  sum.summands.forEach(({ name, text }, i) => {
    const cell = list.children[i] as HTMLElement; // a copy of the one in the page
    const button = cell.querySelector('button');
    if (!button) return;
    cell.dataset.text = text;
    const [said, shown] = button.children;
    said.textContent = `Sample ${name}: `;
    shown.textContent = text;
    button.dataset.sample = name;
    button.tabIndex = name === chosen ? 0 : -1;
    button.setAttribute('aria-pressed', String(name === chosen));
  });
}

/** Pointing at a summand, focusing or pressing it chooses its sample; arrows lead from one to the next. */
export function wireSum(box: HTMLElement, { signal, choose }: SumHost): void {
  const nameOf = (target: EventTarget | null) =>
    (target as Element).closest<HTMLElement>('button[data-sample]')?.dataset.sample;
  const take = (event: Event) => {
    const name = nameOf(event.target);
    if (name !== undefined) choose(name);
  };
  box.addEventListener('focusin', take, { signal });
  box.addEventListener('click', take, { signal });
  box.addEventListener('pointermove', (event) => isPointing(event) && take(event), { signal });
  box.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return; // Alt with an arrow goes back a page
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      const buttons = [...box.querySelectorAll<HTMLButtonElement>('button[data-sample]')];
      const at = buttons.findIndex((button) => button.contains(event.target as Node)); // a key is pressed on an element
      if (!step || at < 0) return;
      event.preventDefault();
      buttons[at + step]?.focus();
    },
    { signal },
  );
}

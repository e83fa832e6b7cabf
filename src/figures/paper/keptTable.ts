/** @file The list of runs as rows of a table: the recorded one, and those that the reader keeps. */
import { fixed, plain } from '../../viz/numbers.ts';
import { steps } from '../trainingWords.ts';
import type { Outcome } from './recipe.ts';
import { LAST_STEP } from './settings.ts';
import { points } from './words.ts';

export interface Row {
  /** Empty for the recorded run. */
  id: string;
  outcome: Outcome;
  shown: boolean;
}

export interface Acts {
  show(id: string): void;
  remove(id: string): void;
}

/** The cells of a row, as texts: also for the first one, which is made at build time. */
export function cellsOf({ id, outcome }: Row): {
  name: string;
  more: string;
  cells: [string, string, string];
} {
  const { learningRate, changed, initSd, input, seed, step, without, withBn, gap, solved } = outcome;
  const rate = `${plain(learningRate)}${changed ? ' at last' : ''}`;
  const made = id === '' ? 'recorded, ' : '';
  const short = step < LAST_STEP ? `, ${steps(step)} steps` : '';
  return {
    name: `rate ${rate}, sd ${plain(initSd)}`,
    more: `${made}${input}, seed ${seed}${short}`,
    cells: [tenths(withBn), tenths(without), `${points(gap)}${solved ? ' ✓' : ''}`],
  };
}

const tenths = (share: number) => fixed(100 * share, 1);

/** Rows are made anew only when they say something else: a focused button stays. */
export function showRows(body: HTMLElement, rows: readonly Row[], acts: Acts): void {
  const told = JSON.stringify(rows);
  if (body.dataset.told === told) return;
  const focused = document.activeElement?.getAttribute('data-act') ?? '';
  const hadFocus = body.contains(document.activeElement);
  body.dataset.told = told;
  body.replaceChildren(...rows.map((row) => rowElement(row, acts)));
  if (!hadFocus) return;
  const again = [...body.querySelectorAll<HTMLElement>('[data-act]')];
  (again.find(({ dataset }) => dataset.act === focused) ?? again[0])?.focus();
}

function rowElement(row: Row, acts: Acts): HTMLTableRowElement {
  const { name, more, cells } = cellsOf(row);
  const element = document.createElement('tr');
  element.toggleAttribute('data-shown', row.shown);
  element.dataset.run = row.id;
  const head = document.createElement('th');
  head.scope = 'row';
  const small = document.createElement('small');
  small.textContent = more;
  head.append(`${name} `, small, showButton(row, `${name}, ${more}`, acts));
  const numbers = cells.map((text) => Object.assign(document.createElement('td'), { textContent: text }));
  const last = document.createElement('td');
  if (row.id !== '') {
    const remove = button('×', `remove ${row.id}`, () => acts.remove(row.id));
    remove.setAttribute('aria-label', `Remove the run with ${name}, ${more}`);
    last.append(remove);
  }
  element.append(head, ...numbers, last);
  return element;
}

/** It lies over the name, which stays when the page is printed. */
function showButton({ id, shown }: Row, made: string, acts: Acts): HTMLButtonElement {
  const show = button('', `show ${id}`, () => acts.show(id));
  show.setAttribute('aria-label', `Show the run with ${made}`);
  show.setAttribute('aria-pressed', String(shown));
  return show;
}

/** Listeners end with the button, which ends with its row. */
function button(text: string, act: string, press: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  element.dataset.act = act;
  element.addEventListener('click', press);
  return element;
}

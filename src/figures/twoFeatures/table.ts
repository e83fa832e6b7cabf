/** @file The minibatch as a table whose cells are number fields: the same numbers as the cloud, and the exact way to set them. */
import { parseBatch } from '../../data/batch.ts';
import { digitsFor, fixed } from '../../viz/numbers.ts';
import type { TwoFeaturesState } from './state.ts';

/**
 * Fills the table with the state. Rows are samples; they come and go with them. A cell in which the reader types this
 * very number keeps its wording ("2.0"); one that holds no number waits until it does, or for `forgetMistakes`.
 */
export function showTable(table: HTMLTableElement, { before, lit }: TwoFeaturesState): void {
  const body = table.tBodies[0];
  while (body.rows.length > before.points.length) body.lastElementChild?.remove();
  while (body.rows.length < before.points.length) body.append(body.rows[0].cloneNode(true));
  before.points.forEach(({ name, at }, i) => {
    const row = body.rows[i];
    row.cells[0].textContent = name;
    row.querySelectorAll('input').forEach((cell, j) => {
      cell.setAttribute('aria-label', cellName(name, j));
      if (!isKept(cell, at[j])) cell.value = String(at[j]);
    });
  });
  for (const j of [0, 1]) {
    const digits = digitsFor(before.sd[j]);
    for (const row of table.rows) row.cells[j + 1].classList.toggle('lit', j === lit);
    const [mean, sd] = [...(table.tFoot?.rows ?? [])].map((row) => row.cells[j + 1]);
    mean.textContent = fixed(before.mean[j], digits);
    sd.textContent = fixed(before.sd[j], digits);
  }
}

/** Writing even the same text would lose what the reader has selected in it. */
function isKept(cell: HTMLInputElement, value: number): boolean {
  const same = document.activeElement === cell ? cell.valueAsNumber === value : cell.value === String(value);
  return same || cell.matches(MISTAKE);
}

const MISTAKE = '[aria-invalid="true"]';

/** The numbers have changed by other means than this table: what stands in it instead of a number is void. */
export function forgetMistakes(table: HTMLTableElement): void {
  for (const cell of table.querySelectorAll(MISTAKE)) cell.removeAttribute('aria-invalid');
}

export function cellName(sample: string, j: number): string {
  return `Feature ${j + 1} of sample ${sample}`;
}

export interface TableHost {
  signal: AbortSignal;
  /** Sample i's feature j is to be this. */
  put(i: number, j: number, value: number): void;
  say(message: string): void;
}

/**
 * While typing, whatever is a number counts at once; a complaint waits until the reader has finished, and then stays
 * until the mistake is gone.
 */
export function wireTable(table: HTMLTableElement, { signal, put, say }: TableHost): void {
  const read = (event: Event, complain: boolean) => {
    const cell = event.target;
    if (!(cell instanceof HTMLInputElement) || cell.type !== 'number') return;
    const [td, row] = [cell.closest('td'), cell.closest('tr')];
    if (!td || !row) return;
    const value = numberIn(cell);
    const good = value !== undefined;
    if (good) cell.removeAttribute('aria-invalid');
    else if (complain) cell.setAttribute('aria-invalid', 'true');
    say(complaint(table.querySelector(MISTAKE)));
    if (good) put(row.sectionRowIndex, td.cellIndex - 1, value);
  };
  table.addEventListener('input', (event) => read(event, false), { signal });
  table.addEventListener('change', (event) => read(event, true), { signal });
}

/** Under the rules of the batch, or a link to it would not be read back. */
function numberIn(cell: HTMLInputElement): number | undefined {
  try {
    return parseBatch(cell.value)[0];
  } catch {
    return undefined; // the complaint names the cell, which parseBatch does not know
  }
}

function complaint(cell: Element | null): string {
  if (!cell) return '';
  return `${cell.getAttribute('aria-label')} needs a number from −1,000,000 to 1,000,000. The last one stays in use.`;
}

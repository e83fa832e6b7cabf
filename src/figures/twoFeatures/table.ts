/** @file The minibatch as a table whose cells are number fields: the same numbers as the cloud, and the exact way to set them. */
import { MAX_SIZE } from '../../data/batch.ts';
import { digitsFor, fixed } from '../../viz/numbers.ts';
import type { TwoFeaturesState } from './state.ts';

/** Fills the table with the state. Rows are samples; they come and go with them, and a cell being typed in is left alone. */
export function showTable(table: HTMLTableElement, { before, lit }: TwoFeaturesState): void {
  const body = table.tBodies[0];
  while (body.rows.length > before.points.length) body.lastElementChild?.remove();
  while (body.rows.length < before.points.length) body.append(body.rows[0].cloneNode(true));
  before.points.forEach(({ name, at }, i) => {
    const row = body.rows[i];
    row.cells[0].textContent = name;
    row.querySelectorAll('input').forEach((cell, j) => {
      cell.setAttribute('aria-label', cellName(name, j));
      if (document.activeElement !== cell || Number(cell.value) !== at[j]) showCell(cell, at[j]);
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

function showCell(cell: HTMLInputElement, value: number): void {
  cell.value = String(value);
  cell.removeAttribute('aria-invalid');
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

/** While typing, whatever is a number counts at once; a complaint waits until the reader has finished. */
export function wireTable(table: HTMLTableElement, { signal, put, say }: TableHost): void {
  const read = (event: Event, complain: boolean) => {
    const cell = event.target as HTMLInputElement;
    const row = cell.closest('tr');
    if (!row || cell.type !== 'number') return;
    const value = cell.valueAsNumber;
    const good = Math.abs(value) <= MAX_SIZE;
    if (good) put(row.sectionRowIndex, (cell.closest('td')?.cellIndex ?? 1) - 1, value || 0);
    if (!good && !complain) return;
    cell.setAttribute('aria-invalid', String(!good));
    say(
      good
        ? ''
        : `${cell.getAttribute('aria-label')} needs a number from −1,000,000 to 1,000,000. The last one stays in use.`,
    );
  };
  table.addEventListener('input', (event) => read(event, false), { signal });
  table.addEventListener('change', (event) => read(event, true), { signal });
}

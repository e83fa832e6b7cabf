/** @file The table that the reader fills: one row for every size of a minibatch. */
import type { SamplingState } from './state.ts';
import { cells } from './words.ts';

export function showTable(table: HTMLTableElement, { rows, m, show, population }: SamplingState): void {
  rows.forEach((row, i) => {
    const tr = table.tBodies[0].rows[i];
    tr.classList.toggle('lit', row.m === m);
    cells(row, population).forEach((text, k) => (tr.cells[k].textContent = text));
  });
  table.className = show;
}

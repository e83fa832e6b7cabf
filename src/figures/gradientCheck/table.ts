/** @file The table beside the drawing: each sample's gradient by formula and by differences. */
import type { Table } from '../figureElement.ts';
import type { CheckState } from './state.ts';
import { cell } from './words.ts';

/** More rows than this would be longer than the drawing. */
export const ROWS = 8;

export function rowsOf({ samples }: CheckState): string[][] {
  return samples
    .slice(0, ROWS)
    .map(({ name, formula, in64, in32 }) => [name, cell(formula), cell(in64), cell(in32)]);
}

/** Writes the rows; those of a shorter batch are hidden. */
export function showRows(body: HTMLElement, state: CheckState): void {
  const rows = rowsOf(state);
  const blank = body.querySelector('tr');
  while (blank && body.children.length < rows.length) body.append(blank.cloneNode(true));
  [...body.children].forEach((row, i) => {
    (row as HTMLElement).hidden = i >= rows.length;
    rows[i]?.forEach((text, k) => (row.children[k].textContent = text));
  });
}

/** The curve, for the file. */
export function checkTable({ curve }: CheckState): Table {
  return {
    header: ['h', 'error in 64 bits', 'error in 32 bits'],
    rows: curve.map(({ exponent, error64, error32 }) => [10 ** exponent, error64, error32]),
  };
}

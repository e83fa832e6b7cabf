import type { Table } from '../figureElement.ts';
import type { SpiralsState } from './state.ts';
import { nameOf } from './words.ts';

/** Every step at which the nets were tested; an empty cell where one had diverged. */
export function spiralsTable({ contestants }: SpiralsState): Table {
  const steps = new Set(contestants.flatMap(({ tests }) => tests.map(({ step }) => step)));
  return {
    header: ['step', ...contestants.map((net) => nameOf(net).replace(', ', ' '))],
    rows: [...steps]
      .sort((a, b) => a - b)
      .map((step) => [
        step,
        ...contestants.map(({ tests }) => tests.find((test) => test.step === step)?.accuracy ?? ''),
      ]),
  };
}

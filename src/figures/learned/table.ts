import type { Table } from '../figureElement.ts';
import type { LearnedState } from './state.ts';

/** Every unit at the step that is shown. */
export function learnedTable({ step, layers }: LearnedState): Table {
  return {
    header: ['step', 'layer', 'unit', 'gamma', 'beta', 's', 'mu'],
    rows: layers.flatMap(({ layer, now, units }) =>
      Array.from({ length: units }, (_, u) => [
        step,
        layer,
        u + 1,
        now.gamma[u],
        now.beta[u],
        now.s[u],
        now.mean[u],
      ]),
    ),
  };
}

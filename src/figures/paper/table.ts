import type { Table } from '../figureElement.ts';
import type { PaperState } from './state.ts';

/** Every step at which the nets were tested, up to the end of the axis: accuracies, and the band of the unit. */
export function paperTable({ contestants, steps, unit }: PaperState): Table {
  const columns = contestants.map(({ who, tests, bands }) => {
    const name = who === 'with' ? 'With' : 'Without';
    return {
      header: [`testAccuracy${name}`, ...['p15', 'p50', 'p85'].map((p) => `${p}${name}`)],
      row(step: number) {
        const band = bands.find((each) => each.step === step);
        const accuracy = tests.find((test) => test.step === step)?.accuracy ?? '';
        return [accuracy, band?.p15 ?? '', band?.p50 ?? '', band?.p85 ?? ''];
      },
    };
  });
  return {
    header: ['step', 'unit', ...columns.flatMap(({ header }) => header)],
    rows: steps.map((step) => [step, unit, ...columns.flatMap(({ row }) => row(step))]),
  };
}

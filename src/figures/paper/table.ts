import type { Table } from '../figureElement.ts';
import type { Recipe } from './settings.ts';
import type { PaperState } from './state.ts';

/** "paper-rate0.1-sd0.1-binary-seed1": a saved picture or table tells of which run it is. */
export const fileName = ({ learningRate, initSd, input, seed }: Recipe): string =>
  `paper-rate${learningRate}-sd${initSd}-${input}-seed${seed}`;

/** A probe's numbers are of single precision. */
const short = (value: number) => Number(value.toPrecision(5));

/** Every step at which the nets were tested, up to the end of the axis: accuracies, and the band of the unit. */
export function paperTable({ contestants, steps, unit, outcome }: PaperState): Table {
  const columns = contestants.map(({ who, tests, bands }) => {
    const name = who === 'with' ? 'With' : 'Without';
    return {
      header: [`testAccuracy${name}`, ...['p15', 'p50', 'p85'].map((p) => `${p}${name}`)],
      row(step: number) {
        const band = bands.find((each) => each.step === step);
        const accuracy = tests.find((test) => test.step === step)?.accuracy ?? '';
        return [accuracy, ...(band ? [band.p15, band.p50, band.p85].map(short) : ['', '', ''])];
      },
    };
  });
  const { learningRate, initSd, input, seed } = outcome;
  return {
    header: [
      'learningRate',
      'initSd',
      'input',
      'seed',
      'step',
      'unit',
      ...columns.flatMap(({ header }) => header),
    ],
    rows: steps.map((step) => [
      learningRate,
      initSd,
      input,
      seed,
      step,
      unit,
      ...columns.flatMap(({ row }) => row(step)),
    ]),
  };
}

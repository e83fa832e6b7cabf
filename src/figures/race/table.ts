import type { Table } from '../figureElement.ts';
import type { RaceState } from './state.ts';

/** Every step at which a loss or an accuracy is known, for both nets; an empty cell where one is not. */
export function raceTable({ contestants, recorded, step: seen }: RaceState): Table {
  const [withBn, without] = contestants;
  const steps = new Set(
    contestants.flatMap(({ losses, tests }) => [...losses, ...tests].map(({ step }) => step)),
  );
  const at = <T extends { step: number }>(list: readonly T[], step: number) =>
    list.find((each) => each.step === step);
  return {
    header: ['step', 'lossWith', 'lossWithout', 'testAccuracyWith', 'testAccuracyWithout'],
    rows: [...steps]
      // Of the recording, no more than the drawing shows: the rest would give the bet away.
      .filter((step) => !recorded || step <= seen)
      .sort((a, b) => a - b)
      .map((step) => [
        step,
        at(withBn.losses, step)?.loss ?? '',
        at(without.losses, step)?.loss ?? '',
        at(withBn.tests, step)?.accuracy ?? '',
        at(without.tests, step)?.accuracy ?? '',
      ]),
  };
}

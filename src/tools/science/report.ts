/** @file What `npm run science` prints and hands on. */
import { aligned } from '../aligned.ts';
import { expectedSample, type Compared, type Sample } from './compare.ts';
import type { Entry } from './measuredFile.ts';
import type { Recipe, Row } from './recipe.ts';

const HEADINGS = ['number', 'expected', 'measured', 'sd', 'n', 'may differ by', ''];

/** Row by row: what the recipe's table says, what was measured here, and whether the two agree. */
export function reportTable(compared: readonly Compared[]): string {
  return aligned([HEADINGS, ...compared.map(cells)]);
}

function cells({ row, measured, allowed, agrees }: Compared): string[] {
  const { id, print } = row;
  return [
    id,
    expectedText(row),
    print(measured.mean),
    measured.sd === undefined ? '-' : print(measured.sd),
    String(measured.n),
    allowed === undefined ? '-' : print(allowed),
    agrees ? '' : 'DISAGREES',
  ];
}

function expectedText({ expected, print }: Row): string {
  if (!expected) return '-';
  if ('from' in expected) return `${print(expected.from)} to ${print(expected.to)}`;
  return print(expectedSample(expected).mean);
}

/** The last line: how many rows agree, and which do not. */
export function verdict(compared: readonly Compared[]): string {
  const wrong = compared.filter(({ agrees }) => !agrees).map(({ row }) => row.id);
  const checked = compared.filter(({ row }) => row.expected).length;
  const measured = compared.length - checked;
  const bySpread = compared.filter(isWithinSpreadOnly).length;
  return wrong.length === 0
    ? `${checked} rows agree, ${bySpread} of them only within the spread of the runs; ${measured} more were measured.`
    : `${wrong.length} of ${compared.length} rows disagree: ${wrong.join(', ')}.`;
}

/** Farther apart than the row allows, but no farther than chance. */
function isWithinSpreadOnly({ row, measured }: Compared): boolean {
  const { expected, tolerance } = row;
  if (!expected || 'from' in expected) return false;
  return Math.abs(measured.mean - expectedSample(expected).mean) > tolerance;
}

/** A row that disagrees fails the whole. */
export const exitCode = (compared: readonly Compared[]): number =>
  compared.every(({ agrees }) => agrees) ? 0 : 1;

/** For content/measured.yaml. */
export function entriesOf(
  { name, seeds }: Recipe,
  compared: readonly Compared[],
  date: string,
): Map<string, Entry> {
  return new Map(
    compared.map(({ row, measured }) => [
      row.id,
      {
        value: row.print(measured.mean),
        what: `${row.what}, ${runs(measured)}`,
        source: sourceOf(name, seeds, date),
      },
    ]),
  );
}

const runs = ({ n }: Sample) => (n === 1 ? 'one run' : `mean of ${n} runs`);

const sourceOf = (name: string, seeds: readonly number[], date: string) =>
  `recipe ${name}, this project’s engine, MNIST, seeds ${seeds.join(', ')}, ${date}`;

/** @file What the figure says of its present state, and its numbers as the reader sees them. */
import { fixed } from '../../viz/numbers.ts';
import { ENOUGH, type PopulationName, type Statistic } from './settings.ts';
import type { Population } from './population.ts';
import type { Row, SamplingState } from './state.ts';
import type { Expected } from './theory.ts';

export const POPULATION_WORDS: Readonly<Record<PopulationName, string>> = {
  recorded: 'a unit of a real net (recorded)',
  normal: 'a normal shape',
  uniform: 'a uniform shape',
  exponential: 'a lopsided shape (exponential)',
  humps: 'two humps',
};

export const STATISTIC_WORDS: Readonly<Record<Statistic, string>> = {
  mean: 'mean',
  biased: 'variance, 1/m',
  unbiased: 'variance, 1/(m − 1)',
};

/** Three digits, whatever the size. */
export function three(value: number): string {
  if (value === 0) return '0';
  return fixed(value, Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value)))));
}

/** Decimals that suit every number of this population. */
function digitsOf({ variance }: Population): number {
  return variance < 0.25 ? 4 : 3;
}

/** "0.135 ± 0.114": the average and the spread. */
export function intervalText({ average, spread }: Expected, population: Population): string {
  const digits = digitsOf(population);
  return `${fixed(average, digits)} ± ${fixed(spread, digits)}`;
}

/** The name of the lower strip. */
export function lowerTitle({ show, row }: SamplingState): string {
  if (row.count === 0) return '';
  if (row.count === 1) return `its ${STATISTIC_WORDS[show]}`;
  const many = `of ${count(row.count)} minibatches`;
  if (show === 'mean') return `the means ${many}`;
  return `the variances ${many}, with ${show === 'biased' ? '1/m' : '1/(m − 1)'}`;
}

export function count(value: number): string {
  return value.toLocaleString('en-US');
}

/** The title: what to see in the drawing as it stands. */
export function finding(state: SamplingState): string {
  const { row, show, m, last, population } = state;
  if (!last) return `No minibatch of ${m} yet: draw one.`;
  const what = show === 'mean' ? 'mean' : 'variance';
  const truth = show === 'mean' ? population.mean : population.variance;
  if (!row.measured)
    return `One minibatch of ${m}: its ${what} is ${three(last.value)}, the population’s ${three(truth)}.`;
  const digits = digitsOf(population);
  const [average, spread] = [fixed(row.measured.average, digits), fixed(row.measured.spread, digits)];
  if (!row.theory) return `The ${what}s of ${row.count} minibatches of ${m} spread by ${spread}.`;
  if (show === 'mean')
    return `Means of ${m} spread by ${spread}; σ/√m is ${fixed(row.theory.spread, digits)}.`;
  const share = show === 'biased' ? `near ${m - 1}/${m} of σ² =` : 'the population has';
  return `Average ${average}, ${share} ${fixed(truth, digits)}. ${spreads(row, digits)}`;
}

/** The spread of the variances. How far they stray depends on the shape. */
function spreads({ measured, theory, ifNormal }: Row, digits: number): string {
  const [found, promised, normal] = [measured, theory, ifNormal].map(
    (interval) => interval && fixed(interval.spread, digits),
  );
  const other = normal ? `; for a normal shape, ${normal}` : '';
  return `Spread ${found}; theory ${promised}${other}.`;
}

/** What the last minibatch came to, in pieces with the class of each. */
export function batchWords({ last }: SamplingState): [string, string][] {
  if (!last) return [];
  return [
    ['soft', 'this minibatch: '],
    ['mu', `mean ${three(last.mean)}`],
    ['soft', ', '],
    ['sigma', `standard deviation ${three(last.sd)}`],
  ];
}

/** The theory for this population, and for a normal one beside it. */
export function theoryWords({ row, population }: SamplingState): [string, string][] {
  const { theory, ifNormal } = row;
  if (!theory) return [];
  const words: [string, string][] = [['theory', `theory ${intervalText(theory, population)}`]];
  if (ifNormal) words.push(['if-normal', `, if normal ± ${fixed(ifNormal.spread, digitsOf(population))}`]);
  return words;
}

/** The whole picture in words. */
export function summary(state: SamplingState): string {
  const { row, population, show, m } = state;
  const sd = three(Math.sqrt(population.variance));
  const from = `Minibatches of ${m} from ${POPULATION_WORDS[population.name]}, mean ${three(population.mean)}, standard deviation ${sd}; what falls: ${STATISTIC_WORDS[show]}.`;
  const measured = row.measured
    ? ` Measured over ${count(row.count)}: ${intervalText(row.measured, population)}.`
    : '';
  const theory = row.theory
    ? ` Theory: ${intervalText(row.theory, population)}.`
    : ` Theory after ${ENOUGH}.`;
  return `${finding(state)} ${from}${measured}${theory}`;
}

export function tableTitle({ show }: SamplingState): string {
  return `Found so far: ${STATISTIC_WORDS[show]}`;
}

/** A row of the table: size, how many, measured and expected spread, measured and expected average. */
export function cells({ m, count: drawn, measured, theory }: Row, population: Population): string[] {
  const digits = digitsOf(population);
  const text = (value: number | undefined) => (value === undefined ? '–' : fixed(value, digits));
  return [
    String(m),
    drawn ? count(drawn) : '–',
    ...[measured?.spread, theory?.spread, measured?.average, theory?.average].map(text),
  ];
}

/** @file Both sums written out with the reader's numbers. Of many samples some stand for themselves, the rest together. */
import { bracketed, digitsFor, fixed, plain } from '../../viz/numbers.ts';
import type { BatchState, Sample } from './state.ts';

export interface Sum {
  /** What it comes to, where the symbol above would be wrong or say too little; else empty. */
  name: string;
  /** "1/8 ·" */
  before: string;
  summands: { name: string; text: string }[];
  /** "+ 231.4, the other 52"; empty where every sample stands for itself. */
  rest: string;
  /** "= 40 / 8 =" */
  after: string;
  result: string;
  /** So many summands stand in a row, and each has room for so many characters. */
  columns: number;
  chars: number;
  /** The result is that of another point than the mean, and not the symbol's. */
  away: boolean;
}

export interface Sums {
  mean: Sum;
  variance: Sum;
}

/** So many samples are all written out; of more, the first eight, and the chosen one. */
const ALL = 12;
const FIRST = 8;
/** The characters that a row has room for, and how many of them a plus sign and the space around a summand take. */
const ROW = 48;
const AROUND = 4;

export function sumsOf(state: BatchState): Sums {
  const { samples, m, sum, sumOfSquares, mean, averageSquare, sd, away, fulcrum } = state;
  const digits = digitsFor(sd);
  const shown = written(state);
  const others = samples.filter((sample) => !shown.includes(sample));
  const build = (text: (sample: Sample) => string, value: (sample: Sample) => number, whole: number) => {
    const rest = others.reduce((sum, sample) => sum + value(sample), 0);
    const total = (size: number) => brief(size, Math.max(digits, digitsFor(Math.abs(size))));
    const summands = shown.map((sample) => ({ name: sample.name, text: text(sample) }));
    return {
      name: '',
      before: `1/${m} ·`,
      summands,
      ...grid(summands.map(({ text }) => text)),
      rest: others.length ? `+ ${bracketed(total(rest))} from the other ${others.length}` : '',
      after: `= ${total(whole)} / ${m} =`,
      away: false,
    };
  };
  return {
    mean: {
      ...build(
        ({ x }) => bracketed(plain(x)),
        ({ x }) => x,
        sum,
      ),
      result: fixed(mean, digits),
    },
    variance: {
      ...build(
        ({ deviation }) => squared(brief(deviation, digits)),
        ({ square }) => square,
        sumOfSquares,
      ),
      result: fixed(averageSquare, digitsFor(averageSquare)),
      name: `average square from ${away ? brief(fulcrum, digits) : 'the mean'}`,
      away,
    },
  };
}

/** Four in a row where they fit, so that eight samples fill two rows; else two. */
function grid(texts: readonly string[]): Pick<Sum, 'columns' | 'chars'> {
  const chars = Math.max(...texts.map((text) => text.length));
  const columns = 4 * (chars + AROUND) <= ROW ? 4 : 2;
  return { columns: Math.min(columns, texts.length), chars };
}

function written({ samples, m, selected }: BatchState): Sample[] {
  if (m <= ALL) return samples;
  const first = samples.slice(0, FIRST);
  return selected < FIRST ? first : [...first, samples[selected]];
}

/** As few decimals as the number needs, and no more than the spread asks for. */
export function brief(value: number, digits: number): string {
  return plain(Number(value.toFixed(digits)) || 0); // no −0
}

function squared(text: string): string {
  return `${bracketed(text)}²`;
}

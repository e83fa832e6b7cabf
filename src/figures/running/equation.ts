/** @file The last update of both running statistics with its numbers, in TeX and in plain text. */
import { bracketed, fixed, plain } from '../../viz/numbers.ts';
import { storedVariance, weightOf } from '../../nn/runningRules.ts';
import type { RunningState } from './state.ts';

interface Line {
  term: string;
  after: string;
  keep: string;
  before: string;
  weight: string;
  batch: string;
}

/** Empty before the first minibatch. */
function linesOf({ chosen, step, batches, m }: RunningState): Line[] {
  if (step === 0) return [];
  const { rule, series } = chosen;
  const weight = weightOf(rule, step);
  const [before, after, batch] = [series[step - 1], series[step], batches[step - 1]];
  const line = (term: string, ...[a, b, x]: number[]): Line => ({
    term,
    after: fixed(a, 3),
    keep: short(1 - weight),
    before: bracketed(fixed(b, 3)),
    weight: short(weight),
    batch: bracketed(fixed(x, 3)),
  });
  return [
    line('mu', after.mean, before.mean, batch.mean),
    line('sigma', after.variance, before.variance, storedVariance(rule, batch.variance, m)),
  ];
}

const short = (weight: number) => plain(Number(weight.toFixed(4)));

export function numbersTex(state: RunningState): string {
  const lines = linesOf(state);
  if (lines.length === 0)
    return '\\begin{aligned} \\term{mu}{0} &\\quad \\text{the start} \\\\ \\term{sigma}{1} &\\quad \\text{the start} \\end{aligned}';
  const rows = lines.map(({ term, after, keep, before, weight, batch }) => {
    const t = (text: string) => `\\term{${term}}{${text}}`;
    return `${t(after)} &= ${keep} \\cdot ${t(before)} + ${weight} \\cdot ${t(batch)}`;
  });
  return `\\begin{aligned} ${rows.join(' \\\\ ')} \\end{aligned}`;
}

/** The same in plain text, for where KaTeX cannot be had. */
export function numbersText(state: RunningState): string {
  const lines = linesOf(state);
  if (lines.length === 0) return 'The start: 0 and 1.';
  return lines
    .map(({ after, keep, before, weight, batch }) => `${after} = ${keep} · ${before} + ${weight} · ${batch}`)
    .join('; ');
}

import { aligned } from '../aligned.ts';
import { BASELINE } from './engines.ts';
import { deepFlop } from './deep.ts';
import { stepFlop } from './figure1.ts';
import type { ChromiumResult, Result } from './result.ts';

const GIGA = 1e9;
const NONE = '-';
const HEADINGS = [
  'engine',
  'without BN',
  `× ${BASELINE}`,
  'with BN',
  `× ${BASELINE}`,
  'BN costs',
  'GFLOP/s',
  'of peak',
  'losses differ by',
];

/** For a terminal. The speeds in GFLOP/s are those without BN, of the engines that skip no zeros. */
export function table(result: Result): string {
  const baseline = result.engines.find(({ name }) => name === BASELINE);
  const rows = result.engines.map((engine) => [
    engine.name,
    steps(engine.noBN),
    times(engine.noBN, baseline?.noBN),
    steps(engine.BN),
    times(engine.BN, baseline?.BN),
    percent(1 - engine.BN / engine.noBN),
    ...(engine.dense ? shareOfPeak(engine.noBN * stepFlop(), result.peak) : [NONE, NONE]),
    engine.difference.toExponential(0),
  ]);
  return aligned([HEADINGS, ...rows]);
}

/** The deep net's own: its speed, and its share of the peak. */
export function deepTable({ deep, peak }: Result): string {
  const rows = deep.map(({ name, speed }) => [name, steps(speed), ...shareOfPeak(speed * deepFlop(), peak)]);
  return aligned([['net', 'steps/s', 'GFLOP/s', 'of peak'], ...rows]);
}

/** The last table: by the wall's clock, and as a share of what Node did by it. */
export function chromiumTable({ engines }: ChromiumResult): string {
  const rows = engines.map(({ name, noBN, BN, ofNode }) => [
    name,
    steps(noBN),
    percent(ofNode.noBN),
    steps(BN),
    percent(ofNode.BN),
  ]);
  return aligned([['engine', 'without BN', 'of Node', 'with BN', 'of Node'], ...rows]);
}

/** Of operations per second. */
function shareOfPeak(flops: number, { fused, separate }: Result['peak']): string[] {
  const gflops = flops / GIGA;
  return [gflops.toFixed(1), percent(gflops / (fused ?? separate))];
}

const steps = (perSecond: number): string => perSecond.toFixed(perSecond < 100 ? 1 : 0);
const times = (speed: number, baseline?: number): string => (baseline ? (speed / baseline).toFixed(1) : NONE);
const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;

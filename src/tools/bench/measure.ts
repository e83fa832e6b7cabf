import { cpus } from 'node:os';
import { median, sum } from 'd3';
import { Fault } from '../exec.mjs';
import { agrees, TOLERANCE, worstDifference } from './agreement.ts';
import { stepsPerSecond, type Block } from './block.ts';
import { EngineProcess } from './engineProcess.ts';
import { ENGINES, REFERENCE } from './engines.ts';
import { canMeasure, PEAKS, peakStepFlop } from './peak.ts';
import type { EngineResult, Result } from './result.ts';
import { takeTurns } from './rounds.ts';

const ROUNDS = 25;
/** No round begins later, in ms after the start: the whole is to take three minutes at most. */
const LAST_ROUND = 150_000;
const GIGA = 1e9;

/** The timed blocks of one net of one engine. */
interface Timed {
  name: string;
  batchNorm: boolean;
  blocks: Block[];
}

/** Runs the engines of these names and the reference, each in its own process, one at a time. */
export async function measure(names: readonly string[], say: (progress: string) => void): Promise<Result> {
  const deadline = performance.now() + LAST_ROUND;
  const engines = Object.keys(ENGINES).filter((name) => name === REFERENCE || names.includes(name));
  const peaks = Object.keys(PEAKS).filter((name) => canMeasure(PEAKS[name]));
  const children = [...engines, ...peaks].map((name) => new EngineProcess(name));
  try {
    say('200 steps of each engine, with batch normalization and without: all must find the same losses …');
    const differences = await compare(children, say);
    say(`Then ${ROUNDS} rounds of timed steps, in turns …`);
    return resultOf(engines, differences, await time(children, deadline));
  } finally {
    for (const child of children) child.end();
  }
}

/** How far each engine's losses are from the reference's, at worst. Throws when one trains something else. */
async function compare(children: readonly EngineProcess[], say: (progress: string) => void) {
  const reference = children.find(({ name }) => name === REFERENCE)!; // measure() never leaves it out
  const expected = await lossesOf(reference);
  const differences = new Map([[REFERENCE, 0]]);
  for (const child of children) {
    if (child === reference) continue;
    const losses = await lossesOf(child); // asked of a peak too: it warms up
    if (child.name in PEAKS) continue;
    const difference = worstDifference(losses, expected);
    say(`  ${child.name}: within ${difference.toExponential(1)} of the ${REFERENCE}'s`);
    if (!agrees(difference))
      throw new Fault(
        `The losses of ${child.name} differ from the ${REFERENCE}'s by more than ${TOLERANCE}.`,
      );
    differences.set(child.name, difference);
  }
  return differences;
}

/** Of the net without batch normalization, then of the one with it. */
async function lossesOf(child: EngineProcess): Promise<number[]> {
  return [...(await child.ask('losses', false)), ...(await child.ask('losses', true))];
}

async function time(children: readonly EngineProcess[], deadline: number): Promise<Timed[]> {
  const seats = children.flatMap((child) => [false, true].map((batchNorm) => ({ child, batchNorm })));
  const turns = seats.map(
    ({ child, batchNorm }) =>
      () =>
        child.ask('block', batchNorm),
  );
  const blocks = await takeTurns(turns, { rounds: ROUNDS, deadline, now: () => performance.now() });
  return seats.map(({ child: { name }, batchNorm }, n) => ({ name, batchNorm, blocks: blocks[n] }));
}

function resultOf(
  engines: readonly string[],
  differences: ReadonlyMap<string, number>,
  timed: readonly Timed[],
): Result {
  const speed = (name: string, batchNorm: boolean): number => {
    const of = timed.find((seat) => seat.name === name && seat.batchNorm === batchNorm);
    return median(of?.blocks ?? [], stepsPerSecond) ?? NaN;
  };
  const gflops = (name: string) => (speed(name, false) * peakStepFlop(PEAKS[name])) / GIGA;
  const fused = canMeasure('fused') ? gflops('peak-fused') : undefined;
  const all = timed.flatMap(({ blocks }) => blocks);
  return {
    machine: cpus()[0].model.trim(),
    node: process.versions.node,
    date: new Date().toISOString().slice(0, 10),
    rounds: timed[0].blocks.length,
    share: Math.min(1, sum(all, ({ cpu }) => cpu) / sum(all, ({ wall }) => wall)),
    peak: { fused, separate: gflops('peak-separate') },
    engines: engines.map((name): EngineResult => ({
      name,
      dense: ENGINES[name].dense,
      noBN: speed(name, false),
      BN: speed(name, true),
      difference: differences.get(name) ?? NaN,
    })),
  };
}

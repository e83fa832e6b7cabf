import { cpus } from 'node:os';
import { measureChromium } from './chromium/measureChromium.ts';
import { compare, lossesOf } from './compare.ts';
import { EngineProcess } from './engineProcess.ts';
import { DEEP } from './deep.ts';
import { ENGINES, REFERENCE } from './engines.ts';
import { canMeasure, PEAKS, peakStepFlop } from './peak.ts';
import type { Result } from './result.ts';
import { time, type Timings } from './timings.ts';

const ROUNDS = 25;
/** No round begins later, in ms after the start: the whole is to take three minutes at most. */
const LAST_ROUND = { node: 120_000, chromium: 160_000 };
const GIGA = 1e9;

interface Wanted {
  /** Of the engines; the reference runs in any case. */
  names: readonly string[];
  /** Whether those of the site run in Chromium too. */
  chromium: boolean;
  say(progress: string): void;
}

/** Runs the engines in turns, each in its own process. */
export async function measure({ names, chromium, say }: Wanted): Promise<Result> {
  const begun = performance.now();
  const start = (name: string) => new EngineProcess(name);
  const reference = start(REFERENCE);
  const others = Object.keys(ENGINES).filter((name) => name !== REFERENCE && names.includes(name));
  const engines = [reference, ...others.map(start)];
  const peaks = Object.keys(PEAKS)
    .filter((name) => canMeasure(PEAKS[name]))
    .map(start);
  const deep = Object.keys(DEEP)
    .filter((name) => names.some((own) => own.startsWith(`kernels-${DEEP[name]}`)))
    .map(start);
  const besides = [...peaks, ...deep];
  try {
    say('200 steps of each engine, with batch normalization and without: all must find the same losses …');
    const expected = await lossesOf(reference);
    const differences = await compare(engines.slice(1), expected, say);
    for (const other of besides) await lossesOf(other); // to warm up
    say(`${ROUNDS} rounds of timed steps, in turns …`);
    const timings = await time([...engines, ...besides], {
      rounds: ROUNDS,
      deadline: begun + LAST_ROUND.node,
    });
    const result = resultOf(timings, { engines, peaks, deep }, differences);
    if (!chromium) return result;
    const deadline = begun + LAST_ROUND.chromium;
    return { ...result, chromium: await measureChromium({ inNode: engines, expected, deadline, say }) };
  } finally {
    for (const child of [...engines, ...besides]) child.end();
  }
}

function resultOf(
  timings: Timings,
  { engines, peaks, deep }: Record<'engines' | 'peaks' | 'deep', readonly EngineProcess[]>,
  differences: ReadonlyMap<string, number>,
): Result {
  const peakOf = (name: string): number | undefined => {
    const child = peaks.find((peak) => peak.name === name);
    return child && (timings.speed(child, false) * peakStepFlop(PEAKS[name])) / GIGA;
  };
  return {
    machine: cpus()[0]?.model.trim() || 'A processor without a name',
    node: process.versions.node,
    date: new Date().toISOString().slice(0, 10),
    rounds: timings.rounds,
    share: timings.share,
    peak: { fused: peakOf('peak-fused'), separate: peakOf('peak-separate') ?? NaN },
    engines: engines.map((engine) => ({
      name: engine.name,
      dense: ENGINES[engine.name].dense,
      noBN: timings.speed(engine, false),
      BN: timings.speed(engine, true),
      difference: differences.get(engine.name) ?? 0, // the reference's own
    })),
    deep: deep.map((child) => ({ name: child.name, speed: timings.speed(child, true) })),
  };
}

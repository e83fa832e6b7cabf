/** @file The machine's peak, measured as if it were an engine, in turns with the others. */
import type { Prepare } from './engine.ts';
import { flopPerTurn, peakModule, type Arithmetic } from './peakModule.ts';

/** Some 30 µs a step: long enough that the call costs nothing, short enough to stop in time. */
const TURNS = 20_000;

export const peakStepFlop = (arithmetic: Arithmetic): number => TURNS * flopPerTurn(arithmetic);

/** The names under which a process measures them. */
export const PEAKS: Readonly<Record<string, Arithmetic>> = {
  'peak-fused': 'fused',
  'peak-separate': 'separate',
};

export function peak(arithmetic: Arithmetic): Prepare {
  return async () => {
    const { instance } = await WebAssembly.instantiate(peakModule(arithmetic));
    const run = instance.exports.run as (turns: number) => number;
    return { step: () => run(TURNS) };
  };
}

/** Relaxed SIMD, which alone has the fused operation, is not in every WebAssembly. */
export const canMeasure = (arithmetic: Arithmetic): boolean => WebAssembly.validate(peakModule(arithmetic));

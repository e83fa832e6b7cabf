/** @file For tests: a result of round numbers. */
import type { Result } from './result.ts';

export const fakeResult: Result = {
  machine: 'A machine',
  node: '24.0.0',
  date: '2026-01-31',
  rounds: 25,
  share: 0.97,
  peak: { fused: 52.752, separate: 44.00049 },
  engines: [
    { name: 'textbook', dense: false, noBN: 175, BN: 140, difference: 0 },
    { name: 'tfjs-wasm', dense: true, noBN: 100, BN: 80.04567, difference: 3.7e-7 },
    { name: 'kernels', dense: true, noBN: 1600, BN: 1520, difference: 1.2e-6 },
  ],
  deep: [{ name: 'deep-relaxed', speed: 120 }],
};

/** @file For tests: races that went as simply as can be. */
import { RunLog } from '../../training/runLog.ts';
import type { Standing } from '../../training/snapshot.ts';
import { raceConfig } from './settings.ts';
import { raceState } from './state.ts';

/** A net after some steps whose accuracy is `share` at every test, and its loss always 1. */
export function logAfter(
  steps: number,
  share: number,
  standing: Standing = { is: 'going' },
  learningRate = 0.1,
): RunLog {
  const log = new RunLog(raceConfig(false, 1));
  const tests = Array.from({ length: Math.floor(steps / 25) + 1 }, (_, k) => [25 * k, share]).flat();
  log.add(
    {
      step: steps,
      standing,
      losses: new Float64Array(steps).fill(1),
      tests: Float64Array.from(tests),
      probes: [],
      answers: Float64Array.of(...new Array<number>(60).fill(0.1)),
    },
    learningRate,
  );
  return log;
}

export const stateAfter = (steps: number, phase: 'running' | 'done' = 'running', learningRate = 0.1) =>
  raceState({
    phase,
    logs: [
      logAfter(steps, 0.2, { is: 'going' }, learningRate),
      logAfter(steps, 0.9, { is: 'going' }, learningRate),
    ],
    bets: { with: 60, without: 20 },
    learningRate,
    seed: 1,
  });

/** @file For tests: pairs of runs that went as simply as can be. */
import type { Pair } from '../../training/pairOfRuns.ts';
import { UNIT_NUMBERS } from '../../training/probe.ts';
import { RunLog } from '../../training/runLog.ts';
import { LAYER, paperConfig, RECORDED, UNITS, type Recipe } from './settings.ts';

/** A run that was seen at these steps, always with this accuracy; the band of unit u (from 0) goes from −u to u. */
export function logWith(
  steps: readonly number[],
  accuracy: number,
  { recipe = RECORDED, batchNorm = true }: { recipe?: Recipe; batchNorm?: boolean } = {},
): RunLog {
  const log = new RunLog(paperConfig(batchNorm, recipe));
  log.learningRates.push([0, recipe.learningRate]);
  log.step = steps[steps.length - 1] ?? 0;
  for (const step of steps) {
    log.tests.push({ step, accuracy });
    const units = Float32Array.from({ length: UNITS * UNIT_NUMBERS.length }, (_, k) => {
      const unit = Math.floor(k / UNIT_NUMBERS.length);
      return { p15: -unit, p85: unit, mean: 0, sd: 1, p50: 0, moved: 0 }[
        UNIT_NUMBERS[k % UNIT_NUMBERS.length]
      ];
    });
    log.probes.push({
      step,
      places: [{ layer: LAYER, place: 'activationInput', units, values: new Float32Array() }],
    });
  }
  return log;
}

export const pairWith = (
  steps: readonly number[],
  [without, withBn]: readonly [number, number],
  recipe: Recipe = RECORDED,
): Pair<RunLog> => [
  logWith(steps, without, { recipe, batchNorm: false }),
  logWith(steps, withBn, { recipe, batchNorm: true }),
];

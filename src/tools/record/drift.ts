/**
 * @file Records what `drift` shows before it is started: of the net without batch normalization and the one with it, how
 * the values of one unit of the last hidden layer lie, at every hundredth step.
 */
import { demandsOf, quantilesOf } from '../../figures/drift/look.ts';
import {
  driftConfig,
  PLACES,
  RECORDED,
  RECORDED_EVERY,
  RECORDED_START,
  UNITS,
} from '../../figures/drift/settings.ts';
import { probeName, ROW, rowOf } from '../../figures/drift/track.ts';
import { LAST_STEP } from '../../figures/race/settings.ts';
import type { Engine } from '../../training/engine.ts';
import type { Place } from '../../training/hiddenLayer.ts';
import { placeOf, type ProbeSample } from '../../training/probe.ts';
import type { Probe, Recording } from '../../training/recording.ts';
import { Run } from '../../training/run.ts';
import { arrivedFor } from './fromDisk.ts';

const { layer, unit, learningRate } = RECORDED;

/** First the net without batch normalization, then the one with it. */
export function recordDrift(engine: Engine, upTo = LAST_STEP): Recording[] {
  return [false, true].map((batchNorm) => {
    const config = driftConfig(batchNorm, RECORDED_START);
    const { probes } = new Run(config, arrivedFor(config.examples), engine).advance(upTo, learningRate);
    const kept = PLACES.filter((place) => batchNorm || place !== 'activationInput');
    const named = kept.map((place) => [probeName(place, layer, unit), probeOfPlace(probes, place)]);
    return {
      format: 'training run',
      version: 1,
      config,
      learningRates: [[0, learningRate]],
      probes: Object.fromEntries(named),
    };
  });
}

function probeOfPlace(probes: readonly ProbeSample[], place: Place): Probe {
  const seen = probes.filter(({ step }) => step % RECORDED_EVERY === 0);
  const start = placeOf(probes[0], layer, place);
  const rows = seen.map((probe) => {
    const now = placeOf(probe, layer, place);
    const minibatch = placeOf({ step: probe.step, places: probe.minibatch ?? [] }, layer, place);
    const quantiles = quantilesOf(now, unit - 1, UNITS);
    return rowOf({ step: probe.step, quantiles }, demandsOf(now, start, minibatch));
  });
  return { steps: seen.map(({ step }) => step), width: ROW, values: rows.flat() };
}

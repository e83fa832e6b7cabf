/**
 * @file Records what `drift` shows before it is started: of the net without batch normalization and the one with it, how
 * the values of one unit of the first and of the last hidden layer lie, at every hundredth step.
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
import { probeName, quantilesRow, rowOf } from '../../figures/drift/recordedTrack.ts';
import type { Watched } from '../../figures/drift/track.ts';
import { LAST_STEP } from '../../figures/race/settings.ts';
import type { Engine } from '../../training/engine.ts';
import { placeOf, type PlaceSample, type ProbeSample } from '../../training/probe.ts';
import type { Probe, Recording } from '../../training/recording.ts';
import { Run } from '../../training/run.ts';
import { arrivedFor } from './fromDisk.ts';

const { layers, unit, learningRate } = RECORDED;
const IMAGES = ['same', 'minibatch'] as const;

/** First the net without batch normalization, then the one with it. */
export function recordDrift(engine: Engine, upTo = LAST_STEP): Recording[] {
  return [false, true].map((batchNorm) => {
    const config = driftConfig(batchNorm, RECORDED_START);
    const { probes } = new Run(config, arrivedFor(config.examples), engine).advance(upTo, learningRate);
    const seen = probes.filter(({ step }) => step % RECORDED_EVERY === 0);
    const named = watchedOf(batchNorm).map((watched) => [probeName(watched), probeOf(seen, watched)]);
    return {
      format: 'training run',
      version: 1,
      config,
      learningRates: [[0, learningRate]],
      probes: Object.fromEntries(named),
    };
  });
}

function watchedOf(batchNorm: boolean): Watched[] {
  const places = PLACES.filter((place) => batchNorm || place !== 'activationInput');
  return layers.flatMap((layer) =>
    places
      .filter((place) => layer > 1 || place !== 'input') // the pixels: they never change
      .flatMap((place) => IMAGES.map((images) => ({ place, layer, unit, images }))),
  );
}

function probeOf(seen: readonly ProbeSample[], { place, layer, images }: Watched): Probe {
  const start = placeOf(seen[0], layer, place);
  const rows = seen.map((probe) => {
    const now = placeOf(probe, layer, place);
    const minibatch = placeOf({ step: probe.step, places: probe.minibatch ?? [] }, layer, place);
    const look = (sample: PlaceSample) => ({
      step: probe.step,
      quantiles: quantilesOf(sample, unit - 1, UNITS),
    });
    return images === 'same'
      ? rowOf(look(now), demandsOf(now, start, minibatch))
      : quantilesRow(look(minibatch));
  });
  return { steps: seen.map(({ step }) => step), width: rows[0].length, values: rows.flat() };
}

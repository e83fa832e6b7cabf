/** @file What was seen of one net: here live, from its log. */
import { placeOf, unitNumber, type ProbeSample } from '../../training/probe.ts';
import type { RunLog } from '../../training/runLog.ts';
import type { Place } from '../../training/hiddenLayer.ts';
import { demandsOf, quantilesOf, type Demands, type Look } from './look.ts';
import { UNITS } from './settings.ts';

/** What the reader looks at. */
export interface Watched {
  place: Place;
  layer: number;
  /** Counted from 1. */
  unit: number;
  images: 'same' | 'minibatch';
}

export interface Track {
  /** Of the chosen images. */
  looks: readonly Look[];
  /** On the same test images, where the looks are of minibatches. */
  anchor: readonly Look[];
  /** Over the whole layer, at the step of a look. */
  demandsAt(step: number): Demands | undefined;
}

export function liveTrack({ probes }: RunLog, { place, layer, unit, images }: Watched): Track {
  const samplesOf = (of: (sample: ProbeSample) => ProbeSample) =>
    probes.map((probe) => ({ step: probe.step, sample: placeOf(of(probe), layer, place) }));
  const same = samplesOf((probe) => probe);
  const minibatches = samplesOf(({ step, minibatch = [] }) => ({ step, places: minibatch }));
  const looks = (samples: typeof same) =>
    samples
      .map(({ step, sample }) => ({
        step,
        quantiles: quantilesOf(sample, unit - 1, UNITS),
        constant: unitNumber(sample, unit - 1, 'sd') === 0,
      }))
      .filter(isReal);
  return {
    looks: looks(images === 'same' ? same : minibatches),
    anchor: images === 'same' ? [] : looks(same),
    demandsAt(step) {
      const n = same.findIndex((each) => each.step === step);
      return n < 0 ? undefined : demandsOf(same[n].sample, same[0].sample, minibatches[n].sample);
    },
  };
}

/** The last looks of a net that has diverged are none. */
const isReal = ({ quantiles }: Look) => quantiles.every(Number.isFinite);

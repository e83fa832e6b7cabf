/** @file What was seen of one net: live from its log, or from the recording. */
import { placeOf, type ProbeSample } from '../../training/probe.ts';
import { probeOf, type Recording } from '../../training/recording.ts';
import type { RunLog } from '../../training/runLog.ts';
import type { Place } from '../../training/hiddenLayer.ts';
import { demandsOf, quantilesOf, SHARES, type Demands, type Look } from './look.ts';
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
      .map(({ step, sample }) => ({ step, quantiles: quantilesOf(sample, unit - 1, UNITS) }))
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

/** In a row of the recording, after the quantiles. */
const DEMANDS = ['width', 'drift', 'moved', 'jitter'] as const;
export const ROW = SHARES.length + DEMANDS.length;

/** Without batch normalization the activation takes in the pre-activations: they are recorded once. */
export const probeName = (place: Place, layer: number, unit: number): string =>
  `layer${layer}.${place}.unit${unit}`;

export function rowOf(look: Look, demands: Demands): number[] {
  return [...look.quantiles, ...DEMANDS.map((name) => demands[name])].map((value) =>
    Number(value.toPrecision(3)),
  );
}

export function recordedTrack(recording: Recording, { place, layer, unit }: Omit<Watched, 'images'>): Track {
  const { batchNorm } = recording.config.net;
  const kept = place === 'activationInput' && !batchNorm ? 'preActivation' : place;
  const { steps, values } = probeOf(recording, probeName(kept, layer, unit));
  const row = (n: number) => values.slice(n * ROW, (n + 1) * ROW);
  return {
    looks: steps.map((step, n) => ({ step, quantiles: row(n).slice(0, SHARES.length) })),
    anchor: [],
    demandsAt(step) {
      const n = steps.indexOf(step);
      if (n < 0) return undefined;
      const [width, drift, moved, jitter] = row(n).slice(SHARES.length);
      return { width, drift, moved, jitter };
    },
  };
}

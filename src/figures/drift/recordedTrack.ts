/** @file What was seen of one net, as it is recorded: a probe for each place of a unit, and one of its minibatches. */
import { probeOf, type Probe, type Recording } from '../../training/recording.ts';
import { SHARES, type Demands, type Look } from './look.ts';
import type { Track, Watched } from './track.ts';

/** In a row over the same images, after the quantiles. */
const DEMANDS = ['width', 'drift', 'moved', 'jitter', 'constant'] as const;
export const ROW = SHARES.length + DEMANDS.length;

/** Without batch normalization the activation takes in the pre-activations: they are recorded once. */
export function probeName({ place, layer, unit, images }: Watched): string {
  return `layer${layer}.${place}.unit${unit}${images === 'same' ? '' : '.minibatch'}`;
}

export function rowOf(look: Look, demands: Demands): number[] {
  return [...quantilesRow(look), ...DEMANDS.map((name) => short(demands[name]))];
}

/** Over a minibatch. */
export const quantilesRow = ({ quantiles }: Look): number[] => quantiles.map(short);

const short = (value: number) => Number(value.toPrecision(3));

export function recordedTrack(recording: Recording, watched: Watched): Track {
  const { batchNorm } = recording.config.net;
  const place = watched.place === 'activationInput' && !batchNorm ? 'preActivation' : watched.place;
  const probe = (images: Watched['images']) => probeOf(recording, probeName({ ...watched, place, images }));
  const { steps, values } = probe('same');
  return {
    looks: looksOf(probe(watched.images)),
    anchor: watched.images === 'same' ? [] : looksOf(probe('same')),
    demandsAt(step) {
      const n = steps.indexOf(step);
      if (n < 0) return undefined;
      const [width, drift, moved, jitter, constant] = values.slice(n * ROW + SHARES.length, (n + 1) * ROW);
      return { width, drift, moved, jitter, constant };
    },
  };
}

function looksOf({ steps, width, values }: Probe): Look[] {
  return steps.map((step, n) => ({ step, quantiles: values.slice(n * width, n * width + SHARES.length) }));
}

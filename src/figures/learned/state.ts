/** @file From what was seen of a net in training to the two knobs of each unit, and to where they would have to stand to undo its normalization. */
import { affineOf, placeOf, UNIT_NUMBERS, unitNumber, type ProbeSample } from '../../training/probe.ts';
import type { Phase } from '../../training/session.ts';

/** Each unit of a layer: its knobs, and mean and divisor of its pre-activations over the test images. */
export interface Knobs {
  gamma: ArrayLike<number>;
  beta: ArrayLike<number>;
  mean: ArrayLike<number>;
  s: ArrayLike<number>;
}

export interface LearnedSample {
  step: number;
  /** From the first hidden layer on. */
  layers: readonly Knobs[];
}

export interface LearnedInput {
  phase: Phase;
  /** The samples are those of the recorded run. */
  recorded: boolean;
  samples: readonly LearnedSample[];
  /** The step at which the run's loss was no number any more. */
  divergedAt: number | undefined;
  /** The step to look at. */
  at: number;
  layer: number;
  unit: number;
  /** What is set for the next run, and what the one that is shown was made with. */
  learningRate: number;
  seed: number;
  ran: { learningRate: number; seed: number };
}

export interface Layer {
  layer: number;
  now: Knobs;
  /** At each sample up to now, the oldest first. */
  trail: readonly Knobs[];
  units: number;
  /** How many gammas are above 1. */
  grown: number;
  /** How many units are nearer to undoing than they were at gamma = 1, beta = 0. */
  nearer: number;
}

export interface LearnedState extends Omit<LearnedInput, 'samples'> {
  /** Nothing is going on, and the reader has chosen another learning rate or seed than the shown run has. */
  otherThanShown: boolean;
  /** The step that is shown: that of the last sample up to `at`. */
  step: number;
  layers: readonly Layer[];
  /** The unit whose numbers are shown. */
  chosen: Record<keyof Knobs, number>;
  /** The largest |shift| and the largest scale of the whole run, knobs and places to undo. */
  most: { shift: number; scale: number };
}

/** While a run goes on, or is paused, a new learning rate is still to be its own. */
const STANDING: readonly Phase[] = ['idle', 'done', 'diverged'];

/** PyTorch's epsilon, which the net has too. */
const EPS = 1e-5;

export function sampleOf(probe: ProbeSample, layers: readonly number[]): LearnedSample {
  return {
    step: probe.step,
    layers: layers.map((layer) => {
      const place = placeOf(probe, layer, 'preActivation');
      const units = Array.from({ length: place.units.length / UNIT_NUMBERS.length }, (_, unit) => unit);
      return {
        ...affineOf(probe, layer),
        mean: units.map((unit) => unitNumber(place, unit, 'mean')),
        s: units.map((unit) => Math.sqrt(unitNumber(place, unit, 'sd') ** 2 + EPS)),
      };
    }),
  };
}

/** Of a net that diverges, the last sample may be of no use. */
export const isWhole = ({ layers }: LearnedSample): boolean =>
  layers.every(({ gamma, s }) => Array.from(gamma).concat(Array.from(s)).every(Number.isFinite));

/** There is at least one sample: of a recording, not that of the start. */
export function learnedState(input: LearnedInput): LearnedState {
  const { samples, phase, at, learningRate, seed, ran, layer, unit } = input;
  const before = samples.filter(({ step }) => step <= at);
  const seen = before.length > 0 ? before : samples.slice(0, 1);
  const shown = seen[seen.length - 1];
  const layers = shown.layers.map((now, l) =>
    layerOf(
      l + 1,
      now,
      seen.map(({ layers: all }) => all[l]),
    ),
  );
  const { gamma, beta, mean, s } = shown.layers[layer - 1];
  const u = unit - 1;
  return {
    ...input,
    otherThanShown: STANDING.includes(phase) && (learningRate !== ran.learningRate || seed !== ran.seed),
    step: shown.step,
    layers,
    chosen: { gamma: gamma[u], beta: beta[u], mean: mean[u], s: s[u] },
    most: mostOf(samples),
  };
}

function layerOf(layer: number, now: Knobs, trail: readonly Knobs[]): Layer {
  const units = now.gamma.length;
  let [grown, nearer] = [0, 0];
  for (let u = 0; u < units; u++) {
    grown += Number(now.gamma[u] > 1);
    nearer += Number(distance(now, u, now.beta[u], now.gamma[u]) < distance(now, u, 0, 1));
  }
  return { layer, now, trail, units, grown, nearer };
}

/** From where the knobs would undo to where they are. */
function distance({ mean, s }: Knobs, u: number, beta: number, gamma: number): number {
  return Math.hypot(beta - mean[u], gamma - s[u]);
}

function mostOf(samples: readonly LearnedSample[]): LearnedState['most'] {
  let [shift, scale] = [0, 1];
  for (const { layers } of samples)
    for (const { gamma, beta, mean, s } of layers)
      for (let u = 0; u < gamma.length; u++) {
        shift = Math.max(shift, Math.abs(beta[u]), Math.abs(mean[u]));
        scale = Math.max(scale, gamma[u], s[u]);
      }
  return { shift, scale };
}

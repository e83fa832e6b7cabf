/** @file The figure's numbers: the batch through the engine, and a bell of the same mean and spread over the activation. */
import { sampleName } from '../../data/batch.ts';
import { relu, sigmoid, tanh } from '../../nn/activations.ts';
import { BatchNorm } from '../../nn/batchNorm.ts';
import { normalCdf, normalDensity } from '../../nn/normalDistribution.ts';
import { standardize } from '../../nn/standardize.ts';
import { AXIS, type ActivationName } from './settings.ts';
import { kindOf, ruleOf, zonesOf, type Zone, type ZoneKind } from './zones.ts';

export interface AffineInput {
  batch: readonly number[];
  eps: number;
  gamma: number;
  beta: number;
  activation: ActivationName;
  /** The sample that the equation speaks of. */
  selected: number;
}

/** NaN from xHat on where all samples are equal and eps is 0. */
export interface Sample {
  name: string;
  x: number;
  xHat: number;
  y: number;
  /** What the activation function makes of y. */
  output: number;
}

/** How much of the bell, and how many samples, fall into the zones of one kind. */
export interface Share {
  kind: ZoneKind;
  rule: string;
  ofBell: number;
  samples: number;
}

/** A place on the axis of y, and the height of a curve there. */
export type Point = readonly [y: number, height: number];

export interface AffineState extends Omit<AffineInput, 'batch'> {
  samples: Sample[];
  m: number;
  /** Mean and standard deviation of y over the batch. */
  mean: number;
  sd: number;
  zones: Zone[];
  shares: Share[];
  /** The bell of y: mean beta, standard deviation |gamma|; empty where gamma is 0. */
  bell: Point[];
  /** The bell of xHat: mean 0, standard deviation 1. */
  standardBell: readonly Point[];
  /** The activation function over the axis. */
  curve: readonly Point[];
}

const FUNCTIONS: Record<ActivationName, (y: number) => number> = {
  sigmoid: sigmoid.value,
  tanh: tanh.value,
  relu: relu.value,
  none: (y) => y,
};
const POINTS = 121;
const PLACES = Array.from(
  { length: POINTS },
  (_, k) => AXIS.low + (k * (AXIS.high - AXIS.low)) / (POINTS - 1),
);
const STANDARD_BELL = bellOf(1, 0);

export function affineState(input: AffineInput): AffineState {
  const { batch, eps, gamma, beta, activation } = input;
  const y = scaledAndShifted(input);
  const { xHat } = standardize(Float64Array.from(batch), eps);
  const samples = batch.map((x, i) => ({
    name: sampleName(i),
    x,
    xHat: xHat[i],
    y: y[i],
    output: FUNCTIONS[activation](y[i]),
  }));
  const { mean, variance } = standardize(y, eps);
  const zones = zonesOf(activation);
  return {
    ...input,
    selected: Math.min(input.selected, batch.length - 1),
    samples,
    m: batch.length,
    mean,
    sd: Math.sqrt(variance),
    zones,
    shares: sharesOf(input, zones, y),
    bell: bellOf(gamma, beta),
    standardBell: STANDARD_BELL,
    curve: PLACES.map((place) => [place, FUNCTIONS[activation](place)]),
  };
}

/** The layer itself, in training mode, for one feature. */
function scaledAndShifted({ batch, eps, gamma, beta }: AffineInput): Float64Array {
  const layer = new BatchNorm(1, { eps });
  layer.gamma[0] = gamma;
  layer.beta[0] = beta;
  return layer.forwardTrain({ rows: batch.length, cols: 1, data: Float64Array.from(batch) }).data;
}

/** One entry for each kind of zone, from the middle of the axis outwards. */
function sharesOf({ gamma, beta, activation }: AffineInput, zones: Zone[], y: Float64Array): Share[] {
  const order: ZoneKind[] = ['linear', 'bent', 'saturated', 'dead', 'kept'];
  return order
    .filter((kind) => zones.some((zone) => zone.kind === kind))
    .map((kind) => ({
      kind,
      rule: ruleOf(activation, kind),
      ofBell:
        gamma === 0
          ? Number(kindOf(activation, beta) === kind)
          : zones.reduce((sum, zone) => sum + (zone.kind === kind ? between(zone, gamma, beta) : 0), 0),
      samples: y.filter((yi) => kindOf(activation, yi) === kind).length,
    }));
}

/** The part of a Gaussian of mean beta and standard deviation |gamma| that lies in a zone. */
function between({ from, to }: Zone, gamma: number, beta: number): number {
  const below = (end: number) => normalCdf((end - beta) / Math.abs(gamma));
  return Math.max(0, below(to) - below(from));
}

function bellOf(gamma: number, beta: number): Point[] {
  if (gamma === 0) return [];
  const sd = Math.abs(gamma);
  // Its own places as well: a narrow bell would fall between two of the others.
  const own = PLACES.map((place) => beta + (2 / 3) * place * sd);
  const places = [...PLACES, ...own].filter((y) => y >= AXIS.low && y <= AXIS.high).sort((a, b) => a - b);
  return places.map((y) => [y, normalDensity((y - beta) / sd) / sd]);
}

/** @file What E1 asks of the last hidden layer: how wide its sigmoids' inputs spread over 500 test images, and how fast they move. */
import type { ProbeConfig } from '../../training/config.ts';
import type { Place } from '../../training/hiddenLayer.ts';
import {
  placeOf,
  UNIT_NUMBERS,
  unitNumber,
  type PlaceSample,
  type ProbeSample,
} from '../../training/probe.ts';
import { percentile } from '../../nn/percentile.ts';
import type { Findings } from './recipe.ts';

/** The last hidden layer. */
const LAYER = 3;
/** As the table counts them: at step 1 the net is untrained, at step 2,401 it has made 2,400 updates. */
export const BAND_STEPS = [1, 501, 1001, 2401, 49_901] as const;
/** The steps over which the drift is averaged, both ends included. */
export const STRETCHES = {
  early: [1, 200],
  middle: [201, 1000],
  late: [1001, 2500],
  end: [49_001, 50_000],
} as const;
/** Every hundredth step up to here: over these the median of a unit travels, and from the first hundred on its band opens. */
const OPENING_END = 2500;

export const PROBE: ProbeConfig = {
  images: 500,
  layers: [LAYER],
  places: ['activationInput', 'preActivation'],
  units: 0,
  every: [
    { upTo: 2500, every: 10 },
    { upTo: 49_000, every: 49_000 },
    { upTo: 50_000, every: 100 },
  ],
};

export function bandFindings(probes: readonly ProbeSample[], prefix: string, net: string): Findings {
  const at = (step: number) => probes.filter((sample) => sample.step === step);
  const bands = BAND_STEPS.map((step) => [
    `${prefix}.band.${net}.${step}`,
    median(takenBy(at(step - 1), 'activationInput').flatMap((place) => perUnit(place, widthOf))),
  ]);
  const hundredths = probes.filter(({ step }) => step <= OPENING_END && step % 100 === 0);
  const taken = takenBy(hundredths, 'activationInput');
  const widths = unitsOverSteps(taken.slice(1), widthOf);
  const medians = unitsOverSteps(taken, (place, unit) => unitNumber(place, unit, 'p50'));
  return {
    ...Object.fromEntries(bands),
    [`${prefix}.widening.${net}`]: median(widths.map((all) => Math.max(...all) / Math.min(...all))),
    [`${prefix}.travel.${net}`]: median(medians.map((all) => Math.max(...all) - Math.min(...all))),
  };
}

/** The mean over units and steps of how far a step moves a unit's mean, in standard deviations of that unit. */
export function driftFindings(probes: readonly ProbeSample[], prefix: string, net: string): Findings {
  const found: Record<string, number> = {};
  for (const [when, [from, to]] of Object.entries(STRETCHES)) {
    const within = probes.filter(({ step }) => step >= from && step <= to);
    const meanDrift = (place: Place) =>
      mean(takenBy(within, place).flatMap((sample) => perUnit(sample, driftOf)));
    found[`${prefix}.drift.${net}.${when}`] = meanDrift('activationInput');
    found[`${prefix}.rawDrift.${net}.${when}`] = meanDrift('preActivation');
  }
  return found;
}

type Measure = (place: PlaceSample, unit: number) => number;

const widthOf: Measure = (place, unit) => unitNumber(place, unit, 'p85') - unitNumber(place, unit, 'p15');
const driftOf: Measure = (place, unit) =>
  Math.abs(unitNumber(place, unit, 'moved')) / unitNumber(place, unit, 'sd');

const takenBy = (probes: readonly ProbeSample[], place: Place) =>
  probes.map((sample) => placeOf(sample, LAYER, place));

function perUnit(place: PlaceSample, measure: Measure): number[] {
  const width = place.units.length / UNIT_NUMBERS.length;
  return Array.from({ length: width }, (_, unit) => measure(place, unit));
}

/** For each unit, the measure at every step. */
function unitsOverSteps(places: readonly PlaceSample[], measure: Measure): number[][] {
  const steps = places.map((place) => perUnit(place, measure));
  return steps[0].map((_, unit) => steps.map((units) => units[unit]));
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function median(values: readonly number[]): number {
  return percentile(Float64Array.from(values).sort(), 0.5);
}

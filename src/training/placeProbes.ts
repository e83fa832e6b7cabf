/** @file What was seen of the hidden layers, as probes of a recording, and back. */
import type { Place } from './hiddenLayer.ts';
import { UNIT_NUMBERS, type AffineSample, type PlaceSample, type ProbeSample } from './probe.ts';
import type { Probe, Recording } from './recording.ts';

/** Over the probe's test images, and over the minibatch of the next step. */
type Images = 'places' | 'minibatch';
type Part = 'units' | 'values';

/** "layer3.activationInput.units", "minibatch.layer2.input.values". */
const NAME = /^(minibatch\.)?layer(\d+)\.(input|preActivation|activationInput)\.(units|values)$/;

function nameOf(images: Images, { layer, place }: PlaceSample, part: Part): string {
  return `${images === 'minibatch' ? 'minibatch.' : ''}layer${layer}.${place}.${part}`;
}

/** Four digits of each number: no drawing shows more. JSON knows no NaN: looks at a net already lost are left out. */
export function placeProbes(all: readonly ProbeSample[]): Record<string, Probe> {
  const samples = all.filter(isWhole);
  const steps = samples.map(({ step }) => step);
  const probes: Record<string, Probe> = {};
  for (const images of ['places', 'minibatch'] as const) {
    (samples[0]?.[images] ?? []).forEach((first, n) => {
      for (const part of ['units', 'values'] as const) {
        const rows = samples.map((sample) => sample[images]![n][part]);
        const values = rows.flatMap((row) => Array.from(row, (value) => Number(value.toPrecision(4))));
        if (values.length > 0)
          probes[nameOf(images, first, part)] = { steps, width: values.length / steps.length, values };
      }
    });
  }
  return { ...probes, ...affineProbes(samples) };
}

function isWhole({ places, minibatch = [], affine = [] }: ProbeSample): boolean {
  return (
    [...places, ...minibatch].every(({ units, values }) => isFinite(units) && isFinite(values)) &&
    affine.every(({ gamma, beta }) => isFinite(gamma) && isFinite(beta))
  );
}

const isFinite = (values: Float32Array) => values.every(Number.isFinite);

/** "layer2.gamma", "layer2.beta". */
const AFFINE_NAME = /^layer(\d+)\.(gamma|beta)$/;

/** In thousandths of 1: no drawing shows more. */
function affineProbes(samples: readonly ProbeSample[]): Record<string, Probe> {
  const steps = samples.map(({ step }) => step);
  return Object.fromEntries(
    (samples[0]?.affine ?? []).flatMap(({ layer, gamma }, n) =>
      (['gamma', 'beta'] as const).map((name): [string, Probe] => {
        const values = samples.flatMap((sample) =>
          Array.from(sample.affine![n][name], (value) => Number(value.toFixed(3))),
        );
        return [`layer${layer}.${name}`, { steps, width: gamma.length, values }];
      }),
    ),
  );
}

export function samplesOf({ probes }: Recording): ProbeSample[] {
  const byStep = new Map<number, ProbeSample>();
  const read = (probe: Probe, write: (sample: ProbeSample, row: Float32Array) => void) =>
    probe.steps.forEach((step, k) => {
      const sample = byStep.get(step) ?? { step, places: [] };
      byStep.set(step, sample);
      write(sample, Float32Array.from(probe.values.slice(k * probe.width, (k + 1) * probe.width)));
    });
  for (const [name, probe] of Object.entries(probes)) {
    const [, minibatch, layer, place, part] = NAME.exec(name) ?? [];
    const images = minibatch ? 'minibatch' : 'places';
    if (part)
      read(probe, (sample, row) => {
        sampleIn((sample[images] ??= []), Number(layer), place as Place)[part as Part] = row;
      });
    const [, of, parameter] = AFFINE_NAME.exec(name) ?? [];
    if (parameter)
      read(probe, (sample, row) => {
        affineIn((sample.affine ??= []), Number(of))[parameter as 'gamma' | 'beta'] = row;
      });
  }
  return [...byStep.values()].sort((one, other) => one.step - other.step);
}

function affineIn(samples: AffineSample[], layer: number): AffineSample {
  const found = samples.find((sample) => sample.layer === layer);
  if (found) return found;
  const sample = { layer, gamma: new Float32Array(), beta: new Float32Array() };
  samples.push(sample);
  return sample;
}

function sampleIn(samples: PlaceSample[], layer: number, place: Place): PlaceSample {
  const found = samples.find((sample) => sample.layer === layer && sample.place === place);
  if (found) return found;
  const sample = { layer, place, units: new Float32Array(), values: new Float32Array() };
  samples.push(sample);
  return sample;
}

/** The summaries of some units only, in the order given, and no values: what a small recording keeps. */
export function pickUnits({ layer, place, units }: PlaceSample, picked: readonly number[]): PlaceSample {
  const size = UNIT_NUMBERS.length;
  const rows = picked.flatMap((unit) => [...units.subarray(unit * size, (unit + 1) * size)]);
  return { layer, place, units: Float32Array.from(rows), values: new Float32Array() };
}

/** @file What was seen of the hidden layers, as probes of a recording, and back. */
import type { Place } from './hiddenLayer.ts';
import { UNIT_NUMBERS, type PlaceSample, type ProbeSample } from './probe.ts';
import type { Probe, Recording } from './recording.ts';

/** Over the probe's test images, and over the minibatch of the next step. */
type Images = 'places' | 'minibatch';
type Part = 'units' | 'values';

/** "layer3.activationInput.units", "minibatch.layer2.input.values". */
const NAME = /^(minibatch\.)?layer(\d+)\.(input|preActivation|activationInput)\.(units|values)$/;

function nameOf(images: Images, { layer, place }: PlaceSample, part: Part): string {
  return `${images === 'minibatch' ? 'minibatch.' : ''}layer${layer}.${place}.${part}`;
}

/** Four digits of each number: no drawing shows more. */
export function placeProbes(samples: readonly ProbeSample[]): Record<string, Probe> {
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
  return probes;
}

export function samplesOf({ probes }: Recording): ProbeSample[] {
  const samples: ProbeSample[] = [];
  for (const [name, { steps, width, values }] of Object.entries(probes)) {
    const [, minibatch, layer, place, part] = NAME.exec(name) ?? [];
    if (!part) continue;
    const images = minibatch ? 'minibatch' : 'places';
    steps.forEach((step, k) => {
      const sample = (samples[k] ??= { step, places: [] });
      const row = Float32Array.from(values.slice(k * width, (k + 1) * width));
      sampleIn((sample[images] ??= []), Number(layer), place as Place)[part as Part] = row;
    });
  }
  return samples;
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

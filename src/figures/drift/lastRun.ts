/** @file The run before, of which the medians stay in sight: what another seed changes is seen beside them. */
import { placeOf, unitNumber } from '../../training/probe.ts';
import { RunLog } from '../../training/runLog.ts';
import { bandOf } from './look.ts';
import { recordedTracks } from './recordedTracks.ts';
import { isRecorded, isSameStart, RECORDED_START, startOf, type Start } from './settings.ts';
import type { Watched } from './track.ts';

/** The medians of a unit over the same images, in a run from another seed. */
export interface Before {
  seed: number;
  medians: readonly { step: number; value: number }[];
}

/** A run without its single values and minibatches: a tenth of it, and the medians of all units. */
export function mediansOnly(log: RunLog): RunLog {
  const probes = log.probes.map(({ step, places }) => ({
    step,
    places: places.map((sample) => ({ ...sample, values: new Float32Array() })),
  }));
  return Object.assign(new RunLog(log.config), log, { probes });
}

/** Of both nets. Nothing where there was no run before, or one that differs in more than its seed. */
export function before(
  last: readonly RunLog[],
  watched: Watched,
  shown: Start,
): readonly (Before | undefined)[] {
  const onSame = { ...watched, images: 'same' } as const;
  const start = last.length > 0 ? startOf(last[0].config) : RECORDED_START;
  if (start.seed === shown.seed || !isSameStart({ ...start, seed: shown.seed }, shown)) return [];
  if (last.length > 0) return last.map((log) => ({ seed: start.seed, medians: mediansOf(log, onSame) }));
  if (!isRecorded(onSame)) return [];
  return recordedTracks(onSame).map(({ looks }) => ({
    seed: start.seed,
    medians: looks.map((look) => ({ step: look.step, value: bandOf(look).middle })),
  }));
}

function mediansOf({ probes }: RunLog, { layer, place, unit }: Watched): Before['medians'] {
  return probes
    .map((probe) => ({ step: probe.step, value: unitNumber(placeOf(probe, layer, place), unit - 1, 'p50') }))
    .filter(({ value }) => Number.isFinite(value));
}

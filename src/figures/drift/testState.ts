/** @file For tests: two nets whose values lie as simply as can be. */
import type { HiddenLayer } from '../../training/hiddenLayer.ts';
import { samplePlace, type PlaceSample, type ProbeSample } from '../../training/probe.ts';
import { RunLog } from '../../training/runLog.ts';
import type { Standing } from '../../training/snapshot.ts';
import { driftConfig, LAYERS, LOOKS, PLACES, RECORDED_START, UNITS, type Start } from './settings.ts';
import { driftState, type DriftInput, type DriftState } from './state.ts';

/** The five values of every unit at a step: middle − 2, − 1, 0, + 1, + 2 times the gap. */
export interface Lie {
  middle: number;
  gap: number;
}

const IMAGES = 5;

function layerOf(layer: number, { middle, gap }: Lie): HiddenLayer {
  const values = Array.from({ length: IMAGES * UNITS }, (_, n) => middle + gap * (Math.floor(n / UNITS) - 2));
  return { layer, input: values, preActivation: values, activationInput: values };
}

function samplesOf(now: Lie, before: Lie): PlaceSample[] {
  return Array.from({ length: LAYERS }, (_, n) => n + 1).flatMap((layer) =>
    PLACES.filter((place) => layer > 1 || place !== 'input').map((place) =>
      samplePlace(layerOf(layer, now), place, {
        images: IMAGES,
        units: UNITS,
        before: layerOf(layer, before),
      }),
    ),
  );
}

/** A net after so many steps; `frozen`, if at all, after half of them. The mean of each minibatch lies one gap higher. */
export function logAfter(
  step: number,
  lie: (step: number) => Lie,
  { batchNorm = false, frozen = 0, start = RECORDED_START, standing = { is: 'going' } as Standing } = {},
): RunLog {
  const log = new RunLog(driftConfig(batchNorm, start satisfies Start));
  const add = (from: number, to: number, layers: number) => {
    const probes = LOOKS.filter((look) => (look > from || from === 0) && look <= to).map(
      (look): ProbeSample => {
        const now = lie(look);
        const places = samplesOf(now, lie(Math.max(0, look - 1)));
        return { step: look, places, minibatch: samplesOf({ ...now, middle: now.middle + now.gap }, now) };
      },
    );
    const losses = new Float64Array(to - from).fill(1);
    const none = new Float64Array();
    log.add({ step: to, standing, losses, tests: none, probes, answers: none }, 0.1, layers);
  };
  const half = frozen > 0 ? step / 2 : step;
  add(0, half, 0);
  if (frozen > 0) add(half, step, frozen);
  return log;
}

const WATCHED = { place: 'input', layer: 3, unit: 1, images: 'same' } as const;

export function stateOf(input: Partial<DriftInput> = {}): DriftState {
  return driftState({
    phase: 'idle',
    logs: [],
    last: [],
    watched: WATCHED,
    start: RECORDED_START,
    learningRate: 0.1,
    freeze: 'none',
    view: undefined,
    ...input,
  });
}

/** A thread that flares open from step 100 on; a band that was open from the first. */
export const flaring = (step: number): Lie => ({
  middle: 0.5,
  gap: step < 100 ? 0.01 : 0.01 + step / 10_000,
});
export const open = (): Lie => ({ middle: 0.5, gap: 0.1 });

export function stateAfter(step: number, input: Partial<DriftInput> = {}, frozen = 0): DriftState {
  const at = (lie: (step: number) => Lie) => (now: number) => lie(frozen > 0 ? Math.min(now, step / 2) : now);
  const logs = [
    logAfter(step, at(flaring), { frozen }),
    logAfter(step, at(open), { batchNorm: true, frozen }),
  ];
  return stateOf({ phase: 'paused', logs, ...input });
}

import { RunLog } from '../../training/runLog.ts';
import { LAYERS } from './settings.ts';

/** What the capstone draws of a run: the sums of what the last hidden activations took in, without the single values. */
export function lastLayerOnly(log: RunLog): RunLog {
  const probes = log.probes.map(({ step, places }) => ({
    step,
    places: places
      .filter(({ layer, place }) => layer === LAYERS && place === 'activationInput')
      .map((sample) => ({ ...sample, values: new Float32Array() })),
  }));
  return Object.assign(new RunLog(log.config), log, { probes });
}

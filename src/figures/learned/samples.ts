import type { RunLog } from '../../training/runLog.ts';
import { LAYERS } from './settings.ts';
import { isWhole, sampleOf, type LearnedSample } from './state.ts';

/** What a run has shown of its knobs so far, each look taken over once. */
export class Samples {
  #log: RunLog | undefined;
  #seen = 0;
  #samples: LearnedSample[] = [];

  of(log: RunLog | undefined): readonly LearnedSample[] {
    if (log !== this.#log) {
      this.#log = log;
      this.#seen = 0;
      this.#samples = [];
    }
    const probes = log?.probes ?? [];
    for (; this.#seen < probes.length; this.#seen++) {
      const sample = sampleOf(probes[this.#seen], LAYERS);
      if (isWhole(sample)) this.#samples.push(sample);
    }
    return this.#samples;
  }
}

import type { ProbeConfig } from './config.ts';
import type { Examples, Learner } from './engine.ts';
import { isDue } from './every.ts';
import type { HiddenLayer } from './hiddenLayer.ts';
import { samplePlace, type AffineSample, type ProbeSample } from './probe.ts';

/** Looks at the hidden layers of a net in training when it is time, and changes nothing. */
export class Prober {
  readonly #config: ProbeConfig;
  readonly #learner: Learner;
  #before: { step: number; layers: HiddenLayer[] } = { step: -1, layers: [] };

  constructor(config: ProbeConfig, learner: Learner) {
    this.#config = config;
    this.#learner = learner;
  }

  isDue(step: number): boolean {
    return isDue(this.#config.every, step);
  }

  /** Called before each step, so that a sample can say by how much the step has moved each mean. */
  watch(step: number, images: Examples): void {
    if (this.isDue(step + 1)) this.#before = { step, layers: this.#look(images) };
  }

  /** `moved`: whether these are the images that were watched a step earlier, so that it can be told. */
  take(step: number, images: Examples, moved: boolean): ProbeSample {
    const layers = this.#look(images);
    const before = moved && this.#before.step === step - 1 ? this.#before.layers : [];
    const { units, places, affine } = this.#config;
    return {
      step,
      places: layers.flatMap((layer, n) =>
        places
          // The pixels never change, and there are many of them.
          .filter((place) => layer.layer > 1 || place !== 'input')
          .map((place) => samplePlace(layer, place, { images: images.count, units, before: before[n] })),
      ),
      ...(affine && { affine: layers.flatMap(affineSample) }),
    };
  }

  #look(images: Examples): HiddenLayer[] {
    return this.#learner.probe(images, this.#config.layers);
  }
}

function affineSample({ layer, affine }: HiddenLayer): AffineSample[] {
  if (!affine) return [];
  return [{ layer, gamma: Float32Array.from(affine.gamma), beta: Float32Array.from(affine.beta) }];
}

/**
 * @file Records the two knobs of every unit, for the figure `learned`: gamma and beta at a few steps, with mean and
 * divisor of the unit's pre-activations. In whole ten-thousandths, and gamma without its 1: small, and
 * fine enough that the counts of the title are those of the run.
 */
import type { RecordedKnobs } from '../../figures/learned/initialState.ts';
import { LAYERS, learnedConfig, RECORDED } from '../../figures/learned/settings.ts';
import { sampleOf } from '../../figures/learned/state.ts';
import type { Engine } from '../../training/engine.ts';
import { Run } from '../../training/run.ts';
import { arrivedFor } from './fromDisk.ts';

/** `steps`: those to keep, the run ends with the last of them. */
export function recordLearned(engine: Engine, steps: readonly number[] = RECORDED.steps): RecordedKnobs {
  const { seed, learningRate } = RECORDED;
  const config = learnedConfig(seed, steps[0]);
  const run = new Run(config, arrivedFor(config.examples), engine);
  const { probes } = run.advance(steps[steps.length - 1], learningRate);
  const samples = probes.filter(({ step }) => steps.includes(step)).map((probe) => sampleOf(probe, LAYERS));
  return {
    what: `of every unit, in ten-thousandths: gamma - 1, beta, mean and s of its pre-activations over ${config.probe?.images} test images`,
    net: '784-100-100-100-10, sigmoid, batch normalization, weights N(0, 0.1²), minibatches of 60',
    seed,
    learningRate,
    samples: samples.map(({ step, layers }) => ({
      step,
      layers: layers.map(({ gamma, beta, mean, s }) => ({
        gain: tenThousandths(Array.from(gamma, (value) => value - 1)),
        beta: tenThousandths(beta),
        mean: tenThousandths(mean),
        s: tenThousandths(s),
      })),
    })),
  };
}

/** A rounded -0.3 is -0, which JSON writes as 0. */
const tenThousandths = (values: ArrayLike<number>) =>
  Array.from(values, (value) => Math.round(10_000 * value) + 0);

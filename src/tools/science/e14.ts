/**
 * @file E14, standardized input against batch normalization inside: 784, eight hidden layers of 100, 10; 300 steps with
 * minibatches of 60, tested on the first 4,000 test images.
 */
import { PIXELS, takeDigits, WHITE, type Digits } from '../../data/mnist/digits.ts';
import { WHOLE_TEST_FILE } from '../../data/mnist/files.ts';
import { fileDigits } from '../../data/mnist/source.ts';
import { accuracyOf } from '../../training/accuracy.ts';
import type { DigitRunConfig, NetConfig } from '../../training/config.ts';
import type { Engine, Examples, Learner } from '../../training/engine.ts';
import { samplePlace, unitNumber } from '../../training/probe.ts';
import { minibatchesOf } from '../record/fromDisk.ts';
import { RATES, SETTINGS, type Input, type Setting } from './e14Expected.ts';
import { accuracyId, e14Rows, spreadId, type Net } from './e14Rows.ts';
import type { Findings, Job, Recipe } from './recipe.ts';

/** The table has two starts of each net. Four take a minute, and tell the lucky ones from the others. */
const SEEDS = [1, 2, 3, 4];
const STEPS = 300;
const TEST_IMAGES = 4000;
const SPREAD_IMAGES = 500;
const WIDTH = 100;
/** Of all pixels of the training set, from 0 to 1. */
const [MEAN, SD] = [0.1307, 0.3081];

export const e14: Recipe = {
  name: 'E14',
  seeds: SEEDS,
  rows: e14Rows(),
  jobs: SETTINGS.flatMap((setting) => SEEDS.map((seed) => e14Job(setting, seed))),
};

/** Of a run: fewer of both for a test. */
interface Size {
  steps: number;
  images: number;
}

export function e14Job(
  setting: Setting,
  seed: number,
  size: Size = { steps: STEPS, images: TEST_IMAGES },
): Job {
  return {
    name: `${spreadId(setting, 'N')}, seed ${seed}`,
    run: (engine) => ({
      ...spreadFindings(setting, seed, engine),
      ...accuracyFindings(setting, seed, size, engine),
    }),
  };
}

function spreadFindings(setting: Setting, seed: number, engine: Engine): Findings {
  const layers = Object.keys(setting.spreads).map(Number);
  const images = inputsOf(firstTests(SPREAD_IMAGES), setting.input);
  const seen = netOf(setting, 'none', seed, engine).probe(images, layers);
  return Object.fromEntries(
    seen.map((layer) => {
      const place = samplePlace(layer, 'activationInput', { images: images.count, units: 0 });
      const sds = Array.from({ length: WIDTH }, (_, unit) => unitNumber(place, unit, 'sd'));
      return [spreadId(setting, layer.layer), sds.reduce((sum, sd) => sum + sd, 0) / WIDTH];
    }),
  );
}

function accuracyFindings(setting: Setting, seed: number, { steps, images }: Size, engine: Engine): Findings {
  const minibatchAt = minibatchesOf(minibatchConfig(seed));
  const test = inputsOf(firstTests(images), setting.input);
  const found: Record<string, number> = {};
  for (const net of ['none', 'bn'] as const)
    for (const rate of RATES) {
      const learner = netOf(setting, net, seed, engine);
      let loss = 0;
      for (let step = 1; step <= steps; step++)
        loss = learner.step(inputsOf(minibatchAt(step), setting.input), rate);
      const share = Number.isFinite(loss) ? accuracyOf(learner, test) : zerosIn(test);
      found[accuracyId(setting, net, rate)] = share;
    }
  return found;
}

/** A diverged net says NaN to everything; the table counts that as a 0, as PyTorch's argmax does. */
const zerosIn = ({ labels, count }: Examples) => labels.filter((label) => label === 0).length / count;

function netOf({ activation, initSd, input }: Setting, net: Net, seed: number, engine: Engine): Learner {
  const widths = [PIXELS, ...new Array<number>(8).fill(WIDTH), 10];
  const config: NetConfig = { widths, activation, batchNorm: net === 'bn', initSd };
  return engine(config, seed, input === 'raw' ? 'levels' : 'numbers');
}

/** What the minibatches are made from; 300 of them go through four files. */
function minibatchConfig(seed: number): DigitRunConfig {
  const examples = { kind: 'digits', shards: 4, input: 'grey', test: 'all', shown: [] } as const;
  const net = { widths: [PIXELS, 10], activation: 'relu', batchNorm: false, initSd: 0 } as const;
  return { net, seed, batchSize: 60, examples, testEvery: STEPS, lastStep: STEPS };
}

const firstTests = (count: number) =>
  takeDigits(
    fileDigits(WHOLE_TEST_FILE),
    Uint32Array.from({ length: count }, (_, i) => i),
  );

/** The pixels as this input has them. */
function inputsOf(digits: Digits, input: Input): Examples {
  if (input === 'raw') return digits;
  const scaled = (level: number) => (input === 'bytes' ? (255 * level) / WHITE : (level / WHITE - MEAN) / SD);
  return {
    count: digits.count,
    features: PIXELS,
    inputs: Float32Array.from(digits.levels, scaled),
    labels: digits.labels,
  };
}

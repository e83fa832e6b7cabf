/**
 * @file Records the pre-activations of one unit of a net in training: the population that the figure `sampling` draws
 * from. The net is the one with batch normalization of the race on the home page: same weights, same minibatches.
 */
import { takeDigits } from '../../data/mnist/digits.ts';
import { trainFile } from '../../data/mnist/files.ts';
import { fileDigits } from '../../data/mnist/source.ts';
import { raceConfig } from '../../figures/race/settings.ts';
import type { Layer } from '../../nn/layer.ts';
import { column, type Matrix } from '../../nn/matrix.ts';
import { Network } from '../../nn/network.ts';
import { Sgd } from '../../nn/sgd.ts';
import { softmaxCrossEntropy } from '../../nn/softmaxCrossEntropy.ts';
import { standardize } from '../../nn/standardize.ts';
import { layersOf, numbersOf } from '../../training/textbookEngine.ts';
import { minibatchesOf } from './fromDisk.ts';

const SEED = 1;
const STEPS = 500;
/** So many a test makes again. */
const FIRST_STEPS = 20;
const LEARNING_RATE = 0.1;
const IMAGES = 2000;
const HIDDEN_LAYER = 3;
/** Linear, batch normalization and sigmoid. */
const PER_LAYER = 3;

export interface RecordedPopulation {
  what: string;
  net: string;
  seed: number;
  step: number;
  /** Counted from 1, as in the text. */
  layer: number;
  /** Counted from 0. */
  unit: number;
  /** Pre-activations in thousandths, in the order of the images. */
  thousandths: number[];
}

export function recordPopulation(steps = STEPS): RecordedPopulation {
  const layers = trainedLayers(steps);
  const upTo = new Network(layers.slice(0, PER_LAYER * (HIDDEN_LAYER - 1) + 1));
  const first = Uint32Array.from({ length: IMAGES }, (_, i) => i);
  const preActivations = upTo.forward(numbersOf(takeDigits(fileDigits(trainFile(0)), first)), 'eval');
  const unit = flattestOf(preActivations);
  return {
    what: `pre-activations of one unit, before its batch normalization, for the first ${IMAGES} training images of MNIST; the layers below in inference mode`,
    net: '784-100-100-100-10, sigmoid, batch normalization, weights N(0, 0.1²), learning rate 0.1, minibatches of 60',
    seed: SEED,
    step: steps,
    layer: HIDDEN_LAYER,
    unit,
    thousandths: Array.from(column(preActivations, unit), (value) => Math.round(1000 * value)),
  };
}

/** The same, early: what every machine must agree with. */
export function firstPopulation(): RecordedPopulation {
  return recordPopulation(FIRST_STEPS);
}

function trainedLayers(steps: number): Layer[] {
  const config = raceConfig(true, SEED);
  const layers = layersOf(config.net, SEED);
  const network = new Network(layers);
  const optimizer = new Sgd(network.parameters(), { learningRate: LEARNING_RATE });
  const minibatchAt = minibatchesOf(config);
  for (let step = 1; step <= steps; step++) {
    const digits = minibatchAt(step);
    const logits = network.forward(numbersOf(digits), 'train');
    network.backward(softmaxCrossEntropy(logits, digits.labels).dLogits);
    optimizer.step();
  }
  return layers;
}

/** The unit whose distribution is farthest from a bell curve on the flat side: the smallest average of xHat⁴. */
function flattestOf(preActivations: Matrix): number {
  const fourth = Array.from({ length: preActivations.cols }, (_, j) =>
    standardize(column(preActivations, j), 0).xHat.reduce((total, xHat) => total + xHat ** 4, 0),
  );
  return fourth.indexOf(Math.min(...fourth));
}

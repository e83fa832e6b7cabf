/**
 * @file Records the pre-activations of one unit of a net that is being trained: the population that the figure
 * `sampling` draws from. `node src/tools/record/population.ts` writes the file anew; the same file comes out each time.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Activation, sigmoid } from '../../nn/activations.ts';
import { BatchNorm } from '../../nn/batchNorm.ts';
import { normalWeights } from '../../nn/initializers.ts';
import type { Layer } from '../../nn/layer.ts';
import { Linear } from '../../nn/linear.ts';
import { column, type Matrix } from '../../nn/matrix.ts';
import { Network } from '../../nn/network.ts';
import { Random } from '../../nn/random.ts';
import { Sgd } from '../../nn/sgd.ts';
import { softmaxCrossEntropy } from '../../nn/softmaxCrossEntropy.ts';
import { standardize } from '../../nn/standardize.ts';
import { readTraining, type Digits } from './readTraining.ts';

const SEED = 1;
const STEPS = 500;
const BATCH_SIZE = 60;
const LEARNING_RATE = 0.1;
const WIDTHS = [784, 100, 100, 100, 10];
const WEIGHT_SD = 0.1;
const IMAGES = 2000;
/** Linear, batch normalization and sigmoid, for every hidden layer. */
const PER_LAYER = 3;
const HIDDEN_LAYER = 3;

export interface RecordedPopulation {
  what: string;
  net: string;
  seed: number;
  step: number;
  layer: number;
  /** Counted from 0. */
  unit: number;
  /** Pre-activations in thousandths, in the order of the images. */
  thousandths: number[];
}

export function recordPopulation(): RecordedPopulation {
  const train = readTraining();
  const layers = trainedLayers(train);
  const first = Uint32Array.from({ length: IMAGES }, (_, i) => i);
  const below = new Network(layers.slice(0, PER_LAYER * (HIDDEN_LAYER - 1) + 1));
  const z = below.forward(images(train, first), 'eval');
  const unit = flattestOf(z);
  return {
    what: `pre-activations of one unit, before batch normalization, on the first ${IMAGES} training images of MNIST (pixels in 16 grey levels)`,
    net: '784-100-100-100-10, sigmoid, batch normalization in the hidden layers, weights N(0, 0.1²), learning rate 0.1, minibatches of 60',
    seed: SEED,
    step: STEPS,
    layer: HIDDEN_LAYER,
    unit,
    thousandths: Array.from(column(z, unit), (value) => Math.round(1000 * value)),
  };
}

/** Weights, then the order of the images, from one generator. */
function trainedLayers(train: Digits): Layer[] {
  const random = new Random(SEED);
  const layers = WIDTHS.slice(1).flatMap((outputs, l): Layer[] => {
    const hidden = l < WIDTHS.length - 2;
    const linear = new Linear(normalWeights(WIDTHS[l], outputs, WEIGHT_SD, random), { bias: !hidden });
    return hidden ? [linear, new BatchNorm(outputs), new Activation(sigmoid)] : [linear];
  });
  const net = new Network(layers);
  const optimizer = new Sgd(net.parameters(), { learningRate: LEARNING_RATE });
  const order = random.permutation(train.count);
  for (let step = 0; step < STEPS; step++) {
    const batch = order.subarray(step * BATCH_SIZE, (step + 1) * BATCH_SIZE);
    const logits = net.forward(images(train, batch), 'train');
    const labels = Array.from(batch, (i) => train.labels[i]);
    net.backward(softmaxCrossEntropy(logits, labels).dLogits);
    optimizer.step();
  }
  return layers;
}

/** Pixels from 0 to 1, one image a row. */
function images({ levels }: Digits, which: Uint32Array): Matrix {
  const [pixels] = WIDTHS;
  const data = new Float64Array(which.length * pixels);
  which.forEach((i, row) => {
    for (let p = 0; p < pixels; p++) data[row * pixels + p] = levels[i * pixels + p] / 15;
  });
  return { rows: which.length, cols: pixels, data };
}

/** The unit whose distribution is farthest from a bell curve on the flat side: the smallest mean of xHat⁴. */
function flattestOf(z: Matrix): number {
  const fourth = Array.from({ length: z.cols }, (_, j) =>
    standardize(column(z, j), 0).xHat.reduce((total, xHat) => total + xHat ** 4, 0),
  );
  return fourth.indexOf(Math.min(...fourth));
}

if (import.meta.main) {
  const file = join(import.meta.dirname, '../../figures/sampling/recorded/population.json');
  writeFileSync(file, `${JSON.stringify(recordPopulation())}\n`);
}

import { PIXELS, WHITE, type Digits } from '../data/mnist/digits.ts';
import { Activation, relu, sigmoid, tanh } from '../nn/activations.ts';
import { BatchNorm } from '../nn/batchNorm.ts';
import type { Layer } from '../nn/layer.ts';
import { Linear } from '../nn/linear.ts';
import type { Matrix } from '../nn/matrix.ts';
import { Network } from '../nn/network.ts';
import { Sgd } from '../nn/sgd.ts';
import { softmaxCrossEntropy } from '../nn/softmaxCrossEntropy.ts';
import type { NetConfig } from './config.ts';
import type { Engine } from './engine.ts';
import { startingWeights } from './startingWeights.ts';

const ACTIVATIONS = { sigmoid, tanh, relu };

/** The readable engine of src/nn, behind the seam. */
export const textbookEngine: Engine = (net, seed) => {
  const network = new Network(layersOf(net, seed));
  const sgd = new Sgd(network.parameters(), { learningRate: 0 });
  return {
    step(minibatch, learningRate) {
      const logits = network.forward(pixelsOf(minibatch), 'train');
      const { loss, dLogits } = softmaxCrossEntropy(logits, minibatch.labels);
      network.backwardToParameters(dLogits);
      sgd.learningRate = learningRate;
      sgd.step();
      return loss;
    },
    predict(digits) {
      const logits = network.forward(pixelsOf(digits), 'eval');
      return softmaxCrossEntropy(logits, digits.labels).probabilities.data;
    },
  };
};

/** The layers of such a net from its inputs on, with their starting weights. */
export function layersOf(net: NetConfig, seed: number): Layer[] {
  const weights = startingWeights(net, seed);
  return weights.flatMap((W, l) => {
    // The bias stays in front of the normalization, idle: so both nets start from the same numbers.
    if (l === weights.length - 1) return [new Linear(W)];
    const normalize = net.batchNorm ? [new BatchNorm(W.cols)] : [];
    return [new Linear(W), ...normalize, new Activation(ACTIVATIONS[net.activation])];
  });
}

/** Grey levels as numbers from 0 to 1: count × 784. */
export function pixelsOf({ count, levels }: Digits): Matrix {
  const data = new Float64Array(levels.length);
  for (let n = 0; n < data.length; n++) data[n] = levels[n] / WHITE;
  return { rows: count, cols: PIXELS, data };
}

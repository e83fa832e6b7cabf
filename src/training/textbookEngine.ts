import { PIXELS, WHITE } from '../data/mnist/digits.ts';
import { Activation, relu, sigmoid, tanh } from '../nn/activations.ts';
import { BatchNorm } from '../nn/batchNorm.ts';
import type { Layer } from '../nn/layer.ts';
import { Linear } from '../nn/linear.ts';
import type { Matrix } from '../nn/matrix.ts';
import { Network } from '../nn/network.ts';
import { Sgd } from '../nn/sgd.ts';
import { softmaxCrossEntropy } from '../nn/softmaxCrossEntropy.ts';
import type { NetConfig } from './config.ts';
import type { Engine, Examples } from './engine.ts';
import type { HiddenLayer } from './hiddenLayer.ts';
import { startingWeights } from './startingWeights.ts';

const ACTIVATIONS = { sigmoid, tanh, relu };

/** The readable engine of src/nn, behind the seam. */
export const textbookEngine: Engine = (net, seed) => {
  const network = new Network(layersOf(net, seed));
  const perLayer = net.batchNorm ? 3 : 2;
  const sgd = new Sgd(network.parameters(), { learningRate: 0 });
  return {
    step(minibatch, learningRate, frozen = 0) {
      const logits = network.forward(numbersOf(minibatch), 'train');
      const { loss, dLogits } = softmaxCrossEntropy(logits, minibatch.labels);
      network.backwardToParameters(dLogits);
      for (const layer of network.layers.slice(0, frozen * perLayer))
        for (const { gradient } of layer.parameters()) gradient.fill(0);
      sgd.learningRate = learningRate;
      sgd.step();
      return loss;
    },
    predict(examples) {
      const logits = network.forward(numbersOf(examples), 'eval');
      return softmaxCrossEntropy(logits, examples.labels).probabilities.data;
    },
    probe: (examples, layers) =>
      hiddenLayers(network, perLayer, numbersOf(examples)).filter(({ layer }) => layers.includes(layer)),
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

/** Grey levels as numbers from 0 to 1, count × 784; points as they are, count × features. */
export function numbersOf(examples: Examples): Matrix {
  const rows = examples.count;
  if ('inputs' in examples)
    return { rows, cols: examples.features, data: Float64Array.from(examples.inputs) };
  const { levels } = examples;
  const data = new Float64Array(levels.length);
  for (let n = 0; n < data.length; n++) data[n] = levels[n] / WHITE;
  return { rows, cols: PIXELS, data };
}

/** Every hidden layer at work on a minibatch. The running statistics, which a forward pass moves, are put back. */
function hiddenLayers({ layers }: Network, perLayer: number, x: Matrix): HiddenLayer[] {
  const found: HiddenLayer[] = [];
  let input = x;
  for (let l = 0; l + perLayer < layers.length; l += perLayer) {
    const [linear, ...others] = layers.slice(l, l + perLayer);
    const preActivation = linear.forward(input, 'train');
    const [norm, activation] = perLayer === 3 ? others : [undefined, others[0]];
    const taken = norm instanceof BatchNorm ? withoutTrace(norm, preActivation) : preActivation;
    found.push({
      layer: 1 + l / perLayer,
      input: input.data,
      preActivation: preActivation.data,
      activationInput: taken.data,
      ...(norm instanceof BatchNorm && { affine: { gamma: norm.gamma.slice(), beta: norm.beta.slice() } }),
    });
    input = activation.forward(taken, 'train');
  }
  return found;
}

function withoutTrace(norm: BatchNorm, x: Matrix): Matrix {
  const [mean, variance] = [norm.runningMean.slice(), norm.runningVar.slice()];
  const y = norm.forwardTrain(x);
  norm.runningMean.set(mean);
  norm.runningVar.set(variance);
  return y;
}

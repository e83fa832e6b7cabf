import { WHITE } from '../data/mnist/digits.ts';
import type { KernelNet } from '../kernels/kernelNet.ts';
import type { Batch } from '../kernels/net.ts';
import type { NetConfig } from './config.ts';
import type { HiddenLayer } from './hiddenLayer.ts';

/** A linear stage, and its activation, with which a batch normalization is one. */
export const STAGES_A_LAYER = 2;

/** The hidden layers of these numbers (counted from 1) at work on a minibatch. */
export function hiddenLayers(
  net: KernelNet,
  { batchNorm }: NetConfig,
  batch: Batch,
  layers: readonly number[],
): HiddenLayer[] {
  net.forward(batch, 'train');
  const places = net.layers;
  return layers.map((layer) => {
    const first = (layer - 1) * STAGES_A_LAYER;
    const [linear, next] = places.slice(first);
    const preActivation = net.activations(linear);
    return {
      layer,
      input: layer === 1 ? numbersIn(batch) : net.activations(places[first - 1]),
      preActivation,
      activationInput: batchNorm ? scaledAndShifted(net, next) : preActivation,
      ...(batchNorm && { affine: affineOf(net, next) }),
    };
  });
}

/** Grey levels as the net takes them: 0 to 1. */
function numbersIn({ inputs }: Batch): Float32Array {
  if (inputs instanceof Float32Array) return inputs;
  const numbers = new Float32Array(inputs.length);
  // A loop: `Float32Array.from` with a function takes ten times as long and more.
  for (let n = 0; n < numbers.length; n++) numbers[n] = inputs[n] / WHITE;
  return numbers;
}

/** y = gamma · xHat + beta, which the kernels hand to the activation without writing it down. */
function scaledAndShifted(net: KernelNet, layer: string): Float32Array {
  const { gamma, beta } = affineOf(net, layer);
  const y = net.normalized(layer);
  for (let n = 0; n < y.length;)
    for (let unit = 0; unit < gamma.length; unit++, n++) y[n] = gamma[unit] * y[n] + beta[unit];
  return y;
}

const affineOf = (net: KernelNet, layer: string) => ({
  gamma: net.read(`${layer}.gamma`),
  beta: net.read(`${layer}.beta`),
});

import { WHITE } from '../data/mnist/digits.ts';
import type { KernelNet } from '../kernels/kernelNet.ts';
import type { Batch } from '../kernels/net.ts';
import type { NetConfig } from './config.ts';
import type { HiddenLayer } from './hiddenLayer.ts';

/** A linear stage, and its activation, with which a batch normalization is one. */
export const STAGES_A_LAYER = 2;

/** Every hidden layer of such a net at work on a minibatch. */
export function hiddenLayers(net: KernelNet, { widths, batchNorm }: NetConfig, batch: Batch): HiddenLayer[] {
  net.forward(batch, 'train');
  const places = net.layers;
  return widths.slice(1, -1).map((_, l) => {
    const [linear, next] = places.slice(l * STAGES_A_LAYER);
    const preActivation = net.activations(linear);
    return {
      layer: l + 1,
      input: l === 0 ? numbersIn(batch) : net.activations(places[l * STAGES_A_LAYER - 1]),
      preActivation,
      activationInput: batchNorm ? scaledAndShifted(net, next) : preActivation,
      ...(batchNorm && { affine: affineOf(net, next) }),
    };
  });
}

/** Grey levels as the net takes them: 0 to 1. */
function numbersIn({ inputs }: Batch): Float32Array {
  return inputs instanceof Float32Array ? inputs : Float32Array.from(inputs, (level) => level / WHITE);
}

/** y = gamma · xHat + beta, which the kernels hand to the activation without writing it down. */
function scaledAndShifted(net: KernelNet, layer: string): Float32Array {
  const { gamma, beta } = affineOf(net, layer);
  const width = gamma.length;
  return net.normalized(layer).map((xHat, n) => gamma[n % width] * xHat + beta[n % width]);
}

const affineOf = (net: KernelNet, layer: string) => ({
  gamma: net.read(`${layer}.gamma`),
  beta: net.read(`${layer}.beta`),
});

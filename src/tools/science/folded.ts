import { WHITE, type Digits } from '../../data/mnist/digits.ts';
import type { KernelNet } from '../../kernels/kernelNet.ts';
import { Activation, relu } from '../../nn/activations.ts';
import { BatchNorm } from '../../nn/batchNorm.ts';
import { foldBatchNorm } from '../../nn/foldBatchNorm.ts';
import type { Layer } from '../../nn/layer.ts';
import { Linear } from '../../nn/linear.ts';
import { Network } from '../../nn/network.ts';
import { E6_NET } from '../record/trainedNet.ts';

/** Of a hidden layer, in the names of its numbers: linear, batch normalization, activation. */
const PLACES = 3;
const LAST = E6_NET.widths.length - 2;

/** A hidden layer of a trained net, on the textbook. */
function hiddenLayer(net: KernelNet, l: number): { linear: Linear; norm: BatchNorm } {
  const norm = new BatchNorm(E6_NET.widths[l + 1]);
  for (const name of ['gamma', 'beta', 'runningMean', 'runningVar'] as const)
    norm[name].set(net.read(`${PLACES * l + 1}.${name}`));
  return { linear: linearOf(net, l), norm };
}

function linearOf(net: KernelNet, l: number): Linear {
  const data = Float64Array.from(net.read(`${PLACES * l}.W`));
  return new Linear({ rows: E6_NET.widths[l], cols: E6_NET.widths[l + 1], data });
}

function lastLayer(net: KernelNet): Linear {
  const linear = linearOf(net, LAST);
  linear.b!.set(net.read(`${PLACES * LAST}.b`));
  return linear;
}

const hidden = Array.from({ length: LAST }, (_, l) => l);

/** The linear layers that do the work of the whole net at inference. */
export function foldedLayers(net: KernelNet): Linear[] {
  const folded = hidden.map((l) => {
    const { linear, norm } = hiddenLayer(net, l);
    return foldBatchNorm(linear, norm);
  });
  return [...folded, lastLayer(net)];
}

/** What the net says in 64 bits, as it is and folded. */
export function logits64(net: KernelNet, layers: readonly Linear[], { count, levels }: Digits) {
  const x = {
    rows: count,
    cols: E6_NET.widths[0],
    data: Float64Array.from(levels, (level) => level / WHITE),
  };
  const say = (all: Layer[]) => new Network(all).forward(x, 'eval').data;
  const whole = hidden.flatMap((l) => {
    const { linear, norm } = hiddenLayer(net, l);
    return [linear, norm, new Activation(relu)];
  });
  const inOne = layers.slice(0, -1).flatMap((linear) => [linear, new Activation(relu)]);
  return { whole: say([...whole, lastLayer(net)]), inOne: say([...inOne, lastLayer(net)]) };
}

/** @file The trained net from its file, as layers of the textbook engine. */
import { PIXELS, WHITE, type Digits } from '../../data/mnist/digits.ts';
import type { HiddenLayer, TrainedLayer, TrainedNet } from '../../data/trainedNet.ts';
import { Activation, relu } from '../../nn/activations.ts';
import { BatchNorm } from '../../nn/batchNorm.ts';
import { Linear } from '../../nn/linear.ts';
import type { Matrix } from '../../nn/matrix.ts';
import { Network } from '../../nn/network.ts';

/** It can be asked in both modes and never changes: its running statistics give a new minibatch no weight. */
export function networkOf({ hidden, last }: TrainedNet): Network {
  const output = linearOf(last, true);
  output.b?.set(last.b);
  return new Network([
    ...hidden.flatMap((layer) => [linearOf(layer), normOf(layer), new Activation(relu)]),
    output,
  ]);
}

export function linearOf({ inputs, outputs, W }: TrainedLayer, bias = false): Linear {
  return new Linear({ rows: inputs, cols: outputs, data: Float64Array.from(W) }, { bias });
}

export function normOf(layer: HiddenLayer, eps = 1e-5): BatchNorm {
  const norm = new BatchNorm(layer.outputs, { eps, momentum: 0 });
  for (const name of ['gamma', 'beta', 'runningMean', 'runningVar'] as const) norm[name].set(layer[name]);
  return norm;
}

/** Grey levels as numbers from 0 to 1, count × 784. */
export function pixelsOf({ levels, count }: Digits): Matrix {
  return { rows: count, cols: PIXELS, data: Float64Array.from(levels, (level) => level / WHITE) };
}

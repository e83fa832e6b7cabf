import { WHITE } from '../data/mnist/digits.ts';
import type { CompiledKernels } from '../kernels/compile.ts';
import { KernelNet } from '../kernels/kernelNet.ts';
import type { Batch, LayerConfig } from '../kernels/net.ts';
import type { NetConfig } from './config.ts';
import type { Engine, Examples } from './engine.ts';
import { hiddenLayers, STAGES_A_LAYER } from './kernelLayers.ts';
import { startingWeights } from './startingWeights.ts';

/** Samples a net has room for at first. A larger minibatch gets a larger net, a larger set is answered part by part. */
const ROOM = 256;

/** The workhorse of src/kernels, behind the seam: the same nets from the same seeds, in float32 and many times as fast. */
export function kernelEngine({ module }: CompiledKernels, { sparse = true } = {}): Engine {
  return (config, seed, inputs = 'levels', rows = ROOM) => {
    const withRoom = (maxRows: number) =>
      startingNet(module, config, seed, { maxRows, sparse: sparse && inputs === 'levels' });
    let room = Math.max(ROOM, rows);
    let net = withRoom(room);
    const roomFor = (count: number): KernelNet => {
      if (count <= room) return net;
      const larger = withRoom(count);
      larger.restore(net.save());
      room = count;
      return (net = larger);
    };
    return {
      step: (minibatch, learningRate, frozen = 0) =>
        roomFor(minibatch.count).step(batchOf(minibatch), learningRate, frozen * STAGES_A_LAYER),
      predict: (examples) => predict(net, examples, config.widths[config.widths.length - 1]),
      probe: (examples, layers) => hiddenLayers(roomFor(examples.count), config, batchOf(examples), layers),
    };
  };
}

interface NetOptions {
  /** The largest batch it will be given. */
  maxRows: number;
  /** Visits only inputs that are not zero: for grey levels. */
  sparse?: boolean;
  /** Weight of the new minibatch in the running averages. */
  bnMomentum?: number;
}

/** The workhorse's net at its start, for whoever asks more of it than a Learner answers. */
export function startingNet(
  module: WebAssembly.Module,
  config: NetConfig,
  seed: number,
  { maxRows, sparse = true, bnMomentum }: NetOptions,
): KernelNet {
  const net = new KernelNet(module, {
    inputs: config.widths[0],
    layers: layersOf(config, bnMomentum),
    loss: 'crossEntropy',
    maxRows,
    byteScale: 1 / WHITE,
    sparse,
  });
  writeWeights(net, config, seed);
  return net;
}

export function batchOf(examples: Examples): Batch {
  const inputs = 'levels' in examples ? examples.levels : examples.inputs;
  return { rows: examples.count, inputs, labels: examples.labels };
}

function predict(net: KernelNet, examples: Examples, classes: number): Float64Array {
  const { rows: count, inputs: all } = batchOf(examples);
  const width = all.length / count;
  const answers = new Float64Array(count * classes);
  for (let from = 0; from < count; from += ROOM) {
    const to = Math.min(from + ROOM, count);
    const inputs = all.subarray(from * width, to * width);
    answers.set(net.probabilities({ rows: to - from, inputs }), from * classes);
  }
  return answers;
}

/** No bias in front of a normalization, which would remove it again: the textbook's stays as it is, at 0 but for rounding. */
function layersOf({ widths, activation, batchNorm }: NetConfig, bnMomentum?: number): LayerConfig[] {
  const hidden = widths
    .slice(1, -1)
    .flatMap((outputs): LayerConfig[] => [
      { kind: 'linear', outputs, bias: !batchNorm },
      ...(batchNorm ? [{ kind: 'batchNorm' as const, bnMomentum }] : []),
      { kind: 'activation', fn: activation },
    ]);
  return [...hidden, { kind: 'linear', outputs: widths[widths.length - 1] }];
}

function writeWeights(net: KernelNet, config: NetConfig, seed: number): void {
  const weights = startingWeights(config, seed);
  const names = net.names.filter((name) => name.endsWith('.W'));
  weights.forEach((W, l) => net.write(names[l], W.data));
}

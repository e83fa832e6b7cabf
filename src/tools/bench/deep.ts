/**
 * @file The deep net, measured as if it were an engine, in turns with the others: a hundred residual blocks of width 64
 * with batch normalization, minibatches of 128. Little but matrix products of 64 × 64, so its speed is a share of the peak.
 */
import { WHITE, type Digits } from '../../data/mnist/digits.ts';
import { compileKernels, type Build } from '../../kernels/compile.ts';
import { KernelNet } from '../../kernels/kernelNet.ts';
import type { Batch, LayerConfig } from '../../kernels/net.ts';
import { heWeights } from '../../nn/initializers.ts';
import { namedRandom } from '../../nn/namedRandom.ts';
import type { Prepare } from './engine.ts';
import { flopOf, SEED } from './figure1.ts';

const DEPTH = 100;
const WIDTH = 64;
const ROWS = 128;
const INPUTS = 784;
const CLASSES = 10;
/** Of each block's part in the sum: the activations keep their size over the whole depth. */
const SCALE = 0.1;

/** The names under which a process measures them. */
export const DEEP: Readonly<Record<string, Build>> = { 'deep-relaxed': 'relaxed', 'deep-plain': 'plain' };

/** Floating-point operations in the matrix products of a step. */
export const deepFlop = (): number =>
  flopOf([INPUTS, ...new Array<number>(DEPTH + 1).fill(WIDTH), CLASSES], ROWS);

export function deep(build: Build): Prepare {
  return async ({ minibatches, learningRate }) => {
    const { readBuild } = await import('../../kernels/readKernels.ts');
    const net = deepNet((await compileKernels(readBuild, build)).module);
    const batches = batchesOf(minibatches);
    return { step: (n) => net.step(batches[n % batches.length], learningRate) };
  };
}

function deepNet(module: WebAssembly.Module): KernelNet {
  const block: LayerConfig[] = [
    { kind: 'linear', outputs: WIDTH, bias: false },
    { kind: 'batchNorm' },
    { kind: 'activation', fn: 'relu' },
  ];
  const blocks = Array.from({ length: DEPTH }, (): LayerConfig => ({
    kind: 'residual',
    layers: block,
    scale: SCALE,
  }));
  const net = new KernelNet(module, {
    inputs: INPUTS,
    layers: [{ kind: 'linear', outputs: WIDTH }, ...blocks, { kind: 'linear', outputs: CLASSES }],
    loss: 'crossEntropy',
    maxRows: ROWS,
    byteScale: 1 / WHITE,
  });
  const random = namedRandom('weights', SEED);
  let inputs = INPUTS;
  for (const name of net.names.filter((own) => own.endsWith('.W'))) {
    const outputs = net.read(name).length / inputs;
    net.write(name, heWeights(inputs, outputs, random).data);
    inputs = outputs;
  }
  return net;
}

/** The same digits in larger minibatches. */
export function batchesOf(minibatches: readonly Digits[]): Batch[] {
  const levels = minibatches.flatMap((digits) => [...digits.levels]);
  const labels = minibatches.flatMap((digits) => [...digits.labels]);
  return Array.from({ length: Math.floor(labels.length / ROWS) }, (_, n) => ({
    rows: ROWS,
    inputs: Uint8Array.from(levels.slice(n * ROWS * INPUTS, (n + 1) * ROWS * INPUTS)),
    labels: Uint8Array.from(labels.slice(n * ROWS, (n + 1) * ROWS)),
  }));
}

/**
 * @file Trains the net that the lesson `inference` asks its questions: recipe E6 of the science, 1,000 steps. It takes
 * about a second, and the plain kernels give the same bits on every machine, so that it is made when the site is built.
 */
import { readFile } from 'node:fs/promises';
import { packNet, unpackNet, type TrainedNet } from '../../data/trainedNet.ts';
import { compileKernels, type FetchBuild } from '../../kernels/compile.ts';
import type { KernelNet } from '../../kernels/kernelNet.ts';
import type { DigitRunConfig, NetConfig } from '../../training/config.ts';
import { batchOf, startingNet } from '../../training/kernelEngine.ts';
import { minibatchesOf } from './fromDisk.ts';

/** The running averages are PyTorch's: alpha 0.1, the variance with 1/(m - 1). */
export const E6_NET: NetConfig = {
  widths: [784, 100, 100, 100, 10],
  activation: 'relu',
  batchNorm: true,
  initSd: 0.1,
};
export const E6_RATE = 0.1;
export const E6_BATCH = 32;
export const E6_STEPS = 1000;
const SEED = 2;
/** Of a hidden layer, in the names of its numbers: linear, batch normalization, activation. */
const PLACES = 3;

export const e6Config = (seed: number, batchSize = E6_BATCH): DigitRunConfig => ({
  net: E6_NET,
  seed,
  batchSize,
  examples: { kind: 'digits', shards: 12, input: 'grey', test: 'all', shown: [] },
  testEvery: E6_STEPS,
  lastStep: E6_STEPS,
});

/** Every task runs in the root; this file itself is bundled to another place when the site is built. */
const readFromRoot: FetchBuild = async (build) =>
  new Uint8Array(await readFile(`src/kernels/build/${build}.wasm`));

/** The net at its start, with He's standard deviations: √(2 / inputs), layer by layer, as recipe E6 has them. */
export function heNet(
  module: WebAssembly.Module,
  config: NetConfig,
  seed: number,
  maxRows: number,
): KernelNet {
  const net = startingNet(module, config, seed, { maxRows });
  const weights = net.names.filter((name) => name.endsWith('.W'));
  weights.forEach((name, l) => {
    const scale = Math.sqrt(2 / config.widths[l]) / config.initSd;
    net.write(
      name,
      net.read(name).map((w) => scale * w),
    );
  });
  return net;
}

let made: Promise<TrainedNet> | undefined;

/** The net as its file holds it, weights rounded to 8 bits; trained once, however often it is asked for. */
export function roundedNet(): Promise<TrainedNet> {
  return (made ??= trainNet().then((net) => unpackNet(packNet(net))));
}

/** Before the rounding. */
export async function trainNet(): Promise<TrainedNet> {
  const { module } = await compileKernels(readFromRoot);
  const net = heNet(module, E6_NET, SEED, E6_BATCH);
  const minibatchAt = minibatchesOf(e6Config(SEED));
  for (let step = 1; step <= E6_STEPS; step++) net.step(batchOf(minibatchAt(step)), E6_RATE);
  return parametersOf(net);
}

function parametersOf(net: KernelNet): TrainedNet {
  const { widths } = E6_NET;
  const linear = (l: number) => ({
    inputs: widths[l],
    outputs: widths[l + 1],
    W: net.read(`${l * PLACES}.W`),
  });
  const lastLayer = widths.length - 2;
  return {
    hidden: widths.slice(1, -1).map((_, l) => {
      const norm = (name: string) => net.read(`${l * PLACES + 1}.${name}`);
      const [gamma, beta] = [norm('gamma'), norm('beta')];
      return {
        ...linear(l),
        gamma,
        beta,
        runningMean: norm('runningMean'),
        runningVar: norm('runningVar'),
      };
    }),
    last: { ...linear(lastLayer), b: net.read(`${lastLayer * PLACES}.b`) },
  };
}

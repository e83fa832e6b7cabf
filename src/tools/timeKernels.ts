/**
 * @file How fast the kernels are on this machine: `node src/tools/timeKernels.ts`, some twenty seconds. Each round times
 * every net and, right beside it, the peak of the core (the same arithmetic with nothing to fetch or store), since both
 * change from moment to moment on a shared machine. Medians over the rounds, and the best round beside the best peak.
 */
import { takeDigits } from '../data/mnist/digits.ts';
import { trainFile } from '../data/mnist/files.ts';
import { fileDigits } from '../data/mnist/source.ts';
import { compileKernels, type Build } from '../kernels/compile.ts';
import { instantiate } from '../kernels/instance.ts';
import { KernelNet } from '../kernels/kernelNet.ts';
import type { Batch, LayerConfig, NetDescription } from '../kernels/net.ts';
import { FIRST_FREE } from '../kernels/plan.ts';
import { readBuild } from '../kernels/readKernels.ts';
import { heWeights, normalWeights } from '../nn/initializers.ts';
import type { Matrix } from '../nn/matrix.ts';
import { namedRandom } from '../nn/namedRandom.ts';
import type { Random } from '../nn/random.ts';
import { Minibatches } from '../training/minibatches.ts';

const ROUNDS = 9;
/** Long enough for the clock, short enough that a peak measured beside it still holds. */
const BLOCK_MS = 60;
/** An address that no constant of the kernels takes. */
const OPERANDS = FIRST_FREE;

interface Entry {
  name: string;
  /** Of a step, all of them counted, also those that the sparse layer leaves out. */
  flops: number;
  step(): void;
  peak(): number;
}

type Weights = (inputs: number, outputs: number, random: Random) => Matrix;

const files = fileDigits(trainFile(0));
const minibatches = (size: number): Batch[] => {
  const order = new Minibatches({ seed: 1, size, shards: 1, shardSize: 5000 });
  return Array.from({ length: Math.floor(5000 / size) }, (_, n) => {
    const { count, levels, labels } = takeDigits(files, order.at(n + 1).places);
    return { rows: count, inputs: levels, labels };
  });
};

/** 784-100-100-100-10, sigmoid. */
function figure1(batchNorm: boolean): LayerConfig[] {
  const norm: LayerConfig[] = batchNorm ? [{ kind: 'batchNorm' }] : [];
  const block: LayerConfig[] = [
    { kind: 'linear', outputs: 100, bias: !batchNorm },
    ...norm,
    { kind: 'activation', fn: 'sigmoid' },
  ];
  return [...block, ...block, ...block, { kind: 'linear', outputs: 10 }];
}

/** A hundred layers of 64, residual blocks with BN. */
function deep(): LayerConfig[] {
  const block: LayerConfig = {
    kind: 'residual',
    scale: 0.1,
    layers: [
      { kind: 'linear', outputs: 64, bias: false },
      { kind: 'batchNorm' },
      { kind: 'activation', fn: 'relu' },
    ],
  };
  const blocks = Array.from({ length: 100 }, () => block);
  return [{ kind: 'linear', outputs: 64 }, ...blocks, { kind: 'linear', outputs: 10 }];
}

/** Forward, weight gradient, and the input gradient of all but the first layer: 2 operations for each weight and row. */
function flopsOf(net: KernelNet, rows: number): number {
  const sizes = weightsOf(net).map((name) => net.read(name).length);
  return 2 * rows * (3 * sizes.reduce((sum, size) => sum + size, 0) - sizes[0]);
}

const weightsOf = (net: KernelNet) => net.names.filter((name) => name.endsWith('.W'));

async function entryOf(
  build: Build,
  name: string,
  description: Partial<NetDescription> & { layers: readonly LayerConfig[]; maxRows: number },
  weights: Weights,
): Promise<Entry> {
  const { module } = await compileKernels(readBuild, build);
  const net = new KernelNet(module, {
    inputs: 784,
    loss: 'crossEntropy',
    byteScale: 1 / 15,
    ...description,
  });
  const random = namedRandom('weights', 1);
  let inputs = 784;
  for (const name of weightsOf(net)) {
    const outputs = net.read(name).length / inputs;
    net.write(name, weights(inputs, outputs, random).data);
    inputs = outputs;
  }
  const batches = minibatches(description.maxRows);
  const { kernels, floats } = instantiate(module, 1);
  floats.fill(1, OPERANDS / 4, OPERANDS / 4 + 14);
  let n = 0;
  return {
    name: `${build.padEnd(8)}${name}`,
    flops: flopsOf(net, description.maxRows),
    step: () => void net.step(batches[n++ % batches.length], 0.1),
    peak: () => {
      const turns = 400_000;
      const begun = performance.now();
      kernels.peak(turns, OPERANDS);
      return (turns * 96) / (performance.now() - begun) / 1e6;
    },
  };
}

function stepsPerSecond(step: () => void): number {
  const begun = performance.now();
  let count = 0;
  let now = begun;
  for (; now - begun < BLOCK_MS; now = performance.now()) {
    step();
    count++;
  }
  return (1000 * count) / (now - begun);
}

const medianOf = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1];

const small: Weights = (inputs, outputs, random) => normalWeights(inputs, outputs, 0.1, random);
const entries: Entry[] = [];
for (const build of ['plain', 'relaxed'] as const) {
  for (const sparse of [false, true]) {
    for (const batchNorm of [false, true]) {
      const name = `Figure 1, ${sparse ? 'sparse' : 'dense '}, ${batchNorm ? 'BN' : 'no BN'}`;
      entries.push(await entryOf(build, name, { layers: figure1(batchNorm), maxRows: 60, sparse }, small));
    }
  }
  entries.push(await entryOf(build, 'depth 100, residual+BN', { layers: deep(), maxRows: 128 }, heWeights));
}

const found = entries.map(() => ({ speeds: [] as number[], peaks: [] as number[], shares: [] as number[] }));
for (const { step } of entries) for (let n = 0; n < 100; n++) step();
for (let round = 0; round < ROUNDS; round++) {
  entries.forEach(({ step, peak, flops }, e) => {
    const before = peak();
    const speed = stepsPerSecond(step);
    const best = Math.max(before, peak());
    found[e].speeds.push(speed);
    found[e].peaks.push(best);
    found[e].shares.push((speed * flops) / 1e9 / best);
  });
}

console.log(
  '                                    median steps/s  of peak   best steps/s  of peak  (peak GFLOP/s)',
);
entries.forEach(({ name, flops }, e) => {
  const { speeds, peaks, shares } = found[e];
  const [best, peak] = [Math.max(...speeds), Math.max(...peaks)];
  const percent = (share: number) => `${(100 * share).toFixed(0)} %`.padStart(9);
  console.log(
    name.padEnd(36) +
      medianOf(speeds).toFixed(0).padStart(14) +
      percent(medianOf(shares)) +
      best.toFixed(0).padStart(15) +
      percent((best * flops) / 1e9 / peak) +
      peak.toFixed(1).padStart(17),
  );
});

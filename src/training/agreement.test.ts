/**
 * @file The workhorse (float32) against the textbook (float64). For nets of up to 6 layers and batches of 16 and more, 200
 * losses agree to 1e-5. Deeper nets amplify every rounding by their own gradients, so there one step is compared.
 */
import assert from 'node:assert/strict';
import test from 'node:test';
import { compileKernels, type Build } from '../kernels/compile.ts';
import { KernelNet } from '../kernels/kernelNet.ts';
import type { Batch, LayerConfig, NetDescription } from '../kernels/net.ts';
import { readBuild } from '../kernels/readKernels.ts';
import { disagreement } from '../nn/assertAllClose.ts';
import { meanSquaredError } from '../nn/meanSquaredError.ts';
import { namedRandom } from '../nn/namedRandom.ts';
import type { Network } from '../nn/network.ts';
import { Sgd } from '../nn/sgd.ts';
import { softmaxCrossEntropy } from '../nn/softmaxCrossEntropy.ts';
import { textbookTwin } from './textbookTwin.ts';

const linear = (outputs: number, bias = true): LayerConfig => ({ kind: 'linear', outputs, bias });
const batchNorm = (group?: number): LayerConfig => ({ kind: 'batchNorm', group });
const activation = (fn: 'sigmoid' | 'tanh' | 'relu'): LayerConfig => ({ kind: 'activation', fn });
const residual = (layers: LayerConfig[], scale?: number): LayerConfig => ({
  kind: 'residual',
  layers,
  scale,
});

const base = { inputs: 50, loss: 'crossEntropy', maxRows: 18, byteScale: 1 / 15 } as const;
/** Widths and rows are no multiples of the tile, of a panel or of a vector, but for some. */
const NETS: Record<string, NetDescription> = {
  sigmoid: { ...base, layers: [linear(23), activation('sigmoid'), linear(10)] },
  tanh: { ...base, layers: [linear(23), activation('tanh'), linear(9), activation('tanh'), linear(5)] },
  relu: { ...base, layers: [linear(24), activation('relu'), linear(10), activation('relu'), linear(3)] },
  'BN, sigmoid': { ...base, layers: [linear(23, false), batchNorm(), activation('sigmoid'), linear(10)] },
  'BN, tanh, full batch': {
    ...base,
    maxRows: 61,
    layers: [linear(21, false), batchNorm(), activation('tanh'), linear(10)],
  },
  'BN, relu, sparse': {
    ...base,
    sparse: true,
    layers: [linear(53), batchNorm(), activation('relu'), linear(10)],
  },
  'BN on the inputs and behind the activation': {
    ...base,
    layers: [batchNorm(), linear(12), activation('sigmoid'), batchNorm(), linear(10)],
  },
  'residual blocks': {
    ...base,
    layers: [
      linear(22),
      residual([linear(22, false), batchNorm(), activation('tanh')]),
      residual([linear(7), activation('sigmoid'), linear(22)], 0.5),
      linear(10),
    ],
  },
  'sparse, with momentum': {
    ...base,
    sparse: true,
    sgdMomentum: 0.9,
    layers: [linear(100), activation('sigmoid'), linear(10)],
  },
  'BN, momentum and weight decay': {
    ...base,
    sgdMomentum: 0.5,
    weightDecay: 0.01,
    layers: [linear(16, false), batchNorm(), activation('sigmoid'), linear(10)],
  },
  'groups of 5': { ...base, layers: [linear(23), batchNorm(5), activation('sigmoid'), linear(10)] },
  'six layers': {
    ...base,
    maxRows: 24,
    layers: [
      ...[20, 20, 20, 20, 20].flatMap((width) => [linear(width, false), batchNorm(), activation('sigmoid')]),
      linear(10),
    ],
  },
  'layer norm': {
    ...base,
    layers: [
      linear(23),
      { kind: 'layerNorm' },
      activation('tanh'),
      linear(10),
      { kind: 'layerNorm' },
      linear(9),
    ],
  },
  dropout: {
    ...base,
    layers: [linear(23), activation('sigmoid'), { kind: 'dropout', rate: 0.3 }, linear(10)],
  },
  'BN, sigmoid, noise, BN again': {
    ...base,
    layers: [
      ...[linear(23, false), batchNorm(), activation('sigmoid'), { kind: 'noise', amplitude: 1 } as const],
      ...[linear(14, false), batchNorm(), activation('sigmoid'), linear(10)],
    ],
  },
  'dropout in a residual block': {
    ...base,
    layers: [
      linear(22),
      residual([linear(22), activation('tanh'), { kind: 'dropout', rate: 0.5 }, linear(22)]),
      linear(10),
    ],
  },
  'linear, squared error': { ...base, loss: 'squaredError', layers: [linear(11), linear(6)] },
};

/** Bytes of which most are zero, and something to learn about them. */
function batchesOf({ inputs, maxRows: rows }: NetDescription, outputs: number, count: number): Batch[] {
  const random = namedRandom('batches', 1);
  return Array.from({ length: count }, () => {
    const bytes = Uint8Array.from({ length: rows * inputs }, () =>
      random.uniform() < 0.7 ? 0 : Math.ceil(15 * random.uniform()),
    );
    const labels = Uint8Array.from({ length: rows }, (_, i) => bytes[i * inputs] % outputs);
    const targets = Float32Array.from({ length: rows * outputs }, (_, n) => bytes[n % bytes.length] / 15);
    return { rows, inputs: bytes, labels, targets };
  });
}

const outputsOf = ({ layers }: NetDescription): number => {
  const last = layers[layers.length - 1];
  assert.equal(last.kind, 'linear');
  return last.kind === 'linear' ? last.outputs : 0;
};

/** Weights of a common size, biases, gamma and beta away from 0 and 1. */
function startAway(net: KernelNet): void {
  const random = namedRandom('start', 1);
  for (const name of net.names.filter((own) => !/running|random/.test(own))) {
    const sd = name.endsWith('W') ? 0.3 : 0.1;
    const middle = name.endsWith('gamma') ? 1 : 0;
    net.write(
      name,
      net.read(name).map(() => middle + sd * random.normal()),
    );
  }
}

/** He's weights; gamma, beta and biases as they are. */
function startUsual(net: KernelNet): void {
  const random = namedRandom('start', 1);
  for (const name of net.names.filter((own) => own.endsWith('W'))) {
    const inputs = name === '0.W' ? base.inputs : WIDTH;
    net.write(
      name,
      net.read(name).map(() => Math.sqrt(2 / inputs) * random.normal()),
    );
  }
}

/** The textbook's loss, with its gradients left in the network. */
function textbookLoss(network: Network, net: NetDescription, batch: Batch): number {
  const data = Float64Array.from(batch.inputs, (level) => level * (net.byteScale ?? 1));
  const y = network.forward({ rows: batch.rows, cols: net.inputs, data }, 'train');
  if (net.loss === 'crossEntropy') {
    const { loss, dLogits } = softmaxCrossEntropy(y, batch.labels!);
    network.backward(dLogits);
    return loss;
  }
  const { loss, dY } = meanSquaredError(y, { ...y, data: Float64Array.from(batch.targets!) });
  network.backward(dY);
  return loss;
}

const compiled = {
  plain: await compileKernels(readBuild, 'plain'),
  relaxed: await compileKernels(readBuild, 'relaxed'),
};

function worstOfRun(description: NetDescription, build: Build, steps: number): number {
  const net = new KernelNet(compiled[build].module, description);
  startAway(net);
  const network = textbookTwin(net, description);
  const { sgdMomentum, weightDecay = 0 } = description;
  const parameters = network.parameters();
  const sgd = new Sgd(parameters, { learningRate: 0.1, sgdMomentum });
  const batches = batchesOf(description, outputsOf(description), 7);
  let worst = 0;
  for (let step = 0; step < steps; step++) {
    const batch = batches[step % batches.length];
    const loss = net.step(batch, 0.1);
    const expected = textbookLoss(network, description, batch);
    for (const { value, gradient } of parameters)
      for (let n = 0; n < value.length; n++) gradient[n] += weightDecay * value[n];
    sgd.step();
    worst = Math.max(worst, Math.abs(loss / expected - 1));
  }
  return worst;
}

for (const [name, description] of Object.entries(NETS)) {
  test(`200 losses of the net "${name}" are the textbook's to 1e-5, in both builds`, (t) => {
    for (const build of ['plain', 'relaxed'] as const) {
      const worst = worstOfRun(description, build, 200);
      t.diagnostic(`${build}: ${worst.toExponential(1)}`);
      assert.ok(worst < 1e-5, `${build}: ${worst}`);
    }
  });
}

test('a build gives the same bits each time: both do, from one machine to itself', () => {
  for (const build of ['plain', 'relaxed'] as const) {
    const description = { ...NETS['BN, sigmoid, noise, BN again'], sparse: true };
    const [one, again] = [0, 1].map(() => {
      const net = new KernelNet(compiled[build].module, description);
      startAway(net);
      const losses = batchesOf(description, 10, 40).map((batch) => net.step(batch, 0.1));
      return { losses, ...net.save() };
    });
    assert.deepEqual(one, again, build);
  }
});

const WIDTH = 32;
const block = [linear(WIDTH, false), batchNorm(), activation('relu')];
const times = (depth: number, layers: LayerConfig[]) => Array.from({ length: depth }, () => layers).flat();

/** Where rounding is amplified: by depth, and by a batch of 2, in which xHat is hardly more than a sign. */
const AMPLIFYING: Record<string, { rows: number; layers: LayerConfig[] }> = {
  'depth 20 with BN': { rows: 18, layers: [...times(20, block), linear(10)] },
  'depth 20, residual blocks with BN': {
    rows: 18,
    layers: [linear(WIDTH), ...times(20, [residual(block)]), linear(10)],
  },
  'depth 100, residual blocks with BN': {
    rows: 18,
    layers: [linear(WIDTH), ...times(100, [residual(block)]), linear(10)],
  },
  'BN at batch 2': { rows: 2, layers: [...times(3, block), linear(10)] },
  'BN at batch 2, a residual block': { rows: 2, layers: [linear(WIDTH), residual(block), linear(10)] },
};

for (const [name, { rows, layers }] of Object.entries(AMPLIFYING)) {
  test(`the first step of ${name} is the textbook's: loss to 1e-5, gradients to 1e-3`, (t) => {
    const worst = assertFirstStep({ ...base, maxRows: rows, keepGradients: true, layers });
    t.diagnostic(`worst gradient: ${worst.toExponential(1)} of its tensor's largest value`);
  });
}

function assertFirstStep(description: NetDescription): number {
  const net = new KernelNet(compiled.plain.module, description);
  startUsual(net);
  const network = textbookTwin(net, description);
  const [batch] = batchesOf(description, outputsOf(description), 1);
  const loss = net.gradients(batch);
  const expected = textbookLoss(network, description, batch);
  assert.ok(Math.abs(loss / expected - 1) < 1e-5, `loss ${loss}, expected ${expected}`);
  const names = net.names.filter((name) => !/running|random/.test(name));
  let worst = 0;
  network.parameters().forEach(({ gradient }, p) => {
    const far = disagreement(net.gradient(names[p]), gradient);
    worst = Math.max(worst, far);
    assert.ok(far < 1e-3, `${names[p]}: ${far}`);
  });
  return worst;
}

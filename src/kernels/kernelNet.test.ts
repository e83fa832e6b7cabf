import assert from 'node:assert/strict';
import test from 'node:test';
import { assertAgrees } from '../nn/assertAllClose.ts';
import { namedRandom } from '../nn/namedRandom.ts';
import { compileKernels } from './compile.ts';
import { KernelNet } from './kernelNet.ts';
import type { Batch, LayerConfig, NetDescription } from './net.ts';
import { readBuild } from './readKernels.ts';

const { module } = await compileKernels(readBuild);

const hidden: LayerConfig[] = [
  { kind: 'linear', outputs: 7, bias: false },
  { kind: 'batchNorm' },
  { kind: 'activation', fn: 'tanh' },
];
const DESCRIPTION: NetDescription = {
  inputs: 5,
  layers: [...hidden, { kind: 'linear', outputs: 3 }],
  loss: 'crossEntropy',
  maxRows: 8,
  keepGradients: true,
};

function makeNet(changes: Partial<NetDescription> = {}): KernelNet {
  const net = new KernelNet(module, { ...DESCRIPTION, ...changes });
  const random = namedRandom('net', 1);
  for (const name of net.names.filter((own) => own.endsWith('.W')))
    net.write(
      name,
      net.read(name).map(() => 0.5 * random.normal()),
    );
  return net;
}

function batchOf(rows: number, seed = 1): Batch {
  const random = namedRandom('batch', seed);
  const inputs = Float32Array.from({ length: rows * 5 }, () => random.normal());
  return { rows, inputs, labels: Uint8Array.from({ length: rows }, (_, i) => i % 3) };
}

const batch = batchOf(8);

test('names say what there is: parameters, running statistics, layers', () => {
  const net = makeNet();
  assert.deepEqual(net.names, [
    ...['0.W', '1.gamma', '1.beta', '1.runningMean', '1.runningVar', '3.W', '3.b'],
  ]);
  assert.deepEqual(net.layers, ['0', '1', '3']);
  assert.deepEqual([...net.read('1.gamma'), ...net.read('1.runningVar')], Array(14).fill(1));
  const blocks = makeNet({ layers: [{ kind: 'residual', layers: [{ kind: 'linear', outputs: 5 }] }] });
  assert.deepEqual(
    [blocks.names, blocks.layers],
    [
      ['0.0.W', '0.0.b'],
      ['0.0', '0'],
    ],
  );
});

test('what is written is read again, and the wrong number of values is refused', () => {
  const net = makeNet();
  const W = Float32Array.from({ length: 35 }, (_, n) => n);
  net.write('0.W', W);
  assert.deepEqual(net.read('0.W'), W);
  assert.throws(() => net.write('0.W', [1, 2]), /received 2 values for 0.W, expected 5×7/);
  assert.throws(() => net.read('0.w'), /there is no 0.w among 0.W, 1.gamma/);
});

test('collected and applied, the gradients make the same step as all at once', () => {
  for (const changes of [{}, { sgdMomentum: 0.9, weightDecay: 0.1 }]) {
    const [atOnce, inTwo] = [makeNet(changes), makeNet(changes)];
    for (const seed of [1, 2, 3]) {
      const loss = atOnce.step(batchOf(8, seed), 0.1);
      assert.equal(inTwo.gradients(batchOf(8, seed)), loss);
      inTwo.apply(0.1);
    }
    for (const name of atOnce.names) assert.deepEqual(inTwo.read(name), atOnce.read(name), name);
  }
});

test('a layer hands out pre-activations, normalized values, and gradients of both', () => {
  const net = makeNet();
  net.gradients(batch);
  const xHat = net.normalized('1');
  for (let j = 0; j < 7; j++) {
    const column = xHat.filter((_, n) => n % 7 === j);
    const mean = column.reduce((sum, v) => sum + v, 0) / 8;
    const variance = column.reduce((sum, v) => sum + v * v, 0) / 8;
    assert.ok(Math.abs(mean) < 1e-6 && Math.abs(variance - 1) < 1e-3, `${mean}, ${variance}`);
  }
  // gamma = 1 and beta = 0, so the activation is the tanh of xHat.
  assertAgrees(net.activations('1'), xHat.map(Math.tanh), 1e-6);
  // dW = Xᵀ·dZ with the pre-activations' gradient dZ: their sum over the samples is what a bias would get, 0 before BN.
  const dZ = net.activationGradient('0');
  const dW = Float64Array.from({ length: 35 }, (_, n) => {
    const [k, j] = [Math.floor(n / 7), n % 7];
    let sum = 0;
    for (let i = 0; i < 8; i++) sum += batch.inputs[i * 5 + k] * dZ[i * 7 + j];
    return sum;
  });
  assertAgrees(net.gradient('0.W'), dW, 1e-5);
  const norm = Math.hypot(...net.gradient('0.W'));
  assert.ok(Math.abs(net.norm('0.W', 'gradient') / norm - 1) < 1e-6);
  assert.ok(Math.abs(net.norm('0.W') / Math.hypot(...net.read('0.W')) - 1) < 1e-6);
});

test('a batch normalization hands out the mean and s of each group', () => {
  for (const group of [undefined, 3]) {
    const layers: LayerConfig[] = [hidden[0], { kind: 'batchNorm', group }, ...DESCRIPTION.layers.slice(2)];
    const net = makeNet({ layers });
    net.forward(batch, 'train');
    const { mean, s } = net.statistics('1');
    const z = net.activations('0');
    const xHat = net.normalized('1');
    assert.equal(mean.length, 7 * (group ? 3 : 1)); // groups of 3, 3 and 2
    xHat.forEach((v, n) => {
      const at = 7 * Math.floor(n / 7 / (group ?? 8)) + (n % 7);
      assert.ok(Math.abs(mean[at] + s[at] * v - z[n]) < 1e-5, `${n}: ${z[n]}`);
    });
  }
  assert.throws(() => makeNet().statistics('0'), /layer 0 has no statistics/);
});

test('the loss along the gradient falls as its square says, and afterwards all is as it was', () => {
  const net = makeNet();
  const loss = net.gradients(batch);
  const before = net.save();
  const squared = ['0.W', '1.gamma', '1.beta', '3.W', '3.b'].reduce(
    (sum, name) => sum + net.norm(name, 'gradient') ** 2,
    0,
  );
  const eta = 1e-2;
  const slope = (net.lossAlong(batch, eta) - net.lossAlong(batch, -eta)) / (2 * eta);
  assert.ok(Math.abs(slope / squared - 1) < 1e-2, `${slope}, expected ${squared}`);
  assert.equal(net.lossAlong(batch, 0), loss);
  assert.deepEqual(net.save(), before);
});

test('looking changes nothing: losses, outputs and probabilities leave the running statistics alone', () => {
  const net = makeNet();
  net.step(batch, 0.1);
  const before = net.save();
  assert.equal(net.loss(batch), net.loss(batch));
  assert.notEqual(net.loss(batch, 'eval'), net.loss(batch));
  net.forward(batch, 'train');
  net.probabilities(batch);
  assert.deepEqual(net.save(), before);
});

test('saved and restored, a run goes the same way again, its dropped units included', () => {
  const layers: LayerConfig[] = [
    ...hidden,
    { kind: 'dropout', rate: 0.5 },
    { kind: 'noise', amplitude: 1 },
    { kind: 'linear', outputs: 3 },
  ];
  const net = makeNet({ layers });
  net.step(batch, 0.1);
  const saved = net.save();
  const goOn = () => Array.from({ length: 5 }, () => net.step(batch, 0.1));
  const losses = goOn();
  net.restore(saved);
  assert.deepEqual(goOn(), losses);
  const otherSeed = makeNet({ layers, seed: 2 });
  assert.notEqual(otherSeed.step(batch, 0.1), makeNet({ layers }).step(batch, 0.1));
});

test('dropout and noise are for training only', () => {
  const layers: LayerConfig[] = [
    { kind: 'dropout', rate: 0.5 },
    { kind: 'noise', amplitude: 4 },
    { kind: 'linear', outputs: 3 },
  ];
  const [shaken, still] = [makeNet({ layers }), makeNet({ layers: layers.slice(2) })];
  assert.deepEqual(shaken.forward(batch, 'eval'), still.forward(batch, 'eval'));
  assert.notDeepEqual(shaken.forward(batch, 'train'), still.forward(batch, 'train'));
});

test('population statistics are estimated anew as plain means over batches, with frozen weights', () => {
  const net = makeNet();
  for (let n = 0; n < 20; n++) net.step(batch, 0.1);
  const batches = [1, 2, 3].map((seed) => batchOf(8, seed));
  const means = batches.map((each) => {
    net.forward(each, 'train');
    const z = net.activations('0');
    return Float64Array.from({ length: 7 }, (_, j) =>
      z.reduce((sum, v, n) => sum + (n % 7 === j ? v / 8 : 0), 0),
    );
  });
  const W = net.read('0.W');
  net.reestimate(batches);
  const expected = means[0].map((_, j) => (means[0][j] + means[1][j] + means[2][j]) / 3);
  assertAgrees(net.read('1.runningMean'), expected, 1e-5);
  assert.deepEqual(net.read('0.W'), W);
});

test('a batch smaller than the last leaves no trace of the larger one', () => {
  const [after, fresh] = [makeNet(), makeNet()];
  const weights = after.save();
  after.step(batch, 0.1);
  after.restore(weights);
  assert.equal(after.step(batchOf(3), 0.1), fresh.step(batchOf(3), 0.1));
  assert.deepEqual(after.save(), fresh.save());
});

test('a net of layers that only normalize, drop and shake still learns', () => {
  const layers: LayerConfig[] = [
    { kind: 'layerNorm' },
    { kind: 'linear', outputs: 9 },
    { kind: 'layerNorm' },
    { kind: 'activation', fn: 'relu' },
    { kind: 'dropout', rate: 0.1 },
    { kind: 'linear', outputs: 3 },
  ];
  const net = makeNet({ layers });
  const before = net.loss(batch, 'eval');
  for (let n = 0; n < 200; n++) net.step(batch, 0.1);
  assert.ok(net.loss(batch, 'eval') < before / 2);
});

test('a batch that does not fit is refused before it can do harm', () => {
  const net = makeNet();
  assert.throws(() => net.step(batchOf(9), 0.1), /batch of 9, expected 1 to 8/);
  assert.throws(
    () => net.step({ ...batch, inputs: new Float32Array(3) }, 0.1),
    /received 3 inputs for 8 rows/,
  );
  const labels = new Uint8Array(8).fill(3);
  assert.throws(() => net.step({ ...batch, labels }, 0.1), /8 labels from 0 to 2/);
  assert.throws(() => net.step({ rows: 8, inputs: batch.inputs }, 0.1), /expected 8 labels/);
});

test('a description that makes no sense is refused in a sentence', () => {
  const linear: LayerConfig = { kind: 'linear', outputs: 3 };
  const bad: [Partial<NetDescription>, RegExp][] = [
    [{ layers: [] }, /0 layers/],
    [{ maxRows: 0 }, /maxRows = 0/],
    [{ layers: [{ kind: 'linear', outputs: 2.5 }] }, /outputs = 2.5/],
    [{ layers: [{ kind: 'batchNorm', group: 0 }, linear] }, /group = 0/],
    [{ layers: [{ kind: 'dropout', rate: 1 }, linear] }, /dropout rate of 1/],
    [{ layers: [{ kind: 'batchNorm' }], sparse: true }, /begins with a linear layer/],
    [{ layers: [{ kind: 'residual', layers: [linear] }, linear] }, /makes 3 features of 5/],
    [{ layers: [{ kind: 'residual', layers: [] }, linear] }, /has no layer/],
    [{ layers: [linear], maxRows: 1e9 }, /would take \d+ MB/],
  ];
  for (const [changes, message] of bad) assert.throws(() => makeNet(changes), message);
  assert.throws(() => makeNet({ keepGradients: false }).gradients(batch), /with keepGradients/);
});

test('training takes no memory: a thousand steps leave the net as large as it was', () => {
  const net = makeNet();
  const before = net.memoryBytes;
  for (let n = 0; n < 1000; n++) net.step(batch, 0.01);
  assert.equal(net.memoryBytes, before);
});

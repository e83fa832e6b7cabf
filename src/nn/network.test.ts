import assert from 'node:assert/strict';
import test from 'node:test';
import { Activation, relu, sigmoid, tanh } from './activations.ts';
import { assertAgrees, assertAllClose } from './assertAllClose.ts';
import { BatchNorm } from './batchNorm.ts';
import { centralDifferences, randomizeParameters, randomMatrix } from './centralDifferences.ts';
import { heWeights, xavierWeights } from './initializers.ts';
import { Linear } from './linear.ts';
import { fromRows, zeros } from './matrix.ts';
import { meanSquaredError } from './meanSquaredError.ts';
import { Network } from './network.ts';
import { Random } from './random.ts';
import { Sgd } from './sgd.ts';
import { softmaxCrossEntropy } from './softmaxCrossEntropy.ts';

/** linear, BN, sigmoid, linear, BN, ReLU, linear: every kind of layer, away from its start. */
function deepNetwork(random: Random): Network {
  const network = new Network([
    new Linear(zeros(4, 6), { bias: false }),
    new BatchNorm(6),
    new Activation(sigmoid),
    new Linear(zeros(6, 5), { bias: false }),
    new BatchNorm(5),
    new Activation(relu),
    new Linear(zeros(5, 3)),
  ]);
  randomizeParameters(network, random);
  return network;
}

test('every gradient of a whole network agrees with central differences', () => {
  const random = new Random(1);
  const network = deepNetwork(random);
  const x = randomMatrix(9, 4, random);
  const labels = [0, 1, 2, 2, 1, 0, 0, 1, 2];
  const loss = () => softmaxCrossEntropy(network.forward(x, 'train'), labels);
  const dX = network.backward(loss().dLogits);
  assertAgrees(
    dX.data,
    centralDifferences(x.data, () => loss().loss),
    1e-7,
    'dX',
  );
  for (const { name, value, gradient } of network.parameters()) {
    const numeric = centralDifferences(value, () => loss().loss);
    assertAgrees(gradient, numeric, 1e-7, name);
  }
});

test('without the gradient of the inputs, all others stay the same', () => {
  const random = new Random(3);
  const network = deepNetwork(random);
  const x = randomMatrix(9, 4, random);
  const gradients = () => network.parameters().map(({ gradient }) => gradient.slice());
  network.forward(x, 'train');
  const dY = randomMatrix(9, 3, random);
  network.backward(dY);
  const whole = gradients();
  for (const { gradient } of network.parameters()) gradient.fill(NaN);
  network.backwardToParameters(dY);
  assert.deepEqual(gradients(), whole);
});

test('a first layer that knows no shortcut goes the whole way', () => {
  const batchNorm = new BatchNorm(2);
  const network = new Network([batchNorm, new Linear(zeros(2, 1))]);
  network.forward(
    fromRows([
      [1, 2],
      [3, 7],
    ]),
    'train',
  );
  batchNorm.dBeta.fill(NaN);
  network.backwardToParameters(fromRows([[1], [1]]));
  assert.deepEqual([...batchNorm.dBeta], [0, 0]); // W is 0
});

test('parameters come first layer to last, each under the place of its layer', () => {
  const names = deepNetwork(new Random(1))
    .parameters()
    .map(({ name }) => name);
  assert.deepEqual(names, ['0.W', '1.gamma', '1.beta', '3.W', '4.gamma', '4.beta', '6.W', '6.b']);
});

test('a bias in front of batch normalization gets no gradient and changes nothing', () => {
  const random = new Random(2);
  const linear = new Linear(randomMatrix(3, 4, random));
  const network = new Network([linear, new BatchNorm(4)]);
  const x = randomMatrix(8, 3, random);
  const y = network.forward(x, 'train');
  network.backward(randomMatrix(8, 4, random));
  assertAllClose(linear.db ?? [], new Float64Array(4), 1e-14);
  linear.b?.fill(5);
  assertAllClose(network.forward(x, 'train').data, y.data, 1e-13);
});

test('in training a sample sees its batch, in inference it does not', () => {
  const random = new Random(3);
  const network = deepNetwork(random);
  const x = randomMatrix(6, 4, random);
  const first = { rows: 3, cols: 4, data: x.data.slice(0, 12) };
  const head = (mode: 'train' | 'eval') => network.forward(x, mode).data.slice(0, 9);
  assert.notDeepEqual(network.forward(first, 'train').data, head('train'));
  assert.deepEqual(network.forward(first, 'eval').data, head('eval'));
});

test('probing in eval mode leaves training as it was', () => {
  const random = new Random(4);
  const network = deepNetwork(random);
  const x = randomMatrix(6, 4, random);
  const dY = randomMatrix(6, 3, random);
  network.forward(x, 'train');
  const dX = network.backward(dY);
  network.forward(randomMatrix(20, 4, random), 'eval');
  assert.deepEqual(network.backward(dY), dX);
});

test('a folded network answers as the one with batch normalization in inference', () => {
  const random = new Random(5);
  const linear = new Linear(randomMatrix(3, 2, random));
  const bn = new BatchNorm(2);
  randomizeParameters(bn, random);
  const network = new Network([linear, bn]);
  for (let step = 0; step < 5; step++) network.forward(randomMatrix(10, 3, random), 'train');
  // W' = W gamma / sqrt(rv + eps), b' = (b - rm) gamma / sqrt(rv + eps) + beta
  const factor = bn.gamma.map((gamma, j) => gamma / Math.sqrt(bn.runningVar[j] + bn.eps));
  const W = { ...linear.W, data: linear.W.data.map((w, n) => w * factor[n % 2]) };
  const folded = new Linear(W);
  folded.b?.set(bn.beta.map((beta, j) => beta - bn.runningMean[j] * factor[j]));
  const x = randomMatrix(7, 3, random);
  assertAgrees(folded.forward(x, 'eval').data, network.forward(x, 'eval').data, 1e-14);
});

const corners = fromRows([
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
]);

test('a small network with batch normalization learns XOR', () => {
  const random = new Random(1);
  const network = new Network([
    new Linear(heWeights(2, 8, random), { bias: false }),
    new BatchNorm(8),
    new Activation(relu),
    new Linear(xavierWeights(8, 2, random)),
  ]);
  const labels = [0, 1, 1, 0];
  const sgd = new Sgd(network.parameters(), { learningRate: 0.1, sgdMomentum: 0.9 });
  for (let step = 0; step < 200; step++) {
    network.backward(softmaxCrossEntropy(network.forward(corners, 'train'), labels).dLogits);
    sgd.step();
  }
  // At chance the loss is ln 2 = .69; what counts is the answer in inference.
  assert.ok(softmaxCrossEntropy(network.forward(corners, 'eval'), labels).loss < 0.01);
});

test('the same with tanh and the squared error, twice with the same result', () => {
  const target = fromRows([[-1], [1], [1], [-1]]);
  const run = () => {
    const random = new Random(2);
    const network = new Network([
      new Linear(xavierWeights(2, 6, random)),
      new Activation(tanh),
      new Linear(xavierWeights(6, 1, random)),
    ]);
    const sgd = new Sgd(network.parameters(), { learningRate: 0.1, sgdMomentum: 0.9 });
    for (let step = 0; step < 300; step++) {
      network.backward(meanSquaredError(network.forward(corners, 'train'), target).dY);
      sgd.step();
    }
    return meanSquaredError(network.forward(corners, 'eval'), target).loss;
  };
  assert.ok(run() < 0.01);
  assert.equal(run(), run());
});

test('a network without layers is refused', () => {
  assert.throws(() => new Network([]), /Network: received 0 layers/);
});

test('a shape that does not fit is reported by the layer it does not fit', () => {
  const network = deepNetwork(new Random(1));
  assert.throws(() => network.forward(zeros(2, 5), 'train'), /Linear.forward: received 2×5/);
  assert.throws(() => network.backward(zeros(2, 3)), /Linear.backward: expected a forward/);
});

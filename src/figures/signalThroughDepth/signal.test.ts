import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SIXTY_FILE } from '../../data/mnist/files.ts';
import { fileDigits, mnist } from '../../data/mnist/source.ts';
import { Activation, relu } from '../../nn/activations.ts';
import { BatchNorm } from '../../nn/batchNorm.ts';
import { normalWeights } from '../../nn/initializers.ts';
import { Linear } from '../../nn/linear.ts';
import { fromRows } from '../../nn/matrix.ts';
import { namedRandom } from '../../nn/namedRandom.ts';
import { Network } from '../../nn/network.ts';
import { inputMatrix, PIXEL_MEAN, PIXEL_SD, SignalNet, spreadOf, type Passage } from './signal.ts';

const digits = fileDigits(SIXTY_FILE);
const net = new SignalNet(digits, 1);
const spreads = (change: Partial<Passage>) =>
  net
    .pass({ initSd: 0.05, activation: 'relu', input: 'raw', batchNorm: false, ...change })
    .map(({ spread }) => spread);
const near = (found: number, expected: number, share = 0.35) =>
  assert.ok(Math.abs(found / expected - 1) < share, `${found} is not near ${expected}`);

test('the spread is the root mean square, over the units, of the standard deviations over the samples', () => {
  // Unit 1: 0 and 2, sd 1. Unit 2: 10 and 10 + 2√7 = sd √7. Means do not count. √((1 + 7)/2) = 2.
  assert.ok(
    Math.abs(
      spreadOf(
        fromRows([
          [0, 10],
          [2, 10 + 2 * Math.sqrt(7)],
        ]),
      ) - 2,
    ) < 1e-12,
  );
});

test('the mean and the standard deviation of a pixel are those of the training set', () => {
  const { levels } = mnist('train');
  let [total, squares] = [0, 0];
  for (const level of levels) {
    total += level;
    squares += level * level;
  }
  const mean = total / levels.length;
  assert.equal((mean / 15).toFixed(4), String(PIXEL_MEAN));
  assert.equal((Math.sqrt(squares / levels.length - mean * mean) / 15).toFixed(4), String(PIXEL_SD));
});

test('without batch normalization the spreads are those that PyTorch found (E14)', () => {
  for (const [initSd, expected] of [
    [0.05, [0.36, 0.01, 1.1e-4]],
    [0.1, [0.71, 0.16, 0.029]],
    [0.2, [1.4, 2.6, 7.5]],
  ] as const) {
    const found = spreads({ initSd });
    [found[0], found[3], found[7]].forEach((spread, k) => near(spread, expected[k]));
  }
});

test('standardizing makes layer 1 3.2 times as large; the deeper ReLU layers gain no more than that', () => {
  const [raw, standardized] = [spreads({}), spreads({ input: 'standardized' })];
  const gains = raw.map((spread, l) => standardized[l] / spread);
  assert.equal(gains[0].toFixed(1), '3.2'); // 1/0.3098
  for (const gain of gains) assert.ok(gain > 2.5 && gain < 3.3, String(gain));
});

test('with batch normalization the spread is 1 in every layer, up to epsilon, and the init scale cancels', () => {
  for (const activation of ['relu', 'tanh', 'sigmoid'] as const)
    for (const initSd of [0.05, 1])
      for (const spread of spreads({ initSd, activation, batchNorm: true }))
        assert.ok(spread > 0.999 && spread <= 1, String(spread));
});

test('a passage is that of a net put together layer by layer', () => {
  const random = namedRandom('weights', 1);
  const widths = [784, 100, 100, 100];
  const layers = widths
    .slice(1)
    .flatMap((outputs, l) => [
      new Linear(normalWeights(widths[l], outputs, 0.3, random), { bias: false }),
      new BatchNorm(outputs),
      new Activation(relu),
    ]);
  const expected = new Network(layers).forward(inputMatrix(digits, 'raw'), 'train');
  const [, , third] = net.pass({ initSd: 0.3, activation: 'relu', input: 'raw', batchNorm: true });
  third.output.data.forEach((y, n) => assert.ok(Math.abs(y - expected.data[n]) < 1e-9, String(n)));
});

test('the latest passages are kept, and only those', () => {
  const ask = (initSd: number) => net.pass({ initSd, activation: 'relu', input: 'raw', batchNorm: false });
  const first = ask(0.5);
  for (const initSd of [0.51, 0.52, 0.53, 0.54, 0.55]) ask(initSd);
  assert.equal(ask(0.5), first);
  for (const initSd of [0.51, 0.52, 0.53, 0.54, 0.55, 0.56]) ask(initSd);
  assert.notEqual(ask(0.5), first);
  assert.deepEqual(ask(0.5), first);
});

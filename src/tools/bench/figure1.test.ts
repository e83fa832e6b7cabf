import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trainFile } from '../../data/mnist/files.ts';
import { fileDigits } from '../../data/mnist/source.ts';
import { Minibatches } from '../../training/minibatches.ts';
import { figure1, flopOf, stepFlop, tensorFigure1 } from './figure1.ts';
import { raceMinibatches } from './raceMinibatches.ts';

test('a net of 3-2-1 and one sample takes 36 floating-point operations', () => {
  // 6 + 2 weights. Forward 8 products, weight gradients 8, input gradients of the second layer 2; two operations each.
  assert.equal(flopOf([3, 2, 1], 1), 2 * (8 + 8 + 2));
  assert.equal(flopOf([3, 2, 1], 5), 5 * flopOf([3, 2, 1], 1));
});

test('a step of Figure 1 takes 26.376 million', () => {
  // Weights by layer: 78,400, 10,000, 10,000 and 1,000; all but the first need the gradient of their inputs.
  assert.equal(stepFlop(), 2 * 60 * (99_400 + 99_400 + 21_000));
  assert.equal(stepFlop(), 26_376_000);
});

test('the minibatches are the race’s first 200, across its files', () => {
  const minibatches = raceMinibatches();
  const race = new Minibatches({ seed: 1, size: 60, shards: 4, shardSize: 5000 });
  assert.equal(minibatches.length, 200);
  for (const step of [1, 84, 200]) {
    const { shard, places } = race.at(step);
    const { labels } = fileDigits(trainFile(shard));
    assert.deepEqual(
      [...minibatches[step - 1].labels],
      [...places].map((place) => labels[place]),
    );
  }
});

test('as tensors, they are the same numbers in 32 bits', () => {
  const minibatches = raceMinibatches();
  const { batches, layers } = tensorFigure1(figure1(false, minibatches));
  const { levels, labels } = minibatches[7];
  const { count, pixels, oneHot } = batches[7];
  assert.equal(count, 60);
  const n = levels.findIndex((level) => level > 0 && level < 15);
  assert.equal(pixels[n], Math.fround(levels[n] / 15));
  assert.equal(pixels.length, levels.length);
  assert.deepEqual([...oneHot.subarray(50, 60)].indexOf(1), labels[5]);
  assert.equal(
    oneHot.reduce((sum, one) => sum + one),
    60,
  );
  assert.deepEqual(
    layers.map(({ inputs, outputs, W }) => [inputs, outputs, W.length]),
    [
      [784, 100, 78_400],
      [100, 100, 10_000],
      [100, 100, 10_000],
      [100, 10, 1_000],
    ],
  );
});

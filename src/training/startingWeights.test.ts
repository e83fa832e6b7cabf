import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NetConfig } from './config.ts';
import { startingWeights } from './startingWeights.ts';

const net: NetConfig = { widths: [784, 100, 10], activation: 'sigmoid', batchNorm: false, initSd: 0.1 };

test('a net gets the same weights with batch normalization and without', () => {
  assert.deepEqual(startingWeights(net, 1), startingWeights({ ...net, batchNorm: true }, 1));
  assert.notDeepEqual(startingWeights(net, 1), startingWeights(net, 2));
});

test('there is one inputs × outputs matrix a layer', () => {
  const shapes = startingWeights(net, 1).map(({ rows, cols }) => [rows, cols]);
  assert.deepEqual(shapes, [
    [784, 100],
    [100, 10],
  ]);
});

test('the weights have mean 0 and the standard deviation that was asked for', () => {
  const [{ data }] = startingWeights({ ...net, initSd: 0.1 }, 3);
  const mean = data.reduce((sum, w) => sum + w, 0) / data.length;
  const sd = Math.sqrt(data.reduce((sum, w) => sum + (w - mean) ** 2, 0) / data.length);
  // Over 78,400 draws both are known to 0.1 / sqrt(78400) = 0.0004; five times that is allowed.
  assert.ok(Math.abs(mean) < 0.002, `mean ${mean}`);
  assert.ok(Math.abs(sd - 0.1) < 0.002, `sd ${sd}`);
});

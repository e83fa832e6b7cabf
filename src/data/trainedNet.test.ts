import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packNet, unpackNet, type TrainedNet } from './trainedNet.ts';

/** 2 inputs, one hidden layer of 3, 2 outputs. */
const net: TrainedNet = {
  hidden: [
    {
      inputs: 2,
      outputs: 3,
      W: Float32Array.of(1.27, -0.5, 0, -0.635, 0.25, 0),
      gamma: Float32Array.of(1, 2, 3),
      beta: Float32Array.of(-1, 0, 1),
      runningMean: Float32Array.of(0.5, 0.25, -8),
      runningVar: Float32Array.of(1, 4, 0.0625),
    },
  ],
  last: {
    inputs: 3,
    outputs: 2,
    W: Float32Array.of(127, 0.1, 3, -0.2, -50, 0.3),
    b: Float32Array.of(0.5, -0.5),
  },
};

test('what is packed comes back: vectors to the bit, weights to half a step of their unit', () => {
  const { hidden, last } = unpackNet(packNet(net));
  for (const name of ['gamma', 'beta', 'runningMean', 'runningVar'] as const)
    assert.deepEqual(hidden[0][name], net.hidden[0][name], name);
  assert.deepEqual([hidden[0].inputs, hidden[0].outputs, last.inputs, last.outputs], [2, 3, 3, 2]);
  assert.deepEqual(last.b, net.last.b);
  // Unit 0 of the last layer: its largest weight is 127, so that whole numbers come back as they were.
  assert.deepEqual(
    [0, 2, 4].map((n) => last.W[n]),
    [127, 3, -50],
  );
  // Unit 1 of the hidden layer: 127 steps are 0.5, and 0.25 is 63.5 of them, rounded to 64.
  assert.ok(Math.abs(hidden[0].W[1] + 0.5) < 1e-7);
  assert.ok(Math.abs(hidden[0].W[4] - (64 * 0.5) / 127) < 1e-7);
  assert.deepEqual([hidden[0].W[2], hidden[0].W[5]], [0, 0]);
});

test('a byte a weight, and 4 a number of a unit', () => {
  // Header 8, widths 3 × 4, floats (3 × 5 + 2 × 2) × 4, weights 6 + 6.
  assert.equal(packNet(net).length, 8 + 12 + 76 + 12);
});

test('what is no net, or half of one, is refused in a sentence', () => {
  const bytes = packNet(net);
  assert.throws(() => unpackNet(new Uint8Array(20)), /holds no net/);
  assert.throws(() => unpackNet(bytes.slice(0, 8)), /damaged/);
  assert.throws(() => unpackNet(bytes.slice(0, -1)), /damaged: 107 bytes/);
  assert.throws(() => unpackNet(bytes.with(3, 2)), /format 2/);
});

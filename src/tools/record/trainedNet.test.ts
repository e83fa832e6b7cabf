import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TrainedNet } from '../../data/trainedNet.ts';
import { takeDigits } from '../../data/mnist/digits.ts';
import { TEST_FILE } from '../../data/mnist/files.ts';
import { fileDigits } from '../../data/mnist/source.ts';
import { networkOf, pixelsOf } from '../../figures/trainedNet/network.ts';
import { mostProbable } from '../../training/accuracy.ts';
import { roundedNet, trainNet } from './trainedNet.ts';

const test500 = takeDigits(
  fileDigits(TEST_FILE),
  Array.from({ length: 500 }, (_, i) => i),
);

function labelsOf(net: TrainedNet): number[] {
  const { data } = networkOf(net).forward(pixelsOf(test500), 'eval');
  return Array.from(test500.labels, (_, i) => mostProbable(data.subarray(10 * i, 10 * i + 10)));
}

test('the trained net reads some 96 % of the test digits, and 8 bits a weight cost it next to nothing', async () => {
  const [whole, rounded] = [labelsOf(await trainNet()), labelsOf(await roundedNet())];
  const right = (labels: number[]) => labels.filter((label, i) => label === test500.labels[i]).length / 500;
  assert.ok(right(rounded) > 0.92 && right(rounded) < 0.98, String(right(rounded)));
  assert.ok(Math.abs(right(whole) - right(rounded)) <= 0.004);
  assert.ok(whole.filter((label, i) => label !== rounded[i]).length <= 5);
});

test('it is trained once, however often it is asked for', async () => {
  assert.equal(await roundedNet(), await roundedNet());
});

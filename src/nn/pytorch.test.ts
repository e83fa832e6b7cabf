/**
 * @file Every tensor of every step against PyTorch 1.13 in float64. The fixture is the output of
 * generate.py (torch.nn.BatchNorm1d and 2d, random weights, several steps in a row).
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { assertAgrees, disagreement } from './assertAllClose.ts';
import { BatchNorm } from './batchNorm.ts';
import { fromRows } from './matrix.ts';
import type { Matrix } from './matrix.ts';
import type { Case, Rows, Step } from './fixtures/oracle.ts';

/** N × C × H × W */
type Images = number[][][][];
interface ImageCase {
  name: string;
  x: Images;
  dY: Images;
  y: Images;
  dX: Images;
  params: Rows;
  grads: Rows;
}

const path = new URL('./fixtures/pytorch-normalization.json', import.meta.url);
// The cast: JSON has no type; a wrong shape would fail every comparison below.
const oracle = JSON.parse(readFileSync(path, 'utf8')) as {
  cases: Case[];
  family: { name: string }[];
};

const TOLERANCE = 1e-9; // of the tensor's largest value
let worst = 0;

function compare(actual: Float64Array, expected: ArrayLike<number>, what: string): void {
  worst = Math.max(worst, disagreement(actual, expected));
  assertAgrees(actual, expected, TOLERANCE, what);
}

function assertStep(bn: BatchNorm, step: Step): void {
  compare(bn.forwardTrain(fromRows(step.x)).data, step.y.flat(), 'y');
  compare(bn.backward(fromRows(step.dY)).data, step.dX.flat(), 'dX');
  compare(bn.dGamma, step.dGamma, 'dGamma');
  compare(bn.dBeta, step.dBeta, 'dBeta');
  compare(bn.runningMean, step.runningMean, 'runningMean');
  compare(bn.runningVar, step.runningVar, 'runningVar');
}

oracle.cases.forEach((expected, k) => {
  const { m, features, eps, momentum } = expected;
  test(`case ${k}, ${m}×${features}, eps ${eps}, momentum ${momentum}, is PyTorch's`, () => {
    const bn = new BatchNorm(features, { eps, momentum });
    bn.gamma.set(expected.gamma);
    bn.beta.set(expected.beta);
    for (const step of expected.steps) assertStep(bn, step);
    compare(bn.forwardEval(fromRows(expected.eval.x)).data, expected.eval.y.flat(), 'eval y');
  });
});

/** A sample per image and pixel, a feature per channel: N·H·W × C. */
function pixels(images: Images): Matrix {
  return fromRows(
    images.flatMap((channels) =>
      channels[0].flatMap((row, h) => row.map((_, w) => channels.map((plane) => plane[h][w]))),
    ),
  );
}

test('for images, the samples are all pixels of all images, as in BatchNorm2d', () => {
  // The cast: the entries of `family` differ in rank; this name has the shape of ImageCase.
  const expected = oracle.family.find(({ name }) => name === 'BatchNorm2d') as ImageCase;
  const [gamma, beta] = expected.params;
  const bn = new BatchNorm(gamma.length);
  bn.gamma.set(gamma);
  bn.beta.set(beta);
  compare(bn.forwardTrain(pixels(expected.x)).data, pixels(expected.y).data, 'y');
  compare(bn.backward(pixels(expected.dY)).data, pixels(expected.dX).data, 'dX');
  compare(bn.dGamma, expected.grads[0], 'dGamma');
  compare(bn.dBeta, expected.grads[1], 'dBeta');
});

test('the oracle has its six cases, and something was compared', (t) => {
  assert.equal(oracle.cases.length, 6);
  assert.ok(worst > 0);
  t.diagnostic(`largest disagreement with PyTorch: ${worst.toExponential(2)}`);
});

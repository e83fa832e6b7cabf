import assert from 'node:assert/strict';
import { test } from 'node:test';
import { takeDigits, type Digits } from '../data/mnist/digits.ts';
import { accuracyOf, mostProbable } from './accuracy.ts';
import type { Examples } from './engine.ts';
import { blankDigits } from './fakeNet.ts';

/** Says of every digit what a function makes of its label; three classes. */
const saying = (answer: (label: number) => number[]) => ({
  step: () => 0,
  predict: ({ labels }: Examples) => Float64Array.from([...labels].flatMap(answer)),
  probe: () => [],
});

const labelled = (labels: number[]): Digits => ({
  ...blankDigits(labels.length, 0),
  labels: Uint8Array.from(labels),
});

test('the accuracy is the share of digits whose most probable class is their label', () => {
  // It says 1 whatever it is shown: right on two of five.
  const ones = saying(() => [0.3, 0.5, 0.2]);
  assert.equal(accuracyOf(ones, labelled([1, 0, 2, 1, 0])), 2 / 5);
  assert.equal(accuracyOf(ones, labelled([1, 1])), 1);
});

test('asked in parts, no digit is left out and none counts twice', () => {
  // 601 digits are two parts of 250 and one of 101; it is right on the 0s: every third, 201 of them.
  const digits = labelled(Array.from({ length: 601 }, (_, n) => n % 3));
  const asked: number[] = [];
  const answering = saying(() => [1, 0, 0]);
  const learner = {
    ...answering,
    predict: (part: Examples) => {
      asked.push(part.count);
      assert.equal('levels' in part && part.levels.length, 784 * part.count);
      return answering.predict(part);
    },
  };
  assert.equal(accuracyOf(learner, digits), 201 / 601);
  assert.deepEqual(asked, [250, 250, 101]);
});

test('a net that answers NaN is right nowhere, not on the zeros', () => {
  assert.equal(
    accuracyOf(
      saying(() => [NaN, NaN, NaN]),
      labelled([0, 0, 1]),
    ),
    0,
  );
});

test('of equal probabilities the first is the answer', () => {
  assert.equal(mostProbable([0.1, 0.4, 0.4]), 1);
  assert.equal(mostProbable([0.25, 0.25, 0.25, 0.25]), 0);
  assert.equal(mostProbable(Float64Array.of(0, 0, 1)), 2);
});

test('the digits that were asked stay as they were', () => {
  const digits = labelled([2, 1]);
  const before = takeDigits(digits, [0, 1]);
  accuracyOf(
    saying(() => [0, 1, 0]),
    digits,
  );
  assert.deepEqual(digits, before);
});

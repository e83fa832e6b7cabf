import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_BATCH, PRESETS } from '../../data/batch.ts';
import { boundsState } from './state.ts';
import { finding, summary } from './words.ts';

const state = (batch: readonly number[], eps = 1e-5) => boundsState({ batch, eps, selected: 0 });

const titles: [string, readonly number[], number, string][] = [
  ['the default', DEFAULT_BATCH, 1e-5, 'm = 8: no x̂ can pass √7 = 2.65. The farthest is at 2.00.'],
  ['one sample', [7], 1e-5, 'm = 1: a sample is its own mean. Its x̂ is 0, wherever you drag it.'],
  ['one sample without epsilon', [7], 0, 'No spread and no ε: the division 0/0 has no answer.'],
  ['a pair', [3, 7], 1e-5, 'm = 2: x̂ is −1 and +1. Only the order of the pair is left.'],
  ['a close pair', [3, 3.01], 1e-5, 'm = 2, and the gap is small: ε pulls x̂ in to ±0.845.'],
  ['a closer pair', [0, 0.001], 1e-5, 'm = 2, and the gap is small: ε pulls x̂ in to ±0.156.'],
  ['an equal pair', [3, 3], 1e-5, 'm = 2, all equal: nothing is left to divide. Every x̂ is 0.'],
  ['a constant', PRESETS['A constant'], 1e-5, 'm = 4, all equal: nothing is left to divide. Every x̂ is 0.'],
  [
    'a constant without epsilon',
    PRESETS['A constant'],
    0,
    'No spread and no ε: the division 0/0 has no answer.',
  ],
  [
    'one against four',
    PRESETS['One against four'],
    1e-5,
    'm = 5, one against equals: it stands on the wall at √4 = 2.',
  ],
];
for (const [name, batch, eps, title] of titles) {
  test(`the title says which law holds: ${name}`, () => assert.equal(finding(state(batch, eps)), title));
}

test('near the wall is not on it', () => {
  assert.match(finding(state([1, 6, 6, 6, 6.5])), /a is at −1\.\d{4}, just short of √4/);
});

test('the summary gives every sample, and calls 0/0 undefined', () => {
  assert.match(summary(state([3, 7])), /a: 3 becomes −1\.00; b: 7 becomes 1\.00\.$/);
  assert.match(summary(state([5, 5], 0)), /a: 5 becomes undefined; b: 5 becomes undefined\.$/);
});

test('no title or summary shows a negative nought, a hyphen for a minus, or NaN', () => {
  const batches = [
    ...Object.values(PRESETS),
    [-3, -3],
    [1e6, -1e6],
    [0, 1e-9, -1e-9],
    Array.from({ length: 64 }, (_, k) => ((k * 37) % 64) * 1e4 - 3e5),
  ];
  for (const batch of batches)
    for (const eps of [0, 1e-5, 1])
      assert.doesNotMatch(summary(state(batch, eps)), /[−-]0(\.0+)?(?![\d.])|NaN|Infinity|(?<!e)-\d/);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PRESETS } from '../../data/batch.ts';
import { dyFor, dySetting } from '../outputGradient.ts';
import { initialState } from './initialState.ts';
import { presetFor } from './presets.ts';
import { finding, laws, summary } from './words.ts';

/** The default batch, ten thousand times as large: dX is ten thousand times as small. */
const LARGE = [40000, 90000, 20000, 50000, 40000, 70000, 50000, 40000];

const near = (actual: number, expected: number, tolerance = 1e-6) =>
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not ${expected}`);

test('a push at the 9 comes back as the curriculum says', () => {
  const { samples, alongOnes, alongXHat, shares } = initialState();
  const expected = [0, 0.1875, 0.125, -0.0625, 0, -0.1875, -0.0625, 0];
  samples.forEach(({ dX }, i) => near(dX, expected[i]));
  near(alongOnes, 0.125);
  near(alongXHat, 0.25);
  // 8 · (1/8)² + 8 · (1/4)² + 3/8
  near(shares.shift, 0.125, 1e-5);
  near(shares.stretch, 0.5, 1e-5);
  near(shares.through, 0.375, 1e-5);
});

test('pushing all alike, or stretching, leaves no dX at all', () => {
  for (const preset of ['alike', 'stretch'] as const) {
    const dY = presetFor(preset, initialState(), 1);
    for (const { dX } of initialState({ dY }).samples) near(dX, 0, 1e-5);
  }
});

test('the sums are those of the laws, also where ε is as large as the variance', () => {
  for (const eps of [0, 1e-5, 0.3, 1]) {
    const state = initialState({ eps, dY: [0.3, 1, -0.5, 0.2, 0, 0.7, -1, 0.1], gamma: -1.5 });
    near(state.sumDX, 0, 1e-15);
    near(state.sumDXXHat, state.leak, 1e-15);
  }
  assert.equal(laws(initialState()).ones, '0');
  assert.equal(laws(initialState()).xHat, '0.0000025'); // 2 · 1e-5 / 8
  assert.equal(laws(initialState()).leak, '0.0000025');
});

test('dY follows the length of the batch, and a link may not go beyond the scale', () => {
  assert.deepEqual(Array.from(dyFor(3, [0, 1])), [0, 1, 0]);
  assert.deepEqual(Array.from(dyFor(1, [0.5, 1])), [0.5]);
  assert.throws(() => dySetting.parse('0,1.5'), /laws.dy is from -1 to 1, not 1.5/);
  assert.equal(initialState({ batch: [1, 2, 4] }).samples[1].dY, 1);
});

test('a large spread makes dX small, and not 0', () => {
  const words = summary(initialState({ batch: LARGE }));
  assert.match(words, /a: dY 0, dX 0; b: dY 1, dX 0\.0000188; c: dY 0, dX 0\.0000125/);
});

test('every preset stays on the scale, for every batch', () => {
  for (const batch of [...Object.values(PRESETS), Array.from({ length: 64 }, (_, k) => k * k)])
    for (const preset of ['one', 'alike', 'stretch', 'random'] as const) {
      const dY = presetFor(preset, initialState({ batch }), 3);
      assert.equal(dY.length, batch.length);
      assert.doesNotThrow(() => dySetting.parse(dySetting.format(dY)));
    }
});

const titles: [string, Parameters<typeof initialState>[0], RegExp][] = [
  [
    'the default',
    {},
    /^Of the push at b, 37\.5\s% gets through: 12\.5\s% was a shift of all, 50\s% a stretch\.$/,
  ],
  ['all alike', { dY: Array(8).fill(1) }, /^All are pushed alike: x̂ cannot follow/],
  ['a stretch', { dY: [-0.25, 1, -0.75, 0, -0.25, 0.5, 0, -0.25] }, /^A pure stretch/],
  ['both', { dY: [0.25, 0.5, 0.15, 0.3, 0.25, 0.4, 0.3, 0.25] }, /^A shift and a stretch together/],
  ['nothing', { dY: [0] }, /^Nothing comes back/],
  ['one sample', { batch: [7], dY: [1] }, /^One sample can only be shifted/],
  ['a pair', { batch: [3, 7] }, /^Two samples can only be shifted and stretched/],
  ['a constant', { batch: [5, 5, 5], dY: [0, 1, 0] }, /^All samples are equal: only the mean/],
  ['a constant without ε', { batch: [5, 5], eps: 0 }, /0\/0/],
  ['no scale', { gamma: 0 }, /^γ is 0/],
  [
    'a large ε',
    { eps: 1 },
    /^ε is large beside the variance, so a stretch is felt: the sum of dx · x̂ is 0\.16, not 0\.$/,
  ],
];
for (const [name, change, title] of titles) {
  test(`the title says what to see: ${name}`, () => assert.match(finding(initialState(change)), title));
}

test('no words show NaN, a hyphen for a minus, or a negative nought', () => {
  for (const batch of [...Object.values(PRESETS), [1e6, -1e6], LARGE])
    for (const eps of [0, 1e-5, 1])
      assert.doesNotMatch(
        summary(initialState({ batch, eps })),
        /NaN|Infinity|[−-]0(\.0+)?(?![\d.])|(?<!e)-\d/,
      );
});

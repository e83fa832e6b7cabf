import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_BATCH, PRESETS } from '../../data/batch.ts';
import { initialState as state } from './initialState.ts';
import type { StepperInput } from './state.ts';

const xHatOf = (change: Partial<StepperInput>) => state(change).samples.map(({ xHat }) => xHat);
const rounded = (values: readonly number[], digits = 2) =>
  values.map((value) => Number(value.toFixed(digits)) + 0);
const pull = (b: number) => ({ batch: DEFAULT_BATCH.with(1, b) });

test('the default batch has mean 5, variance 4 and round normalized values', () => {
  // 4 9 2 5 4 7 5 4 add up to 40; centred -1 4 -3 0 -1 2 0 -1, whose squares add up to 32 = 8 · 4.
  const { mean, variance, sd, s, samples } = state({ eps: 0 });
  assert.deepEqual([mean, variance, sd, s], [5, 4, 2, 2]);
  assert.deepEqual(
    samples.map(({ centred }) => centred),
    [-1, 4, -3, 0, -1, 2, 0, -1],
  );
  assert.deepEqual(rounded(xHatOf({}), 4), [-0.5, 2, -1.5, 0, -0.5, 1, 0, -0.5]);
});

const presets: [string, { mean: number; sd: number; xHat: number[] }][] = [
  ['Five samples', { mean: 5, sd: 4, xHat: [-1.25, -0.5, -0.25, 0.25, 1.75] }],
  ['Both signs', { mean: 2, sd: 4, xHat: [-1.5, -1, -0.75, -0.25, 0.25, 0.5, 1.25, 1.5] }],
  ['One against four', { mean: 5, sd: 2, xHat: [-2, 0.5, 0.5, 0.5, 0.5] }],
  ['A pair', { mean: 5, sd: 2, xHat: [-1, 1] }],
  ['One sample', { mean: 7, sd: 0, xHat: [0] }],
  ['A constant', { mean: 5, sd: 0, xHat: [0, 0, 0, 0] }],
];
for (const [name, { mean, sd, xHat }] of presets) {
  test(`the preset "${name}" has the numbers that the lessons count on`, () => {
    const found = state({ batch: PRESETS[name] });
    assert.deepEqual([found.mean, found.sd], [mean, sd]);
    assert.deepEqual(rounded(xHatOf({ batch: PRESETS[name] }), 4), xHat);
  });
}

test('pulled to 20, 100 and 1,000, b goes to 2.56, 2.64, 2.6457 and never past the wall', () => {
  const [at20, at100, at1000] = [20, 100, 1000].map((b) => xHatOf(pull(b))[1]);
  assert.equal(at20.toFixed(2), '2.56');
  assert.equal(at100.toFixed(2), '2.64');
  assert.equal(at1000.toFixed(4), '2.6457');
  assert.equal(state().wall.toFixed(4), '2.6458');
  for (const b of [1e4, 1e5, 1e6, -1e6]) assert.ok(Math.abs(xHatOf(pull(b))[1]) <= state().wall);
});

test('the others pile up at −√7/7 = −0.38', () => {
  const others = xHatOf(pull(1000)).toSpliced(1, 1);
  for (const xHat of others) assert.ok(Math.abs(xHat + Math.sqrt(7) / 7) < 0.01, String(xHat));
  // All eight add up to 0.
  assert.equal(others.reduce((sum, xHat) => sum + xHat, 0).toFixed(4), '-2.6457');
});

test('a pair comes out at ±(d/2) / sqrt(d²/4 + eps): ±1, unless its gap is as small as sqrt(eps)', () => {
  const upper = (gap: number) => xHatOf({ batch: [0, gap] })[1];
  assert.deepEqual(rounded([4, 0.01, 0.001, 0].map(upper), 3), [1, 0.845, 0.156, 0]);
});

test('without epsilon, BN(a·x + b) is sign(a)·BN(x)', () => {
  for (const [name, batch] of Object.entries(PRESETS)) {
    const before = xHatOf({ batch, eps: 0 });
    if (before.some(Number.isNaN)) continue; // no spread: 0/0 on both sides
    for (const a of [-2, -1, -0.1, 0.5, 1.5, 2])
      for (const b of [-10, 0, 0.5, 6]) {
        const now = xHatOf({ batch, eps: 0, a, b });
        const far = now.map((xHat, i) => Math.abs(xHat - Math.sign(a) * before[i]));
        assert.ok(Math.max(...far) < 1e-6, `${name}, a = ${a}, b = ${b}: off by ${Math.max(...far)}`);
      }
  }
});

test('a = 0 makes all samples equal, and every x̂ 0', () => {
  const { samples, variance } = state({ a: 0, b: 3.5 });
  assert.equal(variance, 0);
  assert.deepEqual(
    samples.map(({ x, xHat }) => [x, xHat]),
    DEFAULT_BATCH.map(() => [3.5, 0]),
  );
});

test('a sample beyond the end of a smaller batch is its last one', () => {
  assert.equal(state({ batch: [3, 7], selected: 5 }).selected, 1);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_BATCH, PRESETS } from '../../data/batch.ts';
import { boundsState } from './state.ts';

const state = (batch: readonly number[], eps = 1e-5, selected = 0) => boundsState({ batch, eps, selected });
const xHatOf = (batch: readonly number[], eps = 1e-5) => state(batch, eps).samples.map(({ xHat }) => xHat);

test('one sample is normalized to 0, wherever it lies', () => {
  for (const x of [7, -3, 0, 1e6]) assert.deepEqual(xHatOf([x]), [0]);
});

test('a pair is normalized to −1 and +1, however wide its gap', () => {
  for (const b of [7, 700])
    assert.deepEqual(
      xHatOf([3, b]).map((xHat) => xHat.toFixed(4)),
      ['-1.0000', '1.0000'],
    );
});

test('a gap as small as √ε lets go: 0.01 gives ±0.845, 0.001 only ±0.156', () => {
  assert.equal(xHatOf([0, 0.01])[1].toFixed(3), '0.845');
  assert.equal(xHatOf([0, 0.001])[0].toFixed(3), '-0.156');
});

test('one against the rest stands on the wall at √(m − 1), the rest share what is left', () => {
  // 1 6 6 6 6: mean 5, variance (16 + 4)/5 = 4, so (1 - 5)/2 = -2 and (6 - 5)/2 = 0.5.
  assert.deepEqual(
    xHatOf(PRESETS['One against four'], 0).map((xHat) => xHat),
    [-2, 0.5, 0.5, 0.5, 0.5],
  );
  assert.equal(state(PRESETS['One against four']).wall, 2);
});

test('no x̂ passes the wall', () => {
  for (const batch of [...Object.values(PRESETS), DEFAULT_BATCH.with(1, 1e6), [1e6, -1e6, 0.1]]) {
    const { wall, samples } = state(batch);
    for (const { xHat } of samples) assert.ok(Math.abs(xHat) <= wall + 1e-12);
  }
});

test('a constant is normalized to 0; without epsilon the answer is not a number', () => {
  assert.deepEqual(xHatOf(PRESETS['A constant']), [0, 0, 0, 0]);
  assert.ok(xHatOf(PRESETS['A constant'], 0).every(Number.isNaN));
});

test('samples have names, and a choice beyond the end is the last', () => {
  assert.equal(
    state(DEFAULT_BATCH)
      .samples.map(({ name }) => name)
      .join(''),
    'abcdefgh',
  );
  assert.equal(state([3, 7], 1e-5, 9).selected, 1);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namedRandom } from '../../nn/namedRandom.ts';
import type { Points } from './points.ts';
import { spirals } from './spirals.ts';

const draw = (count: number, turns: number, noise: number, seed = 1) =>
  spirals({ count, turns, noise }, namedRandom('spirals', seed));
const at = ({ inputs }: Points, i: number) => [inputs[2 * i], inputs[2 * i + 1]];

function assertAt(points: Points, i: number, expected: number[]): void {
  at(points, i).forEach((value, k) =>
    assert.ok(Math.abs(value - expected[k]) < 1e-6, `point ${i}: ${value}, expected ${expected[k]}`),
  );
}

test('an arm of one turn passes a quarter, a half, three quarters and the whole of the circle', () => {
  const points = draw(8, 1, 0);
  assertAt(points, 0, [0, 0.25]);
  assertAt(points, 2, [-0.5, 0]);
  assertAt(points, 4, [0, -0.75]);
  assertAt(points, 6, [1, 0]);
});

test('the second arm is the first, turned by half a turn', () => {
  const points = draw(400, 1.5, 0);
  for (let i = 0; i < 400; i += 2)
    assertAt(
      points,
      i + 1,
      at(points, i).map((value) => -value),
    );
});

test('the arms take turns, and an odd count gives the first one more', () => {
  const { labels, inputs, count, features } = draw(7, 1, 0);
  assert.deepEqual([...labels], [0, 1, 0, 1, 0, 1, 0]);
  assert.deepEqual([count, features, inputs.length], [7, 2, 14]);
});

test('without noise every point lies at its angle, also many turns out', () => {
  const points = draw(2000, 3, 0);
  for (let i = 0; i < 2000; i += 2) {
    const radius = (i / 2 + 1) / 1000;
    const angle = 2 * Math.PI * 3 * radius;
    assertAt(points, i, [radius * Math.cos(angle), radius * Math.sin(angle)]);
  }
});

test('the noise has the standard deviation that was asked for', () => {
  const bare = draw(4000, 1, 0).inputs;
  const noisy = draw(4000, 1, 0.1).inputs;
  const squares = noisy.reduce((sum, value, k) => sum + (value - bare[k]) ** 2, 0);
  assert.ok(Math.abs(Math.sqrt(squares / noisy.length) - 0.1) < 0.003); // ± 2.7 standard errors
});

test('the same seed draws the same points, another one others', () => {
  assert.deepEqual(draw(50, 1, 0.1), draw(50, 1, 0.1));
  assert.notDeepEqual(draw(50, 1, 0.1).inputs, draw(50, 1, 0.1, 2).inputs);
});

test('fewer than two points, or turns without end, are refused', () => {
  assert.throws(() => draw(1, 1, 0), /spirals: received count 1, expected 2, 3, …/);
  assert.throws(() => draw(2.5, 1, 0), /count 2\.5/);
  assert.throws(() => draw(10, Infinity, 0), /turns Infinity/);
  assert.throws(() => draw(10, 1, NaN), /noise NaN/);
});

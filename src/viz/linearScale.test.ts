import assert from 'node:assert/strict';
import { test } from 'node:test';
// eslint-disable-next-line no-restricted-syntax -- what ours is held to
import { scaleLinear } from 'd3';
import { clampedScale, linearScale } from './linearScale.ts';

const ENDS: [number, number][] = [
  [0, 10],
  [10, -3],
  [-1.35, 1.35],
  [1e-9, 3e-9],
  [540, 14],
];
const VALUES = [-7, -0.3, 0, 0.1, 1 / 3, 2e-9, 4.7, 10, 123.456];

test('a scale and its inverse give what d3 gives, to the last bit', () => {
  for (const domain of ENDS)
    for (const range of ENDS) {
      const [ours, theirs] = [linearScale(domain, range), scaleLinear(domain, range)];
      for (const value of VALUES) {
        assert.equal(ours(value), theirs(value));
        assert.equal(ours.invert(value), theirs.invert(value));
      }
      assert.deepEqual([ours.domain(), ours.range()], [theirs.domain(), theirs.range()]);
    }
});

test('a clamped one too', () => {
  for (const domain of ENDS) {
    const [ours, theirs] = [clampedScale(domain, [300, 20]), scaleLinear(domain, [300, 20]).clamp(true)];
    for (const value of VALUES) {
      assert.equal(ours(value), theirs(value));
      assert.equal(ours.invert(value), theirs.invert(value));
    }
  }
});

test('a domain of no length lies in the middle, and what is not a number stays so', () => {
  assert.equal(linearScale([5, 5], [0, 100])(5), scaleLinear([5, 5], [0, 100])(5));
  assert.equal(linearScale([5, 5], [0, 100])(5), 50);
  assert.ok(Number.isNaN(linearScale([0, 1], [0, 100])(NaN)));
});

test('nobody can change a scale from outside', () => {
  const domain: [number, number] = [0, 1];
  const scale = linearScale(domain, [0, 100]);
  domain[1] = 7;
  scale.range()[1] = 7;
  assert.equal(scale(1), 100);
});

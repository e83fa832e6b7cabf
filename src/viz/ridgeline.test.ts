import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAllClose } from '../nn/assertAllClose.ts';
import { bandwidthOf, densities, ridgePath } from './ridgeline.ts';

const AT = { base: 100, rise: 20, top: 0, bottom: 200 };
const pointsOf = (path: string) =>
  path
    .slice(1)
    .split('L')
    .map((point) => point.split(',').map(Number));

test('each value adds a Gaussian around itself', () => {
  // exp(−½) = 0.60653 one bandwidth away, exp(−2) = 0.13534 two away; between two values both count.
  assertAllClose(densities([10], [10, 12, 14], 2), [1, 0.60653066, 0.13533528], 1e-8);
  assertAllClose(densities([10, 14], [12], 2), [2 * 0.60653066], 1e-8);
});

test('the bandwidth is Silverman’s, 0.9 sd n^(−1/5), and never too fine to see', () => {
  // 32 values, half at −10 and half at 10: sd 10, 32^(1/5) = 2.
  const places = Array.from({ length: 32 }, (_, n) => (n % 2 === 0 ? 10 : -10));
  assertAllClose([bandwidthOf(places), bandwidthOf([7, 7, 7])], [4.5, 1.5], 1e-12);
});

test('the ridge rises to the right of its base line, its peak where most values lie, and comes back to it', () => {
  const points = pointsOf(ridgePath([60, 79, 80, 81, 100], AT));
  const peak = points.reduce((most, point) => (point[0] > most[0] ? point : most));
  assert.ok(Math.abs(peak[1] - 80) <= 3);
  assert.ok(Math.abs(peak[0] - 120) < 0.2);
  assert.deepEqual([points[0][0], points.at(-1)![0]], [100, 100]);
});

test('a thread is as high as a wide band', () => {
  for (const places of [
    [50, 50, 50],
    [10, 90, 170],
  ]) {
    const highest = Math.max(...pointsOf(ridgePath(places, AT)).map(([x]) => x));
    assert.ok(Math.abs(highest - 120) < 1);
  }
});

test('nothing is drawn outside of the plot', () => {
  const heights = pointsOf(ridgePath([-50, 2, 10], AT)).map(([, y]) => y);
  assert.equal(Math.min(...heights), 0);
  assert.equal(ridgePath([400, 410], AT), '');
});

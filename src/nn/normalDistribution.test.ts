import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalCdf, normalDensity } from './normalDistribution.ts';

test('the distribution function has its tabulated values', () => {
  // Abramowitz & Stegun, table 26.1, to fifteen digits.
  for (const [z, phi] of [
    [0, 0.5],
    [-1, 0.158655253931457],
    [1, 0.841344746068543],
    [2, 0.97724986805182],
    [3, 0.99865010196837],
    [-4, 0.0000316712418331],
    [5, 0.999999713348428],
  ])
    assert.ok(Math.abs(normalCdf(z) - phi) < 2e-15, `${z}: ${normalCdf(z)}`);
});

test('what lies above z lies, mirrored, below -z', () => {
  for (let z = 0; z <= 10; z += 0.37)
    assert.ok(Math.abs(normalCdf(z) + normalCdf(-z) - 1) < 2e-15, String(z));
});

test('it never falls by more than rounding, and ends at 0 and 1', () => {
  for (let z = -10; z < 10; z += 0.05) assert.ok(normalCdf(z + 0.05) > normalCdf(z) - 2e-15, String(z));
  assert.deepEqual([-Infinity, -40, 40, Infinity].map(normalCdf), [0, 0, 1, 1]);
  assert.ok(Number.isNaN(normalCdf(NaN)));
});

test('its slope is the density', () => {
  for (const z of [-3, -1.2, 0, 0.4, 2.5]) {
    const slope = (normalCdf(z + 1e-5) - normalCdf(z - 1e-5)) / 2e-5;
    assert.ok(Math.abs(slope - normalDensity(z)) < 1e-9, String(z));
  }
});

import assert from 'node:assert/strict';
import test from 'node:test';
import { exp, expm1, log } from './portableMath.ts';

/** Distance to the engine's own Math, in units in the last place of its answer. */
function ulps(actual: number, expected: number): number {
  const exponent = Math.floor(Math.log2(Math.abs(expected)));
  return Math.abs(actual - expected) / 2 ** (Math.max(exponent, -1022) - 52);
}

function worst(f: (x: number) => number, g: (x: number) => number, xs: number[]): number {
  return xs.reduce((most, x) => Math.max(most, ulps(f(x), g(x))), 0);
}

const between = (low: number, high: number, n = 20011) =>
  Array.from({ length: n }, (_, k) => low + ((k + 0.5) / n) * (high - low));

test('exp agrees with Math.exp to 2 units in the last place', () => {
  assert.ok(worst(exp, Math.exp, between(-1, 1)) <= 2);
  assert.ok(worst(exp, Math.exp, between(-745, 709.7)) <= 2);
});

test('expm1 agrees with Math.expm1 to 3 units, also close to 0', () => {
  assert.ok(worst(expm1, Math.expm1, between(-5, 5)) <= 3);
  assert.ok(worst(expm1, Math.expm1, between(-1e-8, 1e-8)) <= 1);
});

test('log agrees with Math.log to 2 units, near 1 and over the whole range', () => {
  assert.ok(worst(log, Math.log, between(0.5, 2)) <= 2);
  assert.ok(
    worst(
      log,
      Math.log,
      between(-300, 300).map((p) => 10 ** p),
    ) <= 2,
  );
  assert.ok(worst(log, Math.log, [5e-324, 1e-310, 2 ** -1022, Number.MAX_VALUE]) <= 2);
});

test('powers of two have their exact logarithm, and exp and log undo each other', () => {
  assert.equal(log(1), 0);
  assert.equal(log(2), Math.LN2);
  assert.equal(exp(0), 1);
  for (const x of between(0.1, 50, 101)) assert.ok(Math.abs(log(exp(x)) / x - 1) < 1e-14);
});

test('infinities, zeros and NaN come out as from Math', () => {
  for (const x of [NaN, Infinity, -Infinity, 0, -0, -1, 710, -746]) {
    assert.equal(exp(x), Math.exp(x), `exp(${x})`);
    assert.equal(log(x), Math.log(x), `log(${x})`);
    assert.equal(expm1(x), Math.expm1(x), `expm1(${x})`);
  }
});

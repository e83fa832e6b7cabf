import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sigmoid, tanh } from '../../nn/activations.ts';
import { kindOf, ruleOf, standsOnCut, zonesOf } from './zones.ts';

/** Value and slope at 0, and the range of the output. */
const CURVES = [
  { fn: sigmoid, at0: 0.5, slope: 0.25, range: 1, top: 1 },
  { fn: tanh, at0: 0, slope: 1, range: 2, top: 1 },
];

test('nearly linear means: the tangent at 0 is off by less than 2 % of the range, and not by much less', () => {
  for (const { fn, at0, slope, range } of CURVES) {
    const end = zonesOf(fn.name)[2].to;
    const off = Math.abs(at0 + slope * end - fn.value(end)) / range;
    assert.ok(off < 0.02 && off > 0.018, `${fn.name}: ${off}`);
  }
});

test('saturated means: the output is closer than 2 % of its range to an end', () => {
  for (const { fn, range, top } of CURVES) {
    const begin = zonesOf(fn.name)[4].from;
    const left = (top - fn.value(begin)) / range;
    assert.ok(left < 0.02 && left > 0.016, `${fn.name}: ${left}`);
  }
});

test('the zones lie side by side over the whole line, and each holds the values of its kind', () => {
  for (const name of ['sigmoid', 'tanh', 'relu'] as const) {
    const zones = zonesOf(name);
    assert.deepEqual([zones[0].from, zones[zones.length - 1].to], [-Infinity, Infinity]);
    zones.slice(1).forEach(({ from }, k) => assert.equal(from, zones[k].to));
    for (const { kind, from, to } of zones)
      assert.equal(kindOf(name, (Math.max(from, -9) + Math.min(to, 9)) / 2), kind, name);
  }
});

test('ReLU stops 0 itself; both sides of a symmetric zone have the same rule', () => {
  assert.deepEqual(
    [-1, 0, 1e-9].map((y) => kindOf('relu', y)),
    ['dead', 'dead', 'kept'],
  );
  assert.deepEqual(
    [-4.1, -4, 4, 4.1].map((y) => kindOf('sigmoid', y)),
    ['saturated', 'bent', 'bent', 'saturated'],
  );
  assert.equal(ruleOf('tanh', 'saturated'), '|y| > 2');
  assert.equal(kindOf('none', 3), undefined);
  for (const name of ['sigmoid', 'tanh', 'relu'] as const) assert.equal(kindOf(name, NaN), undefined);
});

test('within 1e-4 of 0, on either side, a sample stands on the cut of ReLU; other functions have none', () => {
  assert.deepEqual(
    [-1.1e-4, -1e-4, 0, 3e-7, 1.1e-4].map((y) => standsOnCut('relu', y)),
    [false, true, true, true, false],
  );
  assert.equal(standsOnCut('sigmoid', 0), false);
});

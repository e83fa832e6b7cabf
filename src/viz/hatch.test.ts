import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hatchBox } from './hatch.ts';

test('every line of a hatching runs from edge to edge of its box', () => {
  const box = { x: 10, y: 100, width: 14, height: 33 };
  const places = [...hatchBox(box).matchAll(/([\d.]+),([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
  assert.equal(places.length, 18); // lines at 2.5, 7.5 … 42.5
  for (const [x, y] of places) {
    assert.ok(x >= 10 && x <= 24 && y >= 100 && y <= 133);
    assert.ok([10, 24].includes(x) || [100, 133].includes(y));
  }
});

test('a box without height has no lines worth drawing, and nothing throws', () => {
  assert.equal(hatchBox({ x: 0, y: 0, width: 2, height: 0 }), '');
});

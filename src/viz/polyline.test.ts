import assert from 'node:assert/strict';
import { test } from 'node:test';
import { polyline } from './polyline.ts';

test('a line goes from place to place, in as few digits as a drawing needs', () => {
  assert.equal(
    polyline([
      [0, 10],
      [1 / 3, -2.5],
      [20, 0],
    ]),
    'M0,10L0.33,-2.5L20,0',
  );
  assert.equal(polyline([]), '');
});

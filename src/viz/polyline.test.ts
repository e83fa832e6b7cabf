import assert from 'node:assert/strict';
import { test } from 'node:test';
import { polyline } from './polyline.ts';

test('a polyline moves to its first point and goes on to the others, in hundredths of a pixel', () => {
  assert.equal(
    polyline([
      [0, 1],
      [2.004, 3.456],
      [-1 / 3, 0],
    ]),
    'M0,1L2,3.46L-0.33,0',
  );
});

test('without points there is no path', () => {
  assert.equal(polyline([]), '');
});

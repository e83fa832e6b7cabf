import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linearScale } from '../../viz/linearScale.ts';
import { freePlace, type Place } from './labelPlace.ts';

const panel = { x: linearScale([0, 1], [0, 160]), y: linearScale([0, 1], [230, 0]), xTicks: [], yTicks: [] };

test('words stand beside their marks, over none of them and within the plane', () => {
  // A cloud from the bottom up to y = 60: free are the lines above it.
  const cloud = Array.from({ length: 160 }, (_, n): Place => [n, 60 + ((37 * n) % 170)]);
  const [x, y] = freePlace(118, cloud, cloud, panel);
  assert.ok(x >= 0 && x + 118 <= 160, String(x));
  assert.ok(y > 30 && y < 60, String(y));
});

test('where every line is taken, they cover as few marks as can be', () => {
  const crowd = Array.from({ length: 400 }, (_, n): Place => [(53 * n) % 160, (n % 46) * 5]);
  const few: Place[] = [[80, 200]];
  const full = crowd.filter(([, y]) => y < 150).concat(few);
  const [, y] = freePlace(118, full, full, panel);
  assert.ok(y > 150, String(y));
});

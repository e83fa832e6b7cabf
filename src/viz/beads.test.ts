import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layoutBeads, stackLevels } from './beads.ts';

test('beads apart all lie on the line', () => {
  assert.deepEqual(stackLevels([0, 20, 40], 20), [0, 0, 0]);
});

test('beads that meet stack in the order of their names', () => {
  assert.deepEqual(stackLevels([10, 10, 10], 20), [0, 1, 2]);
});

test('a bead takes the lowest free level at its place', () => {
  assert.deepEqual(stackLevels([0, 15, 30], 20), [0, 1, 0]);
});

test('the bead being moved climbs over the others, which stay', () => {
  assert.deepEqual(stackLevels([10, 10, 50], 20, [1, 2, 0]), [1, 0, 0]);
});

test('a high pile is squeezed into its room', () => {
  const samples = Array.from({ length: 8 }, (_, i) => ({ name: String(i), value: 0 }));
  const beads = layoutBeads(samples, { place: () => 0, base: 100, room: 80, selected: 0, moving: false });
  assert.ok(Math.min(...beads.map(({ cy, r }) => cy - r)) >= 100 - 80 - 1.001);
});

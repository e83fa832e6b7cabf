import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layoutDots } from './dotPlot.ts';

const layout = (places: number[], atLeast = 0) =>
  layoutDots({ places, base: 100, room: 60, width: 10, atLeast });

test('a few values stay where they are, and stack up where they would overlap', () => {
  const { dots, rise } = layout([12, 31, 18]);
  assert.equal(rise, 10);
  assert.deepEqual(
    dots.map(({ cx, cy }) => [cx, Number(cy.toFixed(6))]),
    [
      [12, 94.4],
      [31, 94.4],
      [18, 84.4],
    ],
  );
});

test('many values stand in columns, so that they can be compared with a curve', () => {
  const { dots } = layout(Array.from({ length: 100 }, (_, k) => k));
  assert.deepEqual([...new Set(dots.map(({ cx }) => cx))], [5, 15, 25, 35, 45, 55, 65, 75, 85, 95]);
});

test('a pile that would be too high moves together, and the others with it', () => {
  // room for 60 − 2·4.6 − 1 = 49.8 px above the first dot's middle, over 11 dots more
  const { rise, dots } = layout(Array(12).fill(5));
  assert.equal(rise.toFixed(3), (49.8 / 11).toFixed(3));
  assert.ok(dots.every(({ cy, r }) => cy - r >= 40 - 1e-9));
  assert.equal(layout([5], 20).rise.toFixed(3), (49.8 / 19).toFixed(3));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initialState } from './initialState.ts';
import { layoutAffine } from './layout.ts';
import { outputPlace } from './outputPlace.ts';
import type { AffineInput } from './state.ts';

/** The chosen sample, b, is at y = 2 gamma + beta (short of epsilon). */
const placed = (change: Partial<AffineInput>, width: number) => {
  const state = initialState(change);
  const layout = layoutAffine(state, width, [0, 10]);
  const bead = layout.met[1]!;
  return { bead, layout, place: outputPlace('b → 5.00', bead, layout, state.activation) };
};

test('the output stands below the curve at the right, and on the floor above it at the left', () => {
  const high = placed({}, 540);
  assert.ok(high.place.x > high.bead.x && high.place.y > high.bead.y);
  assert.equal(high.place.anchor, 'start');
  const floor = placed({ activation: 'relu', beta: -3 }, 540);
  assert.ok(floor.place.x < floor.bead.x && floor.place.y < floor.bead.y);
  assert.equal(floor.place.anchor, 'end');
});

test('where ReLU has risen to the edge of a narrow drawing, the output stands at the left end of the way', () => {
  const { place, layout, bead } = placed({ activation: 'relu', gamma: 3, beta: -1 }, 328);
  assert.ok(place.x < layout.scale(-5), 'far from the curve');
  assert.ok(place.y > bead.y, 'below the dotted way');
});

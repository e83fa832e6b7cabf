import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stateOf, stateText } from './firstState.ts';

test('a state comes back from its text: grey levels as they were, numbers to the last bit, in lists', () => {
  const state = {
    levels: Uint8Array.of(0, 9, 10, 15),
    bars: Float64Array.of(0.1, 1 / 3),
    was: undefined,
    n: 3,
  };
  assert.deepEqual(stateOf(stateText({ seats: [state] })), {
    seats: [{ levels: Uint8Array.of(0, 9, 10, 15), bars: [0.1, 1 / 3], n: 3 }],
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Strides } from './strides.ts';

/** A machine that makes so many steps in a millisecond: strides until they change no more. */
function settled(speed: number): number {
  let now = 0;
  const strides = new Strides(() => now);
  let steps = strides.next();
  for (let k = 0; k < 20; k++) {
    now += steps / speed;
    steps = strides.next();
  }
  return steps;
}

test('a stride takes about 60 ms, whatever the machine', () => {
  assert.equal(settled(2), 120);
  assert.equal(settled(0.1), 6);
  assert.equal(settled(0.001), 1); // one step is the least
  assert.equal(settled(100), 500); // and there is a most
});

test('a file that was waited for halves the stride and no more; a pause changes nothing', () => {
  let now = 0;
  const strides = new Strides(() => now);
  const first = strides.next();
  now += 10_000;
  assert.equal(strides.next(), first / 2);
  strides.rest();
  now += 10_000;
  assert.equal(strides.next(), first / 2);
});

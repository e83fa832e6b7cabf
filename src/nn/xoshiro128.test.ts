import assert from 'node:assert/strict';
import test from 'node:test';
import { seedState, xoshiro128 } from './xoshiro128.ts';

test('the first numbers are those of the reference implementation', () => {
  // Made with the authors' xoshiro128starstar.c 1.1; test vector of the Rust crate rand_xoshiro.
  const state = Uint32Array.of(1, 2, 3, 4);
  const numbers = Array.from({ length: 10 }, () => xoshiro128(state));
  assert.deepEqual(
    numbers,
    [11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804],
  );
});

test('neighbouring seeds share no word of state, and none is all zero', () => {
  const words = new Set<number>();
  for (let seed = 0; seed < 1000; seed++) seedState(seed).forEach((word) => words.add(word));
  assert.equal(words.size, 4000);
});

/** @file The bit generator below every random number: xoshiro128**, seeded by splitmix32. */

/**
 * The next 32 random bits; moves the state (four 32-bit words, not all zero) in place.
 * Source: Blackman & Vigna 2018, "Scrambled linear pseudorandom number generators".
 * Period 2^128 - 1.
 */
export function xoshiro128(state: Uint32Array): number {
  const bits = Math.imul(rotateLeft(Math.imul(state[1], 5), 7), 9) >>> 0;
  const t = state[1] << 9;
  state[2] ^= state[0];
  state[3] ^= state[1];
  state[1] ^= state[2];
  state[0] ^= state[3];
  state[2] ^= t;
  state[3] = rotateLeft(state[3], 11);
  return bits;
}

/**
 * Four well mixed words out of one seed, so that seeds 1 and 2 have nothing in common.
 * splitmix32: steps of the golden ratio, each through a 32-bit mixing function
 * (constants of C. Wellons' hash prospector). One-to-one, so at most one word is zero.
 */
export function seedState(seed: number): Uint32Array {
  return Uint32Array.from({ length: 4 }, (_, n) => mix(seed + Math.imul(n + 1, 0x9e3779b9)));
}

function mix(word: number): number {
  let t = word ^ (word >>> 16);
  t = Math.imul(t, 0x21f0aaad);
  t ^= t >>> 15;
  t = Math.imul(t, 0x735a2d97);
  return t ^ (t >>> 15);
}

function rotateLeft(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

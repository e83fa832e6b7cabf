/**
 * @file Four streams of random numbers side by side: xorshift32 (Marsaglia 2003). Not for statistics, good enough to
 * drop a unit or to shake it. `state` is 16 bytes, none of its four words 0.
 */
import { splat } from './multiplyAdd.as';

/** Four numbers of 32 random bits; moves the state on. */
@inline
export function randomBits(state: usize): v128 {
  let s = v128.load(state);
  s = v128.xor(s, i32x4.shl(s, 13));
  s = v128.xor(s, i32x4.shr_u(s, 17));
  s = v128.xor(s, i32x4.shl(s, 5));
  v128.store(state, s);
  return s;
}

/** Uniform in [0, 1): the 23 highest bits as the digits of a number from 1 to 2. */
@inline
export function uniform(state: usize): v128 {
  const digits = v128.or(i32x4.shr_u(randomBits(state), 9), i32x4.splat(0x3f800000));
  return f32x4.sub(digits, splat(1));
}

/** About standard normal: the sum of four uniform numbers, centred and scaled. Never beyond ±2√3. */
@inline
export function roughlyNormal(state: usize): v128 {
  const sum = f32x4.add(
    f32x4.add(uniform(state), uniform(state)),
    f32x4.add(uniform(state), uniform(state)),
  );
  return f32x4.mul(f32x4.sub(sum, splat(2)), splat(1.7320508));
}

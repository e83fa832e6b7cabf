/** @file For the benchmark: what this core can do at most. The micro-kernel's 12 sums, with nothing to load or store. */
import { madd, splat } from './multiplyAdd.as';

/** 96 floating-point operations a turn. The result depends on all of them, so that none can be left out. */
export function peak(turns: i32, x: f32): f32 {
  const a = splat(x), b = splat(0.5);
  let s0 = splat(1), s1 = splat(2), s2 = splat(3), s3 = splat(4), s4 = splat(5), s5 = splat(6);
  let s6 = splat(7), s7 = splat(8), s8 = splat(9), s9 = splat(10), s10 = splat(11), s11 = splat(12);
  for (let n = turns; n > 0; n--) {
    s0 = madd(a, b, s0); s1 = madd(a, b, s1); s2 = madd(a, b, s2); s3 = madd(a, b, s3);
    s4 = madd(a, b, s4); s5 = madd(a, b, s5); s6 = madd(a, b, s6); s7 = madd(a, b, s7);
    s8 = madd(a, b, s8); s9 = madd(a, b, s9); s10 = madd(a, b, s10); s11 = madd(a, b, s11);
  }
  const low = f32x4.add(f32x4.add(f32x4.add(s0, s1), f32x4.add(s2, s3)), f32x4.add(s4, s5));
  const high = f32x4.add(f32x4.add(f32x4.add(s6, s7), f32x4.add(s8, s9)), f32x4.add(s10, s11));
  return f32x4.extract_lane(f32x4.add(low, high), 0);
}

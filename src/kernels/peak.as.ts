/**
 * @file For the benchmark: what this core can do at most in the micro-kernel's arithmetic, with operands that never leave
 * the nearest cache and nothing to store. (With operands that stay in registers V8 reaches half of it only.)
 */
import { madd } from './multiplyAdd.as';

/** 96 floating-point operations a turn, of 14 floats at `operands`. All of them are in the result, so none is left out. */
export function peak(turns: i32, operands: usize): f32 {
  let s0 = v128.load(operands), s1 = s0, s2 = s0, s3 = s0, s4 = s0, s5 = s0;
  let s6 = s0, s7 = s0, s8 = s0, s9 = s0, s10 = s0, s11 = s0;
  for (let n = turns; n > 0; n--) {
    const b0 = v128.load(operands), b1 = v128.load(operands, 16);
    let x = v128.load32_splat(operands, 32);
    s0 = madd(x, b0, s0); s1 = madd(x, b1, s1);
    x = v128.load32_splat(operands, 36);
    s2 = madd(x, b0, s2); s3 = madd(x, b1, s3);
    x = v128.load32_splat(operands, 40);
    s4 = madd(x, b0, s4); s5 = madd(x, b1, s5);
    x = v128.load32_splat(operands, 44);
    s6 = madd(x, b0, s6); s7 = madd(x, b1, s7);
    x = v128.load32_splat(operands, 48);
    s8 = madd(x, b0, s8); s9 = madd(x, b1, s9);
    x = v128.load32_splat(operands, 52);
    s10 = madd(x, b0, s10); s11 = madd(x, b1, s11);
  }
  const low = f32x4.add(f32x4.add(f32x4.add(s0, s1), f32x4.add(s2, s3)), f32x4.add(s4, s5));
  const high = f32x4.add(f32x4.add(f32x4.add(s6, s7), f32x4.add(s8, s9)), f32x4.add(s10, s11));
  return f32x4.extract_lane(f32x4.add(low, high), 0);
}

/** @file Inputs that come as bytes, such as grey levels, as float32. */
import { splat } from './multiplyAdd.as';

/** X = scale · bytes: rows × columns bytes without padding, X rows × width. */
export function unpackBytes(bytes: usize, rows: i32, columns: i32, width: i32, scale: f32, x: usize): void {
  for (let i = 0; i < rows; i++) {
    let j = 0;
    for (; j + 8 <= columns; j += 8) {
      const levels = v128.load8x8_u(bytes + j);
      const to = x + ((<usize>j) << 2);
      v128.store(to, f32x4.mul(f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(levels)), splat(scale)));
      v128.store(to, f32x4.mul(f32x4.convert_i32x4_u(i32x4.extend_high_i16x8_u(levels)), splat(scale)), 16);
    }
    for (; j < columns; j++) store<f32>(x + ((<usize>j) << 2), <f32>load<u8>(bytes + j) * scale);
    bytes += columns;
    x += (<usize>width) << 2;
  }
}

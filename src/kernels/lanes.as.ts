/** @file Rows whose length is no multiple of four: their last vector holds padding, which must stay out of sums over the row. */

/** Lanes 0 to 3. */
const LANES = i32x4(0, 1, 2, 3);

/** v in the lanes that hold columns j … columns - 1, 0 in the padding. */
@inline
export function masked(v: v128, j: i32, columns: i32): v128 {
  return v128.and(v, i32x4.lt_s(LANES, i32x4.splat(columns - j)));
}

@inline
export function laneSum(v: v128): f32 {
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3));
}

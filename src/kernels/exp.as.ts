/** @file e^x and tanh x for four numbers at once, to about 2 units in the last place of a float32. NaN stays NaN. */
import { madd, splat } from './multiplyAdd.as';

/**
 * Beyond this x is taken for it: e^-69 = 1e-30 is as good as 0, and nothing that is made of it comes near the denormal
 * numbers below 1e-38, with which arithmetic takes ten times as long.
 */
const FARTHEST: f32 = 69;
/** 1.5 · 2^23: adding it rounds a number to a whole one and leaves that in the low bits. */
const MAGIC: f32 = 12582912;

/**
 * Constants stand in memory, four bytes apart: loading one into all four lanes is a single instruction, while V8 builds a
 * constant that has no register of its own anew in every turn of a loop, in three. (BN with a sigmoid: 14 µs to 8.)
 */
const EXP: usize = memory.data<f32>([
  FARTHEST, -FARTHEST, 1.4426950408889634, MAGIC, -0.693359375, 2.12194440e-4,
  1.9875691500e-4, 1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1, 5.0000001201e-1, 1,
]);

@inline
function constant(n: usize): v128 {
  return v128.load32_splat(EXP + 4 * n);
}

/** 1, from where the other constants stand. */
@inline
export function one(): v128 {
  return constant(12);
}

/**
 * e^x = 2^n · e^r with n = round(x / ln 2) and r within ± ln 2 / 2. ln 2 comes in two parts, of which the first has so
 * few digits that n times it is exact. Coefficients: Cephes, expf (Moshier).
 */
@inline
export function exp(x: v128): v128 {
  // pmin and pmax keep their first argument where a comparison fails: NaN passes.
  x = f32x4.pmax(f32x4.pmin(x, constant(0)), constant(1));
  const shifted = madd(x, constant(2), constant(3));
  const n = f32x4.sub(shifted, constant(3));
  let r = madd(n, constant(4), x);
  r = madd(n, constant(5), r);
  // Three pairs of terms side by side, since a multiply-add waits for the one before.
  const r2 = f32x4.mul(r, r);
  const high = madd(constant(6), r, constant(7)), middle = madd(constant(8), r, constant(9));
  let p = madd(constant(10), r, constant(11));
  p = madd(madd(high, r2, middle), r2, p);
  p = madd(p, r2, f32x4.add(r, one()));
  // 2^n: n moves from the low bits of `shifted` into the exponent; the magic number's own bits fall off the top.
  const power = i32x4.add(i32x4.shl(shifted, 23), one());
  return f32x4.mul(p, power);
}

/** Above this tanh x rounds to 1. */
const SATURATED: f32 = 7.90531110763549805;

/** x · P(x²) / Q(x²): no cancellation near 0, as (1 - e) / (1 + e) would have. Coefficients: Eigen, ptanh. */
@inline
export function tanh(x: v128): v128 {
  x = f32x4.pmax(f32x4.pmin(x, splat(SATURATED)), splat(-SATURATED));
  const x2 = f32x4.mul(x, x);
  let p = madd(splat(-2.76076847742355e-16), x2, splat(2.00018790482477e-13));
  p = madd(p, x2, splat(-8.60467152213735e-11));
  p = madd(p, x2, splat(5.12229709037114e-8));
  p = madd(p, x2, splat(1.48572235717979e-5));
  p = madd(p, x2, splat(6.37261928875436e-4));
  p = madd(p, x2, splat(4.89352455891786e-3));
  let q = madd(splat(1.19825839466702e-6), x2, splat(1.18534705686654e-4));
  q = madd(q, x2, splat(2.26843463243900e-3));
  q = madd(q, x2, splat(4.89352518554385e-3));
  return f32x4.div(f32x4.mul(x, p), q);
}

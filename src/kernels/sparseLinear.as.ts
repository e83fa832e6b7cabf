/**
 * @file The first layer over the inputs that are not zero (sparseRows.as.ts): the same sums as linear.as.ts, without the
 * terms that are zero.
 *
 * For each entry one row of weights (forward) or of dY (weight gradient) is added to the sums, twelve vectors of four
 * outputs at a time in registers, or thirteen where that is all that is left: with the entry's value and the vector on
 * its way these are the 15 registers there are. Each entry costs a load for each multiply-add, so that loading is the
 * limit. Vectors that make no twelve are summed one by one.
 */
import { movesOnly, learn, learnTile, move } from './learn.as';
import { madd } from './multiplyAdd.as';

/** What sums start from where there is no bias. */
const ZEROS: usize = memory.data(52 * 4, 16);
/** Room for gradients with which something else is done than plain gradient descent. */
const ASIDE: usize = memory.data(52 * 4, 16);

/** Y = X·W + b. Entries by row, in blocks; W in panels of xWidth rows. */
export function sparseForward(
  starts: usize, blocks: i32, entries: usize, xWidth: i32, w: usize, bias: usize, y: usize, yWidth: i32, rows: i32,
): void {
  const panel = (<usize>xWidth) << 5;
  let j = 0;
  while (j < yWidth) {
    const start = bias ? bias + ((<usize>j) << 2) : ZEROS;
    const column = w + (<usize>(j >> 3)) * panel + ((<usize>(j & 4)) << 2);
    const to = y + ((<usize>j) << 2);
    const vectors = vectorsOf(yWidth - j);
    // Blocks outside, samples inside: see sparseRows.as.ts. From the second block on, sums go on from where they are.
    for (let b = 0; b < blocks; b++) {
      let bounds = starts + ((<usize>b) << 2), c = to;
      for (let i = 0; i < rows; i++) {
        const from = entries + ((<usize>load<u32>(bounds)) << 3), end = entries + ((<usize>load<u32>(bounds, 4)) << 3);
        const before = b ? c : start;
        if (vectors == 13) forwardMany(true, from, end, column, panel, before, c);
        else if (vectors == 12) forwardMany(false, from, end, column, panel, before, c);
        else v128.store(c, sum4(from, end, column, v128.load(before)));
        bounds += (<usize>blocks) << 2;
        c += (<usize>yWidth) << 2;
      }
    }
    j += vectors << 2;
  }
}

/** How many vectors of outputs are summed at a time, when so many outputs are left: 13 only if that is all of them. */
@inline
function vectorsOf(left: i32): i32 {
  if (left == 52) return 13;
  return left >= 48 ? 12 : 1;
}

/** One sample's sums over its entries in a block, of 12 vectors of outputs or 13. */
@inline
function forwardMany(
  all13: bool, from: usize, end: usize, w: usize, panel: usize, start: usize, y: usize,
): void {
  let s0 = v128.load(start), s1 = v128.load(start, 16), s2 = v128.load(start, 32), s3 = v128.load(start, 48);
  let s4 = v128.load(start, 64), s5 = v128.load(start, 80), s6 = v128.load(start, 96), s7 = v128.load(start, 112);
  let s8 = v128.load(start, 128), s9 = v128.load(start, 144), s10 = v128.load(start, 160), s11 = v128.load(start, 176);
  let s12 = all13 ? v128.load(start, 192) : s11;
  for (let entry = from; entry < end; entry += 8) {
    const x = v128.load32_splat(entry, 4);
    let p = w + <usize>load<u32>(entry);
    s0 = madd(x, v128.load(p), s0); s1 = madd(x, v128.load(p, 16), s1); p += panel;
    s2 = madd(x, v128.load(p), s2); s3 = madd(x, v128.load(p, 16), s3); p += panel;
    s4 = madd(x, v128.load(p), s4); s5 = madd(x, v128.load(p, 16), s5); p += panel;
    s6 = madd(x, v128.load(p), s6); s7 = madd(x, v128.load(p, 16), s7); p += panel;
    s8 = madd(x, v128.load(p), s8); s9 = madd(x, v128.load(p, 16), s9); p += panel;
    s10 = madd(x, v128.load(p), s10); s11 = madd(x, v128.load(p, 16), s11);
    if (all13) s12 = madd(x, v128.load(p + panel), s12);
  }
  v128.store(y, s0); v128.store(y, s1, 16); v128.store(y, s2, 32); v128.store(y, s3, 48);
  v128.store(y, s4, 64); v128.store(y, s5, 80); v128.store(y, s6, 96); v128.store(y, s7, 112);
  v128.store(y, s8, 128); v128.store(y, s9, 144); v128.store(y, s10, 160); v128.store(y, s11, 176);
  if (all13) v128.store(y, s12, 192);
}

/** One vector: four entries at a time, since a multiply-add waits for the one before. */
@inline
function sum4(from: usize, end: usize, base: usize, start: v128): v128 {
  let s0 = start, s1 = f32x4.splat(0), s2 = s1, s3 = s1;
  let entry = from;
  for (; entry + 32 <= end; entry += 32) {
    s0 = madd(v128.load32_splat(entry, 4), v128.load(base + <usize>load<u32>(entry)), s0);
    s1 = madd(v128.load32_splat(entry, 12), v128.load(base + <usize>load<u32>(entry, 8)), s1);
    s2 = madd(v128.load32_splat(entry, 20), v128.load(base + <usize>load<u32>(entry, 16)), s2);
    s3 = madd(v128.load32_splat(entry, 28), v128.load(base + <usize>load<u32>(entry, 24)), s3);
  }
  for (; entry < end; entry += 8) {
    s0 = madd(v128.load32_splat(entry, 4), v128.load(base + <usize>load<u32>(entry)), s0);
  }
  return f32x4.add(f32x4.add(s0, s1), f32x4.add(s2, s3));
}

/** dW = Xᵀ·dY, handed to `learn`. Entries by column. An input that is zero in the whole batch leaves its weights alone. */
export function sparseWeightGradient(
  columnStarts: usize, columnEntries: usize, columns: i32, xWidth: i32, dY: usize, yWidth: i32, w: usize,
): void {
  const panel = (<usize>xWidth) << 5;
  // With momentum or decay, a weight moves although its gradient is zero.
  const all = !movesOnly();
  let j = 0;
  // Outputs outside, inputs inside: what is used of dY stays in the nearest cache.
  while (j < yWidth) {
    const vectors = vectorsOf(yWidth - j);
    const d = dY + ((<usize>j) << 2);
    let to = w + (<usize>(j >> 3)) * panel + ((<usize>(j & 4)) << 2);
    let from = columnEntries;
    for (let k = 1; k <= columns; k++) {
      const end = columnEntries + ((<usize>load<u32>(columnStarts + ((<usize>k) << 2))) << 3);
      if (from < end || all) {
        if (vectors == 13) gradientMany(true, from, end, d, to, panel);
        else if (vectors == 12) gradientMany(false, from, end, d, to, panel);
        else learn(to, sum4(from, end, d, f32x4.splat(0)));
      }
      from = end;
      to += 32;
    }
    j += vectors << 2;
  }
}

/** The gradients of one input's weights, to 12 vectors of outputs or 13. */
@inline
function gradientMany(all13: bool, from: usize, end: usize, dY: usize, w: usize, panel: usize): void {
  let s0 = f32x4.splat(0), s1 = s0, s2 = s0, s3 = s0, s4 = s0, s5 = s0;
  let s6 = s0, s7 = s0, s8 = s0, s9 = s0, s10 = s0, s11 = s0, s12 = s0;
  for (let entry = from; entry < end; entry += 8) {
    const x = v128.load32_splat(entry, 4);
    const d = dY + <usize>load<u32>(entry);
    s0 = madd(x, v128.load(d), s0); s1 = madd(x, v128.load(d, 16), s1);
    s2 = madd(x, v128.load(d, 32), s2); s3 = madd(x, v128.load(d, 48), s3);
    s4 = madd(x, v128.load(d, 64), s4); s5 = madd(x, v128.load(d, 80), s5);
    s6 = madd(x, v128.load(d, 96), s6); s7 = madd(x, v128.load(d, 112), s7);
    s8 = madd(x, v128.load(d, 128), s8); s9 = madd(x, v128.load(d, 144), s9);
    s10 = madd(x, v128.load(d, 160), s10); s11 = madd(x, v128.load(d, 176), s11);
    if (all13) s12 = madd(x, v128.load(d, 192), s12);
  }
  // No function is called while the sums stand in registers: see `put` in tile.as.ts.
  if (movesOnly()) {
    move(w, s0); move(w + 16, s1); w += panel;
    move(w, s2); move(w + 16, s3); w += panel;
    move(w, s4); move(w + 16, s5); w += panel;
    move(w, s6); move(w + 16, s7); w += panel;
    move(w, s8); move(w + 16, s9); w += panel;
    move(w, s10); move(w + 16, s11);
    if (all13) move(w + panel, s12);
    return;
  }
  v128.store(ASIDE, s0); v128.store(ASIDE, s1, 16); v128.store(ASIDE, s2, 32); v128.store(ASIDE, s3, 48);
  v128.store(ASIDE, s4, 64); v128.store(ASIDE, s5, 80); v128.store(ASIDE, s6, 96); v128.store(ASIDE, s7, 112);
  v128.store(ASIDE, s8, 128); v128.store(ASIDE, s9, 144); v128.store(ASIDE, s10, 160); v128.store(ASIDE, s11, 176);
  if (all13) v128.store(ASIDE, s12, 192);
  learnTile(w, panel, 6, 2, ASIDE);
  if (all13) learnTile(w + 6 * panel, panel, 1, 1, ASIDE + 192);
}

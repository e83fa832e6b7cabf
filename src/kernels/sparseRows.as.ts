/**
 * @file Where the inputs are not zero. 81 % of MNIST's pixels are: a first layer that visits the others only gives the
 * same sums in half the time of a step. (It holds while inputs are not mean-subtracted: then nothing is zero.)
 *
 * A list of entries, 8 bytes each: where (an offset in bytes, ready for use) and the value. By row (CSR) for the forward
 * product: where the column's weights begin in a panel. By column (CSC, sparseColumns.as.ts) for the weight gradient:
 * where a row of dY begins.
 *
 * Rows are cut into blocks of columns: the weights of a block stay in the nearest cache while all rows go past them. The
 * entries of row i in block b are starts[i · blocks + b] … starts[i · blocks + b + 1] - 1.
 */

/** A row of a panel of weights has 8 floats. */
export const PANEL_SHIFT = 5;

/** For each set of eight lanes, given by its bits: which they are, eight bytes from the first to the last. */
const LANES: usize = memory.data(256 * 8, 16);
for (let set = 0; set < 256; set++) {
  let to = LANES + ((<usize>set) << 3);
  for (let lane = 0; lane < 8; lane++) if ((set >> lane) & 1) store<u8>(to++, lane);
}

/** The entries of rows × columns bytes, row by row, each row in blocks of `block` columns. */
export function packRows(
  bytes: usize, rows: i32, columns: i32, block: i32, scale: f32, starts: usize, entries: usize,
): void {
  let entry = entries;
  for (let i = 0; i < rows; i++) {
    for (let first = 0; first < columns; first += block) {
      store<u32>(starts, <u32>(entry - entries) >> 3);
      starts += 4;
      entry = packRange(bytes, first, min(first + block, columns), scale, entry);
    }
    bytes += columns;
  }
  store<u32>(starts, <u32>(entry - entries) >> 3);
}

/** Columns from … end - 1 of one row; returns where the next entry goes. */
@inline
function packRange(bytes: usize, from: i32, end: i32, scale: f32, entry: usize): usize {
  let k = from;
  for (; k + 8 <= end; k += 8) {
    // Most groups of eight hold no entry.
    if (load<u64>(bytes + k)) entry = packEight(bytes, k, scale, entry);
  }
  for (; k < end; k++) {
    const level = load<u8>(bytes + k);
    if (!level) continue;
    store<i32>(entry, k << PANEL_SHIFT);
    store<f32>(entry, <f32>level * scale, 4);
    entry += 8;
  }
  return entry;
}

/**
 * A branch for each byte would be guessed wrong too often. Without any: the lanes that are not zero move together, eight
 * entries are written, and the next are written over those that are none.
 */
@inline
function packEight(bytes: usize, k: i32, scale: f32, entry: usize): usize {
  const levels = v128.load64_zero(bytes + k);
  const set = i8x16.bitmask(i8x16.ne(levels, i8x16.splat(0)));
  const lanes = v128.load64_zero(LANES + ((<usize>set) << 3));
  const found = i16x8.extend_low_i8x16_u(i8x16.swizzle(levels, lanes));
  const places = i16x8.extend_low_i8x16_u(lanes);
  writeFour(i32x4.extend_low_i16x8_u(places), i32x4.extend_low_i16x8_u(found), k, scale, entry);
  writeFour(i32x4.extend_high_i16x8_u(places), i32x4.extend_high_i16x8_u(found), k, scale, entry + 32);
  return entry + ((<usize>popcnt(set)) << 3);
}

@inline
function writeFour(lanes: v128, levels: v128, k: i32, scale: f32, entry: usize): void {
  const offsets = i32x4.shl(i32x4.add(lanes, i32x4.splat(k)), PANEL_SHIFT);
  const values = f32x4.mul(f32x4.convert_i32x4_u(levels), f32x4.splat(scale));
  v128.store(entry, v128.shuffle<i32>(offsets, values, 0, 4, 1, 5));
  v128.store(entry, v128.shuffle<i32>(offsets, values, 2, 6, 3, 7), 16);
}

/**
 * @file Where the inputs are not zero. 81 % of MNIST's pixels are: a first layer that visits the others only gives the
 * same sums in half the time of a step. (It holds while inputs are not mean-subtracted: then nothing is zero.)
 *
 * A list of entries, 8 bytes each: where (an offset in bytes, ready for use) and the value. By row (CSR) for the forward
 * product: where the column's weights begin in a panel. By column (CSC) for the weight gradient: where a row of dY begins.
 *
 * Rows are cut into blocks of columns: the weights of a block stay in the nearest cache while all rows go past them. The
 * entries of row i in block b are starts[i · blocks + b] … starts[i · blocks + b + 1] - 1.
 */

/** A row of a panel of weights has 8 floats. */
const PANEL_SHIFT = 5;
/** For each set of eight lanes, given by its bits: which they are, eight bytes from the first to the last. */
const LANES: usize = memory.data(256 * 8, 16);
for (let set = 0; set < 256; set++) {
  let to = LANES + ((<usize>set) << 3);
  for (let lane = 0; lane < 8; lane++) if ((set >> lane) & 1) store<u8>(to++, lane);
}
/** A column is counted in a byte, and so many rows at most add to it. */
const MOST_ROWS = 255;

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

/**
 * The same entries column by column, in one pass (counting sort): column k has the entries columnStarts[k] …
 * columnStarts[k + 1] - 1. A row of dY is `rowBytes` long.
 */
export function packColumns(
  bytes: usize, rows: i32, columns: i32, blocks: i32, starts: usize, entries: usize,
  rowBytes: i32, columnStarts: usize, columnEntries: usize,
): void {
  // The first place of each column, kept one to the right: see below.
  countColumns(bytes, rows, columns, columnStarts + 4);
  let total = 0;
  for (let k = 0; k <= columns; k++) {
    const at = columnStarts + ((<usize>k) << 2);
    const count = k ? load<i32>(at) : 0;
    store<i32>(at, total);
    total += count;
  }
  let entry = entries;
  for (let i = 1; i <= rows; i++) {
    const end = entries + ((<usize>load<u32>(starts + ((<usize>(i * blocks)) << 2))) << 3);
    const row = (i - 1) * rowBytes;
    for (; entry < end; entry += 8) {
      // Each entry moves its column's place on by one, so that in the end it is the first of the next column.
      const place = columnStarts + 4 + (load<u32>(entry) >>> (PANEL_SHIFT - 2));
      const n = load<i32>(place);
      store<i32>(place, n + 1);
      const to = columnEntries + ((<usize>n) << 3);
      store<i32>(to, row);
      store<i32>(to, load<i32>(entry, 4), 4);
    }
  }
}

/** How many bytes of each column are not zero: sixteen columns at a time, each counted in a byte of its own. */
function countColumns(bytes: usize, rows: i32, columns: i32, counts: usize): void {
  memory.fill(counts, 0, (<usize>columns) << 2);
  for (let first = 0; first < rows; first += MOST_ROWS) {
    const m = min(rows - first, MOST_ROWS);
    let k = 0;
    for (; k + 16 <= columns; k += 16) {
      let found = i8x16.splat(0), at = bytes + k;
      // True is -1.
      for (let i = 0; i < m; i++) {
        found = i8x16.sub(found, i8x16.ne(v128.load(at), i8x16.splat(0)));
        at += columns;
      }
      add16(counts + ((<usize>k) << 2), found);
    }
    for (; k < columns; k++) {
      let found = 0;
      for (let i = 0; i < m; i++) found += i32(load<u8>(bytes + k + i * columns) != 0);
      const count = counts + ((<usize>k) << 2);
      store<i32>(count, load<i32>(count) + found);
    }
    bytes += m * columns;
  }
}

/** Adds sixteen bytes to sixteen numbers. */
@inline
function add16(counts: usize, bytes: v128): void {
  const low = i16x8.extend_low_i8x16_u(bytes), high = i16x8.extend_high_i8x16_u(bytes);
  v128.store(counts, i32x4.add(v128.load(counts), i32x4.extend_low_i16x8_u(low)));
  v128.store(counts, i32x4.add(v128.load(counts, 16), i32x4.extend_high_i16x8_u(low)), 16);
  v128.store(counts, i32x4.add(v128.load(counts, 32), i32x4.extend_low_i16x8_u(high)), 32);
  v128.store(counts, i32x4.add(v128.load(counts, 48), i32x4.extend_high_i16x8_u(high)), 48);
}

/** @file The entries of sparseRows.as.ts once more, column by column, for the weight gradient: a counting sort. */
import { PANEL_SHIFT } from './sparseRows.as';

/** A column is counted in a byte, and so many rows at most add to it. */
const MOST_ROWS = 255;

/**
 * Column k has the entries columnStarts[k] … columnStarts[k + 1] - 1; each points to its row of dY, `rowBytes` long. What
 * the bytes are is known from their entries; they are read once more, since counting them so is quicker.
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
    const row = <u64>((i - 1) * rowBytes);
    for (; entry < end; entry += 8) {
      // Each entry moves its column's place on by one, so that in the end it is the first of the next column.
      const place = columnStarts + 4 + (load<u32>(entry) >>> (PANEL_SHIFT - 2));
      const n = load<i32>(place);
      store<i32>(place, n + 1);
      // Value and row in one piece.
      store<u64>(columnEntries + ((<usize>n) << 3), (<u64>load<u32>(entry, 4) << 32) | row);
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
      // True is -1, so a zero takes 1 away.
      let found = i8x16.splat(<i8>m), at = bytes + k;
      for (let i = 0; i < m; i++) {
        found = i8x16.add(found, i8x16.eq(v128.load(at), i8x16.splat(0)));
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

import assert from 'node:assert/strict';
import test from 'node:test';
import { assertAgrees } from '../nn/assertAllClose.ts';
import { randomMatrix } from '../nn/centralDifferences.ts';
import { matmul, matmulTransposedA } from '../nn/matmul.ts';
import { Random } from '../nn/random.ts';
import { LEARNING } from './kernels.ts';
import { workbenches } from './workbench.ts';

/** Columns of a block: such that the shapes below have one, several, and one that is not full. */
const BLOCK = 20;
/** rows × inputs × outputs: below, at and beyond 12 and 13 vectors of outputs, and 8 bytes at a time. */
const SHAPES = [
  [1, 1, 1],
  [3, 16, 48],
  [4, 40, 52],
  [7, 37, 53],
  [60, 50, 100],
  [5, 33, 12],
  [300, 19, 9],
] as const;

/** Of which most are zero; the first row and the last column wholly. */
function mostlyZero(rows: number, columns: number): Uint8Array {
  const random = new Random(4);
  return Uint8Array.from({ length: rows * columns }, (_, n) => {
    const level = random.uniform() < 0.7 ? 0 : 1 + Math.floor(255 * random.uniform());
    return (n < columns && rows > 1) || (n % columns === columns - 1 && columns > 1) ? 0 : level;
  });
}

for (const { build, ...bench } of await workbenches()) {
  const { kernels } = bench;

  /** Both lists of entries of rows × columns bytes, for rows of dY of so many bytes. */
  function pack(bytes: Uint8Array, rows: number, columns: number, rowBytes: number, block = BLOCK) {
    const at = bench.arena.bytes(bytes.length + 16);
    bench.bytes.set(bytes, at);
    const blocks = Math.ceil(columns / block);
    const starts = bench.arena.bytes(4 * (rows * blocks + 1));
    const columnStarts = bench.arena.bytes(4 * (columns + 1));
    const entries = bench.arena.bytes(8 * bytes.length + 64);
    const columnEntries = bench.arena.bytes(8 * bytes.length);
    kernels.packRows(at, rows, columns, block, 0.5, starts, entries);
    kernels.packColumns(at, rows, columns, blocks, starts, entries, rowBytes, columnStarts, columnEntries);
    return { blocks, starts, entries, columnStarts, columnEntries };
  }

  test(`${build}: the entries, by row and by column, worked by hand`, () => {
    // 0 2 0
    // 4 0 6     times 0.5, in blocks of 2 columns and 1
    const packed = pack(Uint8Array.from([0, 2, 0, 4, 0, 6]), 2, 3, 100, 2);
    const words = new Uint32Array(bench.bytes.buffer);
    const entriesAt = (address: number, count: number) =>
      Array.from({ length: count }, (_, n) => [
        words[address / 4 + 2 * n],
        bench.floats[address / 4 + 2 * n + 1],
      ]);
    const integers = (address: number, count: number) => [
      ...words.subarray(address / 4, address / 4 + count),
    ];
    assert.deepEqual(integers(packed.starts, 5), [0, 1, 1, 2, 3]);
    assert.deepEqual(entriesAt(packed.entries, 3), [
      [32, 1],
      [0, 2],
      [64, 3],
    ]);
    assert.deepEqual(integers(packed.columnStarts, 4), [0, 1, 2, 3]);
    assert.deepEqual(entriesAt(packed.columnEntries, 3), [
      [100, 2],
      [0, 1],
      [100, 3],
    ]);
  });

  test(`${build}: forward and weight gradient are the products with all the zeros`, () => {
    for (const [rows, inputs, outputs] of SHAPES) {
      const random = new Random(5);
      const bytes = mostlyZero(rows, inputs);
      const X = { rows, cols: inputs, data: Float64Array.from(bytes, (level) => 0.5 * level) };
      const W = randomMatrix(inputs, outputs, random);
      const dY = randomMatrix(rows, outputs, random);
      const w = bench.weights(inputs, outputs, W.data);
      const y = bench.matrix(rows, outputs);
      const d = bench.matrix(rows, outputs, dY.data);
      const b = bench.list(new Float32Array(outputs).fill(3));
      const packed = pack(bytes, rows, inputs, 4 * d.width);
      for (const bias of [0, b]) {
        kernels.sparseForward(
          ...[packed.starts, packed.blocks, packed.entries, w.panelRows!],
          ...[w.address, bias, y.address, y.width, rows],
        );
        const expected = matmul(X, W).data.map((sum) => sum + (bias ? 3 : 0));
        assertAgrees(bench.rows(y, rows), expected, 2e-6, `Y of ${rows}×${inputs}×${outputs}`);
      }
      kernels.setLearning(LEARNING.move, 0.5, 0, 0, 0, 0);
      kernels.sparseWeightGradient(
        ...[packed.columnStarts, packed.columnEntries, inputs, w.panelRows!, d.address, d.width, w.address],
      );
      const dW = matmulTransposedA(X, dY).data;
      const moved = W.data.map((value, n) => value - 0.5 * dW[n]);
      assertAgrees(bench.tensor(w), moved, 2e-6, `W of ${rows}×${inputs}×${outputs}`);
    }
  });

  test(`${build}: with weight decay, the weights of an input that is zero move too`, () => {
    const w = bench.weights(2, 1, [8, 8]);
    const v = bench.weights(2, 1);
    const d = bench.matrix(1, 1, [1]);
    const { columnStarts, columnEntries } = pack(Uint8Array.from([0, 2]), 1, 2, 4 * d.width);
    kernels.setLearning(LEARNING.moveWithMemory, 0.5, 0, 0.25, v.address - w.address, 0);
    kernels.sparseWeightGradient(columnStarts, columnEntries, 2, w.panelRows!, d.address, d.width, w.address);
    // 8 - 0.5 · (0.25 · 8 + 0) and 8 - 0.5 · (0.25 · 8 + 1 · 1)
    assert.deepEqual([...bench.tensor(w)], [7, 6.5]);
  });

  test(`${build}: bytes become numbers, whatever the width`, () => {
    for (const columns of [1, 7, 8, 19]) {
      const bytes = Uint8Array.from({ length: 2 * columns }, (_, n) => (37 * n + 1) % 256);
      const at = bench.arena.bytes(bytes.length);
      bench.bytes.set(bytes, at);
      const x = bench.matrix(2, columns);
      kernels.unpackBytes(at, 2, columns, x.width, 0.5, x.address);
      assert.deepEqual(
        bench.rows(x, 2),
        Float32Array.from(bytes, (level) => level / 2),
      );
    }
  });
}

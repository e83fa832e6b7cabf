/** @file Numbers into and out of the kernels' memory, in the order in which people write them: row by row, unpadded. */
import type { Activations, Tensor } from './stage.ts';

/** Where entry (k, j) of a tensor stands, counted in floats from its beginning. */
function placeOf({ panelRows }: Tensor, k: number, j: number): number {
  return panelRows === undefined ? j : ((j >> 3) * panelRows + k) * 8 + (j & 7);
}

/** A copy, rows × columns. `distance` (in bytes) leads from a parameter to its gradient or velocity. */
export function readTensor(floats: Float32Array, tensor: Tensor, distance = 0): Float32Array {
  const { rows, columns } = tensor;
  const from = (tensor.address + distance) / 4;
  const values = new Float32Array(rows * columns);
  for (let k = 0; k < rows; k++) {
    for (let j = 0; j < columns; j++) values[k * columns + j] = floats[from + placeOf(tensor, k, j)];
  }
  return values;
}

/** Throws unless there are rows × columns values. */
export function writeTensor(floats: Float32Array, tensor: Tensor, values: ArrayLike<number>): void {
  const { name, rows, columns } = tensor;
  if (values.length !== rows * columns)
    throw new Error(`KernelNet: received ${values.length} values for ${name}, expected ${rows}×${columns}.`);
  const to = tensor.address / 4;
  for (let k = 0; k < rows; k++) {
    for (let j = 0; j < columns; j++) floats[to + placeOf(tensor, k, j)] = values[k * columns + j];
  }
}

/** A copy of the first rows of a matrix of activations, without its padding. */
export function readRows(
  floats: Float32Array,
  { address, columns, width }: Activations,
  rows: number,
): Float32Array {
  const values = new Float32Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    const from = address / 4 + i * width;
    values.set(floats.subarray(from, from + columns), i * columns);
  }
  return values;
}

export function writeRows(
  floats: Float32Array,
  { address, columns, width }: Activations,
  rows: number,
  values: Float32Array,
): void {
  for (let i = 0; i < rows; i++)
    floats.set(values.subarray(i * columns, (i + 1) * columns), address / 4 + i * width);
}

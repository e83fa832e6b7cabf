/** @file For tests: kernels on a memory of their own, with numbers put in and taken out. */
import { Arena, upTo } from './arena.ts';
import { compileKernels, type Build } from './compile.ts';
import { instantiate } from './instance.ts';
import { FIRST_FREE } from './plan.ts';
import { readBuild } from './readKernels.ts';
import { activations, type Activations, type Tensor } from './stage.ts';
import { readRows, readTensor, writeRows, writeTensor } from './tensors.ts';

export type Workbench = ReturnType<typeof benchOf>;

/** One for each build. */
export async function workbenches(): Promise<(Workbench & { build: Build })[]> {
  return Promise.all(
    (['plain', 'relaxed'] as const).map(async (build) => {
      const { module } = await compileKernels(readBuild, build);
      return { build, ...benchOf(module) };
    }),
  );
}

function benchOf(module: WebAssembly.Module) {
  const { kernels, bytes, floats } = instantiate(module, 64);
  const arena = new Arena(FIRST_FREE);
  /** Numbers that no kernel should leave or touch: in the padding, and behind every matrix. */
  const litter = 7;
  return {
    kernels,
    bytes,
    floats,
    arena,
    /** rows × columns in row-major order, padded with litter. */
    matrix(rows: number, columns: number, values?: ArrayLike<number>): Activations {
      const place = activations(arena, rows, columns);
      floats.fill(litter, place.address / 4, arena.end / 4);
      if (values) writeRows(floats, place, rows, Float32Array.from(values));
      return place;
    },
    /** Weights in panels, padded with zeros as in a net. */
    weights(rows: number, columns: number, values?: ArrayLike<number>): Tensor {
      const panelRows = upTo(rows, 4);
      const size = upTo(columns, 8) * panelRows;
      const tensor = { name: 'W', address: arena.float32(size), rows, columns, floats: size, panelRows };
      if (values) writeTensor(floats, tensor, values);
      return tensor;
    },
    rows: (place: Activations, rows: number) => readRows(floats, place, rows),
    tensor: (tensor: Tensor) => readTensor(floats, tensor),
    /** A plain list, padded with zeros. */
    list(values: ArrayLike<number>): number {
      const address = arena.float32(upTo(values.length, 8));
      floats.set(Float32Array.from(values), address / 4);
      return address;
    },
    read: (address: number, count: number) => floats.slice(address / 4, address / 4 + count),
  };
}

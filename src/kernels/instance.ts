import type { Kernels } from './kernels.ts';
import { FIRST_FREE } from './plan.ts';

export interface Instance {
  kernels: Kernels;
  bytes: Uint8Array;
  floats: Float32Array;
}

/** The kernels over a memory of their own, which never grows. Throws, in one sentence, if the machine has not that much. */
export function instantiate(module: WebAssembly.Module, pages: number): Instance {
  const memory = allocate(pages);
  const instance = new WebAssembly.Instance(module, { env: { memory, abort } });
  // The cast: a module's exports have no types; index.as.ts and kernels.ts say the same thing twice.
  const kernels = instance.exports as unknown as Kernels;
  if (kernels.freeFrom() > FIRST_FREE)
    throw new Error(`KernelNet: the kernels' constants end at ${kernels.freeFrom()}, beyond ${FIRST_FREE}.`);
  return { kernels, bytes: new Uint8Array(memory.buffer), floats: new Float32Array(memory.buffer) };
}

function allocate(pages: number): WebAssembly.Memory {
  try {
    return new WebAssembly.Memory({ initial: pages, maximum: pages });
  } catch (error) {
    throw new Error(
      `KernelNet: the net takes ${Math.ceil(pages / 16)} MB, which this machine did not give.`,
      {
        cause: error,
      },
    );
  }
}

/** What AssemblyScript calls when something is impossible. */
function abort(): never {
  throw new Error('The kernels broke off.');
}

import { readFileSync } from 'node:fs';

let compiled: WebAssembly.Module | undefined;

/** The plain build, at once, for jobs that drive the kernels themselves and do not wait; every task runs in the root. */
export const plainKernels = (): WebAssembly.Module =>
  (compiled ??= new WebAssembly.Module(new Uint8Array(readFileSync('src/kernels/build/plain.wasm'))));

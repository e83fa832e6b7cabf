/** @file The two builds from the disk, for Node: tests, recordings and the benchmark. Code for the browser must not import it. */
import { readFile } from 'node:fs/promises';
import type { Build } from './compile.ts';

export async function readBuild(build: Build): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(new URL(`./build/${build}.wasm`, import.meta.url)));
  } catch (error) {
    throw new Error('The kernels are not compiled yet: run `node src/tools/buildKernels.mjs`.', {
      cause: error,
    });
  }
}

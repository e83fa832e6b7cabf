/** @file The two builds from the site, for the browser. */
import plain from './build/plain.wasm?url&no-inline';
import relaxed from './build/relaxed.wasm?url&no-inline';
import type { Build } from './compile.ts';

const ADDRESSES = { plain, relaxed };

export async function fetchBuild(build: Build): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(ADDRESSES[build]);
  if (!response.ok) throw new Error(`fetchBuild: the ${build} kernels did not arrive (${response.status}).`);
  return new Uint8Array(await response.arrayBuffer());
}

/** @file The two builds from the site, for the browser. */
import plain from './build/plain.wasm?url&no-inline';
import relaxed from './build/relaxed.wasm?url&no-inline';
import type { Build } from './compile.ts';

const ADDRESSES = { plain, relaxed };
/** In milliseconds. Whoever waits longer is better served by another engine. */
const PATIENCE = 5000;

export async function fetchBuild(build: Build): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(ADDRESSES[build], { signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new Error(`fetchBuild: the ${build} kernels did not arrive (${response.status}).`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The same kernels twice: `relaxed` fuses multiply and add where the machine can, `plain` gives the same bits everywhere. */
export type Build = 'plain' | 'relaxed';

export interface CompiledKernels {
  build: Build;
  module: WebAssembly.Module;
}

/** The bytes of a build, from the network or from a disk. */
export type FetchBuild = (build: Build) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * Compiles the build that was asked for, or the plain one where this machine knows no relaxed SIMD, or where those bytes
 * do not arrive. Throws, in one sentence, where neither can be had.
 */
export async function compileKernels(
  fetchBuild: FetchBuild,
  wanted: Build = 'plain',
): Promise<CompiledKernels> {
  if (typeof WebAssembly === 'undefined') throw new Error('compileKernels: there is no WebAssembly here.');
  if (wanted === 'relaxed') {
    const relaxed = await compile(fetchBuild, 'relaxed').catch(() => undefined);
    if (relaxed) return relaxed;
  }
  const plain = await compile(fetchBuild, 'plain');
  if (!plain) throw new Error('compileKernels: there is no SIMD for WebAssembly here.');
  return plain;
}

/** Undefined where the machine does not know the instructions. */
async function compile(fetchBuild: FetchBuild, build: Build): Promise<CompiledKernels | undefined> {
  const bytes = await fetchBuild(build);
  return WebAssembly.validate(bytes) ? { build, module: await WebAssembly.compile(bytes) } : undefined;
}

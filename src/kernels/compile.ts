/** The same kernels twice: `relaxed` fuses multiply and add where the machine can, `plain` gives the same bits everywhere. */
export type Build = 'plain' | 'relaxed';

export interface CompiledKernels {
  build: Build;
  module: WebAssembly.Module;
}

/** The bytes of a build, from the network or from a disk. */
export type FetchBuild = (build: Build) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * Compiles the build that was asked for, or the plain one where this machine knows no relaxed SIMD. Throws, in one
 * sentence, where it knows neither.
 */
export async function compileKernels(
  fetchBuild: FetchBuild,
  wanted: Build = 'plain',
): Promise<CompiledKernels> {
  if (typeof WebAssembly === 'undefined') throw new Error('compileKernels: there is no WebAssembly here.');
  const builds: Build[] = wanted === 'relaxed' ? ['relaxed', 'plain'] : ['plain'];
  for (const build of builds) {
    const bytes = await fetchBuild(build);
    if (WebAssembly.validate(bytes)) return { build, module: await WebAssembly.compile(bytes) };
  }
  throw new Error('compileKernels: there is no SIMD for WebAssembly here.');
}

/**
 * @file Compiles src/kernels/*.as.ts to WebAssembly, twice from one source: plain SIMD, and relaxed SIMD with fused
 * multiply-add. Does nothing while both are newer than every source. `node src/tools/buildKernels.mjs` runs it alone.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { binOf, exec } from './exec.mjs';

const SOURCES = 'src/kernels';
const FOLDER = 'src/kernels/build';

/** The memory is made to measure for each net and handed in; no kernel allocates, so the smallest runtime will do. */
const FLAGS = ['-O3s', '--noAssert', '--runtime', 'stub', '--importMemory', '--enable', 'simd'];
const BUILDS = { plain: [], relaxed: ['--enable', 'relaxed-simd'] };

/** Resolves to an exit code. `node` is the Node that the compiler runs on. */
export async function buildKernels(node, env) {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, flags] of Object.entries(BUILDS)) {
    const file = join(FOLDER, `${name}.wasm`);
    if (isFresh(file)) continue;
    // Renamed when it is complete: a build that was broken off leaves nothing that looks like one.
    const args = [join(SOURCES, 'index.as.ts'), ...FLAGS, ...flags, '--outFile', `${file}.new`];
    const code = await exec(node, [binOf('assemblyscript', 'asc'), ...args], { env });
    if (code) return code;
    renameSync(`${file}.new`, file);
  }
  return 0;
}

function isFresh(file) {
  if (!existsSync(file)) return false;
  const made = statSync(file).mtimeMs;
  const sources = readdirSync(SOURCES).filter((name) => name.endsWith('.as.ts'));
  // A source that was removed changes the folder; an option changes this file.
  const parts = [...sources.map((name) => join(SOURCES, name)), 'src/tools/buildKernels.mjs'];
  return parts.every((part) => statSync(part).mtimeMs < made);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = await buildKernels(process.execPath, process.env);

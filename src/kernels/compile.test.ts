import assert from 'node:assert/strict';
import test from 'node:test';
import { compileKernels, type Build } from './compile.ts';
import { readBuild } from './readKernels.ts';

/** A machine that knows only some of the builds: it cannot read the others. */
const knows =
  (...builds: Build[]) =>
  async (build: Build) =>
    builds.includes(build) ? readBuild(build) : new Uint8Array([0, 1, 2]);

test('the plain build comes unless the relaxed one is asked for', async () => {
  assert.equal((await compileKernels(readBuild)).build, 'plain');
  assert.equal((await compileKernels(readBuild, 'relaxed')).build, 'relaxed');
});

test('where relaxed SIMD is missing, the plain build takes its place; where both are, that is said', async () => {
  assert.equal((await compileKernels(knows('plain'), 'relaxed')).build, 'plain');
  await assert.rejects(compileKernels(knows(), 'relaxed'), /no SIMD for WebAssembly here/);
});

test('where the relaxed bytes do not arrive, the plain build takes their place; a lost plain build is an error', async () => {
  const loses = (lost: Build) => (build: Build) =>
    build === lost ? Promise.reject(new Error('Nobody answers.')) : readBuild(build);
  assert.equal((await compileKernels(loses('relaxed'), 'relaxed')).build, 'plain');
  await assert.rejects(compileKernels(loses('plain')), /Nobody answers/);
});

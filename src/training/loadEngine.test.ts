import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { Digits } from '../data/mnist/digits.ts';
import { readBuild } from '../kernels/readKernels.ts';
import { kernelEngine } from './kernelEngine.ts';
import { compileKernels, type Build } from '../kernels/compile.ts';
import { loadEngine } from './loadEngine.ts';
import { textbookEngine } from './textbookEngine.ts';

const net = { widths: [784, 5, 10], activation: 'sigmoid', batchNorm: true, initSd: 0.1 } as const;
const digits: Digits = {
  count: 20,
  levels: Uint8Array.from({ length: 20 * 784 }, (_, n) => ((n * n) % 7 === 1 ? n % 256 : 0)),
  labels: Uint8Array.from({ length: 20 }, (_, i) => i % 10),
};
const firstLoss = (engine: typeof textbookEngine) => engine(net, 1).step(digits, 0.1);
/** The engines agree to 1e-6, not to the bit: so a loss tells which of them it is from. */
const BY_TEXTBOOK = firstLoss(textbookEngine);
const BY_KERNELS = firstLoss(kernelEngine(await compileKernels(readBuild)));
const BY_RELAXED = firstLoss(kernelEngine(await compileKernels(readBuild, 'relaxed')));

async function load(fetchBuild = readBuild, wanted?: Build) {
  const caveats: string[] = [];
  const engine = await loadEngine(fetchBuild, (caveat) => caveats.push(caveat), wanted);
  return { engine, caveats };
}

test('the kernels train where they load, and nothing is said', async () => {
  assert.notEqual(BY_KERNELS, BY_TEXTBOOK);
  const { engine, caveats } = await load();
  assert.equal(firstLoss(engine), BY_KERNELS);
  assert.deepEqual(caveats, []);
});

test('the relaxed build trains where it is wanted; where it is not to be had, the plain one does, and nothing is said', async () => {
  assert.notEqual(BY_RELAXED, BY_KERNELS);
  assert.equal(firstLoss((await load(readBuild, 'relaxed')).engine), BY_RELAXED);
  const unknown = async (build: Build) => (build === 'plain' ? readBuild(build) : new Uint8Array([0, 1, 2]));
  const { engine, caveats } = await load(unknown, 'relaxed');
  assert.equal(firstLoss(engine), BY_KERNELS);
  assert.deepEqual(caveats, []);
});

test('they take numbers as well as grey levels', async () => {
  const points = {
    count: 2,
    features: 2,
    inputs: Float32Array.of(0.5, -1, 2, 0),
    labels: Uint8Array.of(0, 1),
  };
  const { engine, caveats } = await load();
  const loss = engine({ ...net, widths: [2, 5, 2] }, 1, 'numbers').step(points, 0.1);
  assert.ok(loss > 0 && loss < 3);
  assert.deepEqual(caveats, []);
});

test('where they do not arrive, the textbook trains, and the reader is told why', async () => {
  const { engine, caveats } = await load(() => Promise.reject(new Error('Nobody answers.')));
  assert.equal(firstLoss(engine), BY_TEXTBOOK);
  assert.deepEqual(caveats, ['The nets train slowly here: the fast engine does not run. (Nobody answers.)']);
});

test('so does it where the machine refuses the bytes, or has no WebAssembly', async (t) => {
  const garbled = await load(() => Promise.resolve(new Uint8Array([0, 1, 2])));
  assert.equal(firstLoss(garbled.engine), BY_TEXTBOOK);
  assert.match(garbled.caveats[0], /no SIMD for WebAssembly here/);

  without(t, 'WebAssembly');
  const bare = await load();
  assert.equal(firstLoss(bare.engine), BY_TEXTBOOK);
  assert.match(bare.caveats[0], /no WebAssembly here/);
});

test('a net that gets no memory is trained by the textbook', async (t) => {
  const { engine, caveats } = await load();
  t.mock.method(WebAssembly, 'Memory', () => {
    throw new RangeError('could not allocate memory');
  });
  assert.equal(firstLoss(engine), BY_TEXTBOOK);
  assert.match(caveats[0], /the net takes \d+ MB, which this machine did not give/);
});

function without(t: TestContext, name: 'WebAssembly'): void {
  const { [name]: kept } = globalThis;
  Object.defineProperty(globalThis, name, { value: undefined, configurable: true, writable: true });
  t.after(() => Object.defineProperty(globalThis, name, { value: kept, configurable: true, writable: true }));
}

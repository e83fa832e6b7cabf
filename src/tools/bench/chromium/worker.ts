/** @file Where an engine of the site works in a browser: child.ts for a worker. Its address ends in the engine's name. */
import { PIXELS, type Digits } from '../../../data/mnist/digits.ts';
import { compileKernels, type Build } from '../../../kernels/compile.ts';
import { fetchBuild } from '../../../kernels/fetchKernels.ts';
import { kernelEngine } from '../../../training/kernelEngine.ts';
import { ours, type Prepare } from '../engine.ts';
import { MINIBATCHES } from '../figure1.ts';
import { Stand, type Order } from '../stand.ts';

const kernels = (build: Build, sparse: boolean): Prepare =>
  ours(async () => kernelEngine(await compileKernels(fetchBuild, build), { sparse }));

const ENGINES: Readonly<Record<string, Prepare>> = {
  'kernels-relaxed-sparse': kernels('relaxed', true),
  'kernels-relaxed-dense': kernels('relaxed', false),
  'kernels-plain-sparse': kernels('plain', true),
  'kernels-plain-dense': kernels('plain', false),
  textbook: ours(async () => (await import('../../../training/textbookEngine.ts')).textbookEngine),
};

const name = new URL(self.location.href).searchParams.get('engine') ?? '';
// A browser does not tell what a worker takes of the processor: here the wall's clock is the only one.
const stand = fetchMinibatches().then(
  (minibatches) => new Stand(ENGINES[name], minibatches, { wall: () => performance.now() }),
);

self.addEventListener('message', async ({ data }: MessageEvent<Order>) => {
  self.postMessage(await (await stand).obey(data));
});

/** What server.ts sends: for each minibatch its grey levels, then its labels. */
async function fetchMinibatches(): Promise<Digits[]> {
  const bytes = new Uint8Array(await (await fetch('/minibatches')).arrayBuffer());
  const size = bytes.length / MINIBATCHES;
  const count = size / (PIXELS + 1);
  return Array.from({ length: MINIBATCHES }, (_, n) => {
    const own = bytes.subarray(n * size, (n + 1) * size);
    return { count, levels: own.subarray(0, count * PIXELS), labels: own.subarray(count * PIXELS) };
  });
}

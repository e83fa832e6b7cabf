import assert from 'node:assert/strict';
import test from 'node:test';
import { compileKernels } from '../kernels/compile.ts';
import { KernelNet } from '../kernels/kernelNet.ts';
import type { LayerConfig } from '../kernels/net.ts';
import { readBuild } from '../kernels/readKernels.ts';
import { collectGarbage } from './collectGarbage.ts';

const { module } = await compileKernels(readBuild);
const block: LayerConfig[] = [
  { kind: 'linear', outputs: 100, bias: false },
  { kind: 'batchNorm' },
  { kind: 'activation', fn: 'sigmoid' },
];

test('after 2,000 steps more, a net has the memory it had: nothing is allocated and kept', () => {
  const net = new KernelNet(module, {
    inputs: 200,
    layers: [...block, ...block, { kind: 'linear', outputs: 10 }],
    loss: 'crossEntropy',
    maxRows: 30,
    sparse: true,
  });
  const batch = {
    rows: 30,
    inputs: Uint8Array.from({ length: 30 * 200 }, (_, n) => (n % 5 ? 0 : n % 256)),
    labels: Uint8Array.from({ length: 30 }, (_, i) => i % 10),
  };
  const train = (steps: number) => {
    for (let n = 0; n < steps; n++) net.step(batch, 0.01);
    collectGarbage();
    return process.memoryUsage();
  };
  train(500); // until all is compiled
  const before = train(500);
  const bytes = net.memoryBytes;
  const after = train(2000);
  assert.equal(net.memoryBytes, bytes);
  // A leak of 100 bytes a step would be 200 kB.
  assert.ok(after.heapUsed - before.heapUsed < 100_000, `JavaScript: ${before.heapUsed}, ${after.heapUsed}`);
  assert.ok(after.external - before.external < 10_000, `beside it: ${before.external}, ${after.external}`);
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { compileKernels } from '../../kernels/compile.ts';
import { readBuild } from '../../kernels/readKernels.ts';
import { kernelEngine } from '../../training/kernelEngine.ts';
import type { Recording } from '../../training/recording.ts';
import { recordDrift } from './drift.ts';

const file = new URL('../../figures/drift/recorded.json', import.meta.url);
const recorded = JSON.parse(readFileSync(file, 'utf8')) as Recording[];
const kernels = kernelEngine(await compileKernels(readBuild));

test('the recording of drift is what the engine does, as far as it is run again here', () => {
  recordDrift(kernels, 100).forEach((found, n) => {
    const { probes, ...how } = recorded[n];
    assert.deepEqual({ ...found, probes: {} }, { ...how, probes: {} });
    assert.deepEqual(Object.keys(found.probes), Object.keys(probes));
    for (const [name, { steps, width, values }] of Object.entries(found.probes)) {
      assert.deepEqual(steps, [0, 100]);
      assert.deepEqual(values, probes[name].values.slice(0, 2 * width), name);
    }
  });
});

test('it is small enough to come with the page', () => {
  assert.ok(readFileSync(file).length <= 23_000); // 7 kB as sent
});

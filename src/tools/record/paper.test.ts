import assert from 'node:assert/strict';
import { test } from 'node:test';
import recorded from '../../figures/paper/recorded.json' with { type: 'json' };
import { compileKernels } from '../../kernels/compile.ts';
import { readBuild } from '../../kernels/readKernels.ts';
import { kernelEngine } from '../../training/kernelEngine.ts';
import { requirePair } from '../../training/pairOfRuns.ts';
import { recordPaper } from './paper.ts';

/** So far it is run again. */
const FIRST = 100;

test('the capstone’s recording is what the kernels do, as far as it is run again here', async () => {
  const again = recordPaper(kernelEngine(await compileKernels(readBuild)), FIRST);
  requirePair(recorded).forEach((recording, n) => {
    const { probes, ...rest } = again[n];
    const { probes: written, ...restWritten } = recording;
    assert.deepEqual(restWritten, rest);
    for (const [name, { steps, width, values }] of Object.entries(probes)) {
      assert.deepEqual(written[name].steps.slice(0, steps.length), steps, name);
      assert.deepEqual(written[name].values.slice(0, steps.length * width), values, name);
    }
    assert.deepEqual(probes.testAccuracy.steps, [0, 50, 100]);
  });
});

test('it is small', () => {
  assert.ok(JSON.stringify(recorded).length < 10_000);
});

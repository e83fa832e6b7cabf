import assert from 'node:assert/strict';
import { test } from 'node:test';
import recorded from '../../figures/learned/recorded.json' with { type: 'json' };
import { compileKernels } from '../../kernels/compile.ts';
import { readBuild } from '../../kernels/readKernels.ts';
import { kernelEngine } from '../../training/kernelEngine.ts';
import { recordLearned } from './learned.ts';

test('the recorded knobs are what the engine learns, as far as it is run again here', async () => {
  const kernels = kernelEngine(await compileKernels(readBuild));
  const { step } = recorded.samples[0];
  const { samples, ...how } = recordLearned(kernels, [step]);
  assert.deepEqual(samples, [recorded.samples[0]]);
  const { samples: _, ...recordedHow } = recorded;
  assert.deepEqual(how, recordedHow);
  assert.deepEqual(
    recorded.samples.map((sample) => sample.step),
    [500, 2000],
  );
});

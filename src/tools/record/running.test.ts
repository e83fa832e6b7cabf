import assert from 'node:assert/strict';
import { test } from 'node:test';
import recorded from '../../figures/running/recorded.json' with { type: 'json' };
import { compileKernels } from '../../kernels/compile.ts';
import { readBuild } from '../../kernels/readKernels.ts';
import { recordRunning } from './running.ts';

const { module } = await compileKernels(readBuild);

test('the recorded averages are what the engine gives, as far as they are made again here', () => {
  const found = recordRunning(module, 20);
  const first = <T>(list: readonly T[], count: number) => list.slice(0, count);
  assert.deepEqual(first(recorded.batch.means, 20), found.batch.means);
  assert.deepEqual(first(recorded.batch.variances, 20), found.batch.variances);
  assert.deepEqual(first(recorded.population.means, 3), found.population.means);
  assert.deepEqual(first(recorded.accuracy.byRule, 5), found.accuracy.byRule);
  assert.deepEqual(first(recorded.accuracy.byBatch, 5), found.accuracy.byBatch);
  assert.deepEqual(
    [recorded.seed, recorded.layer, recorded.unit, recorded.m, recorded.net],
    [found.seed, found.layer, found.unit, found.m, found.net],
  );
  assert.equal(recorded.batch.means.length, 500);
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { recordedLogs } from '../../figures/race/initialState.ts';
import { assertAllClose } from '../../nn/assertAllClose.ts';
import { compileKernels } from '../../kernels/compile.ts';
import { readBuild } from '../../kernels/readKernels.ts';
import { kernelEngine } from '../../training/kernelEngine.ts';
import { LOSS_WINDOW } from '../../training/runLog.ts';
import { firstSteps } from './race.ts';

type FirstSteps = ReturnType<typeof firstSteps>;
const fixture = new URL('../../training/fixtures/race-first-steps.json', import.meta.url);
const expected = JSON.parse(readFileSync(fixture, 'utf8')) as FirstSteps;
const found = firstSteps();

test('the race’s first hundred losses are the same on every machine', () => {
  assert.deepEqual([found.seed, found.learningRate], [expected.seed, expected.learningRate]);
  for (const who of ['without', 'with'] as const) {
    assert.equal(expected[who].losses.length, 100);
    found[who].losses.forEach((loss, n) => {
      const off = Math.abs(loss / expected[who].losses[n] - 1);
      assert.ok(off <= 1e-12, `${who}, step ${n + 1}: ${loss}, ${off} off`);
    });
    assert.deepEqual(found[who].tests, expected[who].tests);
  }
});

test('so are the hundred losses of the plain kernels, to the last bit', async () => {
  const recorded = new URL('../../training/fixtures/race-first-steps-kernels.json', import.meta.url);
  const kernels = kernelEngine(await compileKernels(readBuild));
  assert.deepEqual(firstSteps(kernels), JSON.parse(readFileSync(recorded, 'utf8')));
});

test('the recorded race is what the engine does, as far as it is run again here', () => {
  recordedLogs().forEach((log, n) => {
    const { losses, tests } = n === 0 ? found.without : found.with;
    const windows = Array.from({ length: losses.length / LOSS_WINDOW }, (_, w) => {
      const sum = losses.slice(w * LOSS_WINDOW, (w + 1) * LOSS_WINDOW).reduce((all, loss) => all + loss, 0);
      return { step: (w + 1) * LOSS_WINDOW, loss: sum / LOSS_WINDOW };
    });
    const half = 0.5e-4 + 1e-12; // four decimals
    const recorded = log.losses.slice(0, windows.length);
    assert.deepEqual(
      recorded.map(({ step }) => step),
      windows.map(({ step }) => step),
    );
    assertAllClose(
      recorded.map(({ loss }) => loss),
      windows.map(({ loss }) => loss),
      half,
      'losses',
    );
    const recordedTests = log.tests
      .slice(0, tests.length / 2)
      .flatMap(({ step, accuracy }) => [step, accuracy]);
    assertAllClose(recordedTests, tests, half, 'tests');
  });
});

test('both nets of the race begin with the same weights, and part at once', () => {
  assert.notEqual(found.with.losses[0], found.without.losses[0]);
  assert.ok(found.with.tests[1] < 0.25 && found.without.tests[1] < 0.25);
  assert.ok(found.with.tests.at(-1)! > 0.7 && found.without.tests.at(-1)! < 0.3);
});

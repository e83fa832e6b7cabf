import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileKernels } from '../../kernels/compile.ts';
import { readBuild } from '../../kernels/readKernels.ts';
import { kernelEngine } from '../../training/kernelEngine.ts';
import type { PlaceSample, ProbeSample } from '../../training/probe.ts';
import { bandFindings, BAND_STEPS, driftFindings } from './e1Bands.ts';
import { e14Job } from './e14.ts';
import { SETTINGS } from './e14Expected.ts';
import { e1 } from './e1.ts';
import { recipeOf, RECIPES } from './recipes.ts';

test('every number has an id of its own', () => {
  const ids = RECIPES.flatMap(({ rows }) => rows.map(({ id }) => id));
  assert.equal(new Set(ids).size, ids.length);
  for (const id of [
    'e1.bn.500',
    'e1.none.50000',
    'e1.rate1.bn.50000',
    'e1.band.none.2401',
    'e1.drift.none.early',
  ])
    assert.ok(ids.includes(id), id);
  for (const id of ['e14.relu.sd05.layer8', 'e14.none.sd05.acc']) assert.ok(ids.includes(id), id);
});

test('a recipe goes by its name in either case, and another is refused in one sentence', () => {
  assert.equal(recipeOf('e14').name, 'E14');
  assert.throws(() => recipeOf('e99'), /There is no recipe "e99", only E1, E6, E9, E14/);
});

test('a tiny run of E14 finds every number of its rows, and no other', async () => {
  const engine = kernelEngine(await compileKernels(readBuild));
  const [setting] = SETTINGS;
  const found = e14Job(setting, 1, { steps: 2, images: 60 }).run(engine);
  const ids = recipeOf('E14')
    .rows.map(({ id }) => id)
    .filter((id) => /sd05\.(layer|acc|rate)/.test(id));
  assert.deepEqual(Object.keys(found).sort(), ids.sort());
  assert.ok(Math.abs(found['e14.relu.sd05.layer1'] - 0.36) < 0.02); // as the table has it
});

/** Two units whose medians are `step` / 1,000 and its double; bands as wide as 1 + step / 100. */
function placeAt(step: number, place: PlaceSample['place']): PlaceSample {
  const half = (1 + step / 100) / 2;
  const unit = (mean: number, moved: number) => [mean, 2, mean - half, mean, mean + half, moved];
  const units = Float32Array.from([...unit(step / 1000, 0.5), ...unit(step / 500, -1)]);
  return { layer: 3, place, units, values: new Float32Array() };
}
const steps = [...Array.from({ length: 251 }, (_, k) => 10 * k), 49_500, 49_900];
const probes = steps.map((step): ProbeSample => {
  const places = (['activationInput', 'preActivation'] as const).map((place) => placeAt(step, place));
  return { step, places };
});

test('step 1 of the table is the untrained net, step 2,401 the one after 2,400 updates', () => {
  const found = bandFindings(probes, 'e1', 'bn');
  assert.deepEqual(
    BAND_STEPS.map((step) => found[`e1.band.bn.${step}`].toFixed(2)),
    ['1.00', '6.00', '11.00', '25.00', '500.00'],
  );
  assert.equal(found['e1.widening.bn'].toFixed(3), '13.000'); // 26 at step 2,500 over 2 at step 100
  assert.equal(found['e1.travel.bn'].toFixed(3), '3.750'); // of 2.5 and 5
});

test('a drift is the mean of |move| over the standard deviation', () => {
  const found = driftFindings(probes, 'e1', 'bn');
  for (const when of ['early', 'middle', 'late', 'end']) assert.equal(found[`e1.drift.bn.${when}`], 0.375); // of .5 / 2 and 1 / 2
});

test('E1 trains both nets from each seed in four ways', () => {
  assert.equal(e1.jobs.length, 4 * 2 * 3);
});
